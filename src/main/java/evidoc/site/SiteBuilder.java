package evidoc.site;

import evidoc.asciidoc.Evidence;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;

import org.asciidoctor.Asciidoctor;
import org.jbake.app.JBakeException;
import org.jbake.model.DocumentModel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Builds a site: reads the examples, runs those that changed, bakes the pages, checks them, and
/// swaps the new site in. Where anything is wrong, the last good site stays; where nothing has
/// changed, it stays as well.
final class SiteBuilder {
    private final Project project;
    private final Console console;

    SiteBuilder(Project project, Console console) {
        this.project = project;
        this.console = console;
    }

    /// How a build is wanted.
    ///
    /// @param source where the runs come from
    /// @param why say for each example why it was run or reused
    /// @param address where the site will be hosted, if known
    record Wish(RunSource source, boolean why, Optional<SiteAddress> address) {}

    /// Builds the site, or leaves the last good one as it is.
    ///
    /// @throws evidoc.problem.ProblemException if anything is wrong that a user can mend
    void build(Wish wish) throws IOException, InterruptedException, JBakeException {
        try (BuildLock _ = BuildLock.acquire(project.target(), console)) {
            long start = System.nanoTime();
            SiteStamp stamp = SiteStamp.before(project, wish);
            Problems problems = new Problems();
            Examples examples = new ExampleReader(project.examples(), problems).read();
            problems.throwIfAny();
            try (Converters converters = Converters.forPagesOf(project)) {
                if (!stamp.isLikely()) {
                    converters.start();
                }
                RecordingStage stage = new RecordingStage(project, console, wish.why());
                RecordingStage.Result runs = stage.get(wish.source(), examples, converters::await);
                OptionalInt same = stamp.pages(runs);
                int pages =
                        same.isPresent()
                                ? same.getAsInt()
                                : bake(converters, examples, runs, wish, stamp);
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                console.say(summary(pages / runs.machines().size(), runs, elapsed));
            }
        }
    }

    /// @return how many pages the site has, those of all machines
    private int bake(
            Converters converters,
            Examples examples,
            RecordingStage.Result runs,
            Wish wish,
            SiteStamp stamp)
            throws IOException, JBakeException {
        Evidence evidence = new Evidence(examples, runs.machines());
        List<DocumentModel> pages =
                bake(converters.all(), evidence, wish.address(), new Problems());
        new ChangeStage(project, console, pages).tell(runs);
        stamp.write(pages.size());
        return pages.size();
    }

    /// Bakes, checks and swaps in.
    ///
    /// @return the pages, those of the first machine first
    private List<DocumentModel> bake(
            List<Asciidoctor> asciidoctors,
            Evidence evidence,
            Optional<SiteAddress> address,
            Problems problems)
            throws IOException, JBakeException {
        SwapFolder folder = new SwapFolder(project.site());
        Path fresh = folder.begin();
        try {
            List<DocumentModel> pages =
                    new Bake(project, evidence, address, problems).bake(asciidoctors, fresh);
            problems.throwIfAny();
            new Proof(evidence, fresh).publish(() -> {});
            new SiteCheck(fresh, problems).check(sources(project, pages));
            problems.throwIfAny();
            folder.swap();
            return pages;
        } finally {
            folder.discard();
        }
    }

    /// The sources of pages, by their addresses.
    static Map<String, String> sources(Project project, List<DocumentModel> pages) {
        Map<String, String> sources = new TreeMap<>();
        pages.forEach(page -> sources.put(page.getUri(), project.nameOf(Path.of(page.getFile()))));
        return sources;
    }

    private String summary(int pages, RecordingStage.Result runs, Duration elapsed) {
        int machines = runs.machines().size();
        return String.format(
                Locale.ROOT,
                "%d pages%s; examples: %d run in %.1f s, %d reused; %.1f s in all. Open %s",
                pages,
                machines == 1 ? "" : " for each of " + machines + " machines",
                runs.run(),
                Progress.seconds(runs.sum()),
                runs.reused(),
                Progress.seconds(elapsed),
                project.site().resolve("index.html"));
    }
}
