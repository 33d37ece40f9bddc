package evidoc.site;

import evidoc.asciidoc.Evidence;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.run.Host;
import evidoc.run.RecordedExample;
import evidoc.run.RunStore;

import org.asciidoctor.Asciidoctor;
import org.jbake.app.JBakeException;
import org.jbake.model.DocumentModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Builds a site: reads the examples, runs those that changed, bakes the pages, checks them, and
/// swaps the new site in. Where anything is wrong, the last good site stays.
final class SiteBuilder {
    private final Project project;
    private final Console console;

    SiteBuilder(Project project, Console console) {
        this.project = project;
        this.console = console;
    }

    /// @param refresh run every example, whether its recording is current or not
    /// @param address where the site will be hosted, if known
    /// @throws evidoc.problem.ProblemException if anything is wrong that a user can mend
    void build(boolean refresh, Optional<SiteAddress> address)
            throws IOException, InterruptedException, JBakeException {
        long start = System.nanoTime();
        Problems problems = new Problems();
        Examples examples = new ExampleReader(project.examples(), problems).read();
        problems.throwIfAny();
        CompletableFuture<Asciidoctor> starting = startAsciidoctor();
        RunStage.Result runs =
                new RunStage(project, Host.read()).run(examples, refresh, starting::join, console);
        SiteFolder folder = new SiteFolder(project.site());
        Path fresh = folder.begin();
        try (Asciidoctor asciidoctor = starting.join()) {
            Evidence evidence = new Evidence(examples, runs.recorded());
            List<DocumentModel> pages =
                    new Bake(project, evidence, address, problems).bake(asciidoctor, fresh);
            problems.throwIfAny();
            publishProof(examples, runs.recorded(), fresh);
            new SiteCheck(fresh, problems).check(sources(pages));
            problems.throwIfAny();
            folder.swap();
            console.say(summary(pages.size(), runs, Duration.ofNanos(System.nanoTime() - start)));
        } finally {
            folder.discard();
        }
    }

    /// JRuby takes seconds to start; examples run meanwhile.
    private static CompletableFuture<Asciidoctor> startAsciidoctor() {
        CompletableFuture<Asciidoctor> starting = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("asciidoctor-start")
                .daemon()
                .start(() -> {
                    try {
                        starting.complete(Asciidoctor.Factory.create());
                    } catch (RuntimeException | Error e) {
                        starting.completeExceptionally(e);
                    }
                });
        return starting;
    }

    /// Puts sources and run files into the site: proof is one click away.
    private static void publishProof(
            Examples examples, Map<String, RecordedExample> recorded, Path site)
            throws IOException {
        for (Example example : examples.all()) {
            Path source = site.resolve("examples").resolve(example.name());
            Files.createDirectories(source.getParent());
            Files.copy(example.file(), source);
        }
        RunStore published = new RunStore(site.resolve("runs"));
        for (RecordedExample each : recorded.values()) {
            published.write(each);
        }
        Files.createFile(site.resolve(".nojekyll"));
    }

    private Map<String, String> sources(List<DocumentModel> pages) {
        Map<String, String> sources = new TreeMap<>();
        pages.forEach(page -> sources.put(page.getUri(), project.nameOf(Path.of(page.getFile()))));
        return sources;
    }

    private String summary(int pages, RunStage.Result runs, Duration elapsed) {
        return String.format(
                Locale.ROOT,
                "%d pages; %d examples run in %.1f s, %d reused; %.1f s in all. Open %s",
                pages,
                runs.run(),
                Progress.seconds(runs.sum()),
                runs.reused(),
                Progress.seconds(elapsed),
                project.site().resolve("index.html"));
    }
}
