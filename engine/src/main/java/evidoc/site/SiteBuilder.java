package evidoc.site;

import evidoc.check.PageLinks;
import evidoc.check.SiteCheck;
import evidoc.claim.DeniedClaims;
import evidoc.console.Console;
import evidoc.conversion.Converters;
import evidoc.conversion.PageStore;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.metadata.SiteFacts;
import evidoc.page.Evidence;
import evidoc.page.SitePage;
import evidoc.problem.Problems;
import evidoc.project.BuildLock;
import evidoc.project.Parallel;
import evidoc.project.Project;
import evidoc.project.ResultStore;
import evidoc.project.SwapFolder;
import evidoc.recording.RecordedExample;
import evidoc.runner.Host;
import evidoc.runner.HostAhead;
import evidoc.runner.RecordingStage;
import evidoc.runner.RunSource;

import org.asciidoctor.Asciidoctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Builds a site: reads the examples, runs those that changed, bakes the pages, checks them, and
/// swaps the new site in. If there are problems, the last good site stays; if nothing has changed,
/// it stays as well.
public final class SiteBuilder {
    private final Project project;
    private final Console console;
    private final Services services;

    public SiteBuilder(Project project, Console console) {
        this(project, console, new Services(Converters::forPagesOf, Host::read));
    }

    public SiteBuilder(Project project, Console console, Services services) {
        this.project = project;
        this.console = console;
        this.services = services;
    }

    /// Resources that take seconds to create, so that several builds in one JVM can share them.
    record Services(Converters.Source converters, RecordingStage.HostReader host) {}

    /// Builds the site, or keeps the last good one.
    ///
    /// @throws evidoc.problem.ProblemException if there are problems that a user can fix
    public void build(BuildRequest request) throws IOException, InterruptedException {
        try (BuildLock _ = BuildLock.acquire(project, console)) {
            long start = System.nanoTime();
            RecordingStage.HostReader host =
                    request.source() instanceof RunSource.Published
                            ? services.host()
                            : HostAhead.of(services.host());
            SiteStamp stamp = SiteStamp.before(project, request);
            Problems problems = new Problems();
            Examples examples = new ExampleReader(project, problems).read();
            problems.throwIfAny();
            RecordingStage stage = new RecordingStage(project, console, request.why(), host);
            Optional<SiteStamp.Baked> same =
                    stamp.baked(() -> stage.keys(request.source(), examples));
            if (same.isPresent() && same.get().isNoisy() && stage.isQuiet()) {
                same = Optional.empty();
            }
            BuildSummary built =
                    same.isPresent() ? kept(same.get(), stamp) : make(examples, stage, request);
            if (same.isPresent()) {
                stage.explainReuse(request.source(), examples);
            } else {
                stamp.write(built.site());
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            console.progress().idle();
            console.say(built.text(elapsed, project.site().resolve("index.html")));
        }
    }

    private BuildSummary kept(SiteStamp.Baked site, SiteStamp stamp) throws IOException {
        if (stamp.haveLooksChanged()) {
            new LookChange(project).apply();
            stamp.write(site);
        }
        return new BuildSummary(0, site.reused(), Duration.ZERO, site);
    }

    private BuildSummary make(Examples examples, RecordingStage stage, BuildRequest request)
            throws IOException, InterruptedException {
        try (Converters converters = services.converters().of(project)) {
            converters.start(PageStore.outdated(project, site(request)));
            RecordingStage.Result runs =
                    stage.get(request.source(), examples, () -> await(converters));
            return bake(converters, examples, new Recorded(stage, runs), request);
        }
    }

    private static Optional<String> site(BuildRequest request) {
        return request.address().map(address -> address.base().toString());
    }

    /// Waits for the converters that were started.
    private void await(Converters converters) {
        if (!converters.areReady()) {
            console.progress().waiting("Waiting for Asciidoctor to start", converters::await);
        }
    }

    private List<Asciidoctor> started(Converters converters) {
        if (!converters.areStarted()) {
            converters.start();
        }
        await(converters);
        return converters.all();
    }

    /// The recordings to show, and the stage that can record them again.
    private record Recorded(RecordingStage stage, RecordingStage.Result runs) {}

    private BuildSummary bake(
            Converters converters, Examples examples, Recorded recorded, BuildRequest request)
            throws IOException, InterruptedException {
        RecordingStage.Result runs = recorded.runs();
        List<SitePage> pages;
        try {
            pages = bake(converters, examples, runs, request);
        } catch (DeniedClaims denied) {
            runs = again(denied, examples, recorded, request);
            pages =
                    bakeOnceMore(
                            converters, examples, new Recorded(recorded.stage(), runs), request);
        }
        new ChangeStage(project, console, pages).tell(runs);
        boolean noisy =
                runs.machines().getFirst().recorded().values().stream()
                        .anyMatch(RecordedExample::isNoisy);
        return new BuildSummary(
                runs.ran().size(),
                runs.reused(),
                runs.sum(),
                new SiteStamp.Baked(
                        recorded.stage().keys(request.source(), examples),
                        noisy && request.source() instanceof RunSource.Here,
                        showLooks(pages),
                        runs.ran().size() + runs.reused(),
                        runs.machines().size(),
                        pages.size(),
                        ClaimCount.of(pages).toString()));
    }

    private boolean showLooks(List<SitePage> pages) {
        Assets assets = new Assets(project);
        return pages.stream()
                .flatMap(page -> page.content().dependencies().included().stream())
                .anyMatch(assets::isLook);
    }

    /// A claim counts as denied when its example has denied it twice, the second time running
    /// alone.
    private RecordingStage.Result again(
            DeniedClaims denied, Examples examples, Recorded recorded, BuildRequest request)
            throws IOException, InterruptedException {
        String here = recorded.runs().machines().getFirst().name();
        if (!denied.areAllOf(here)) {
            throw denied;
        }
        denied.problems()
                .forEach(problem ->
                        console.say(problem.message() + "; running the example once more, alone."));
        return recorded.stage()
                .again(request.source(), examples, denied.examples(here), recorded.runs())
                .orElseThrow(() -> denied);
    }

    private List<SitePage> bakeOnceMore(
            Converters converters, Examples examples, Recorded recorded, BuildRequest request)
            throws IOException {
        try {
            return bake(converters, examples, recorded.runs(), request);
        } catch (DeniedClaims denied) {
            String here = recorded.runs().machines().getFirst().name();
            recorded.stage().forget(request.source(), denied.examples(here));
            throw denied;
        }
    }

    /// Bakes, checks and swaps in.
    ///
    /// @return the pages, those of the first machine first
    private List<SitePage> bake(
            Converters converters,
            Examples examples,
            RecordingStage.Result runs,
            BuildRequest request)
            throws IOException {
        Evidence evidence = new Evidence(examples, runs.machines());
        Problems problems = new Problems();
        SwapFolder folder = new SwapFolder(project.site());
        Path fresh = folder.begin();
        try (Parallel.Started<Boolean> publishing =
                Parallel.start(
                        "publishing",
                        () -> {
                            new PublishedFiles(evidence, fresh).publish(() -> {});
                            return true;
                        })) {
            List<SitePage> pages =
                    new Bake(project, evidence, request.address(), request.settings(), problems)
                            .bake(() -> started(converters), fresh, console.progress());
            problems.throwIfAny();
            console.progress().phase("Checking links", 0);
            publishing.get();
            check(fresh, pages, problems);
            problems.throwIfAny();
            folder.swap();
            return pages;
        } finally {
            folder.discard();
        }
    }

    private void check(Path fresh, List<SitePage> pages, Problems problems) throws IOException {
        ResultStore<PageLinks> links =
                ResultStore.open(
                        project.results().resolve("links.json"), PageLinks.class, PageLinks::of);
        new SiteCheck(
                        project.root(),
                        fresh,
                        problems,
                        page -> PageLinks.of(page, links::get),
                        SiteFacts.isStrict(project))
                .check(sources(project, pages));
        links.save();
    }

    /// The sources of pages, by their addresses.
    public static Map<String, String> sources(Project project, List<SitePage> pages) {
        Map<String, String> sources = new TreeMap<>();
        pages.forEach(page -> sources.put(page.uri(), project.nameOf(page.source())));
        return sources;
    }
}
