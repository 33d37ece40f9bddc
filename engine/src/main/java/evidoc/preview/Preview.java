package evidoc.preview;

import evidoc.console.Console;
import evidoc.console.Progress;
import evidoc.conversion.Converters;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.PreviewLock;
import evidoc.project.Project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Serves a site while it is written: shows at once what a change affects directly, and then
/// rebuilds everything else that depends on it.
public final class Preview {
    /// Quiet time before other pages are rebuilt, so that an author who keeps writing doesn't wait
    /// for them.
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// How often running examples are looked at.
    private static final Duration MOMENT = Duration.ofMillis(10);

    /// How many times in a row new changes may interrupt the build of the whole site.
    private static final int TIMEOUT = 5;

    private final Project project;
    private final Console console;
    private final Converters.Source source;
    private final LiveReload audience = new LiveReload();
    private final OpenProblems troubles;
    private final PreviewRuns recordings;
    private final ExampleRuns runs;
    private boolean owed = true;
    private int interrupted;

    public Preview(Project project, Console console) {
        this(project, console, Converters::forPagesOf);
    }

    Preview(Project project, Console console, Converters.Source source) {
        this.project = project;
        this.console = console;
        this.source = source;
        this.troubles = new OpenProblems(console, audience);
        this.recordings = new PreviewRuns(project, console);
        this.runs = new ExampleRuns(recordings);
    }

    /// Newer changes come first.
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super("newer changes come first", null, false, false);
        }
    }

    /// Serves until the process is told to end.
    ///
    /// @param port the first that is tried
    public void serve(int port) throws IOException, InterruptedException {
        try {
            watchAndServe(port);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("while the preview was working");
            }
            throw e;
        }
    }

    private void watchAndServe(int port) throws IOException, InterruptedException {
        Files.createDirectories(project.target());
        ServedFolder served = new ServedFolder(project.preview());
        try (PreviewLock lock = PreviewLock.acquire(project);
                Watcher watcher = new Watcher(project.root(), Project.SOURCES);
                ExampleRuns _ = runs;
                Converters converters = source.of(project)) {
            converters.start();
            console.say("Building the site; its address follows.");
            try (PreviewSite site =
                    new PreviewSite(
                            project, converters.all(), served, audience, () -> giveWay(watcher))) {
                makeFirst(site);
                try (PreviewServer server = PreviewServer.start(served, audience, port)) {
                    lock.serves(server.address());
                    console.say("Preview: " + server.address() + " (Ctrl-C stops it)");
                    Thread.ofPlatform().name("warm-up").daemon().start(this::warmUp);
                    follow(watcher, site);
                }
            }
        }
    }

    private void warmUp() {
        try {
            recordings.warmUp();
        } catch (IOException | RuntimeException e) {
            // The problem is reported when the example is edited.
        }
    }

    private void giveWay(Watcher watcher) {
        if (interrupted < TIMEOUT && watcher.isPending()) {
            throw new Superseded();
        }
    }

    private void follow(Watcher watcher, PreviewSite site)
            throws IOException, InterruptedException {
        while (true) {
            attempt(() -> watcher.alsoWatch(site.converted().included()));
            Changes changes =
                    runs.areRunning()
                            ? watcher.await(MOMENT)
                            : owed ? watcher.await(PAUSE) : watcher.await();
            long start = System.nanoTime();
            if (!changes.isEmpty()) {
                take(changes, site);
                say(changes.all(), Duration.ofNanos(System.nanoTime() - start));
            }
            if (runs.haveEnded()) {
                attempt(() -> showRuns(site));
            } else if (changes.isEmpty() && !runs.areRunning()) {
                makeAll(site);
            }
        }
    }

    private void say(Set<Path> files, Duration elapsed) {
        console.say(
                String.format(
                        Locale.ROOT,
                        "%s%s: %.2f s",
                        project.nameOf(files.iterator().next()),
                        files.size() == 1 ? "" : " and " + (files.size() - 1) + " more",
                        Progress.seconds(elapsed)));
    }

    /// Shows what a change affects.
    private void take(Changes changes, PreviewSite site) throws InterruptedException {
        RebuildPlan wanted = RebuildPlan.of(changes, project);
        if (!wanted.files().isEmpty()) {
            site.converted().forget(PageDependencies.ofFiles(wanted.files()));
        }
        if (wanted.templates()) {
            site.rendered().forget();
        }
        runs.want(wanted);
        owed |= !wanted.assetsOnly();
        beginRuns();
        attempt(() -> {
            if (wanted.assetsOnly()) {
                showAssets(changes.modified(), site);
            } else {
                showPages(wanted.pages(), site);
            }
        });
    }

    private void beginRuns() {
        audience.tellBusy(runs.begin().stream().map(project::nameOf).sorted().toList());
    }

    /// A step of the work, which may fail.
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    /// Takes a step; whatever happens, the preview goes on when something changes.
    private void attempt(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (Superseded e) {
            interrupted++;
        } catch (ProblemException e) {
            settled(e.problems());
        } catch (IOException | UncheckedIOException e) {
            settled(List.of(Problem.ofFiles(e)));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            settled(List.of(Problem.unexpected(e)));
        }
    }

    /// Shows pages that changed. What they lack may come with the examples that are running.
    private void showPages(Set<Path> pages, PreviewSite site) throws IOException {
        for (Path page : pages) {
            PreviewSite.Shown shown = site.show(page);
            if (shown.problems().isEmpty() || !runs.areRunning()) {
                troubles.put(project.nameOf(page), shown.problems());
            }
        }
        if (!pages.isEmpty()) {
            troubles.tell();
        }
    }

    /// An asset that other files depend on is part of the whole site.
    private void showAssets(Set<Path> files, PreviewSite site) throws IOException {
        for (Path file : files) {
            site.showAsset(file);
        }
        owed |= files.stream().anyMatch(file -> file.toString().endsWith(".svg"));
    }

    /// Shows the runs that have ended, or end soon, and the pages with them.
    private void showRuns(PreviewSite site) throws IOException, InterruptedException {
        try {
            ExampleRuns.Ended ended = runs.end();
            Set<Path> pages = Set.of();
            if (ended.files().isEmpty()) {
                site.converted().forget(_ -> true);
            } else {
                var shown = PageDependencies.ofExamples(names(ended.files()));
                pages = site.converted().files(shown);
                site.converted().forget(shown);
            }
            site.show(ended.evidence());
            troubles.put(OpenProblems.EXAMPLES, List.of());
            owed = true;
            showPages(pages, site);
            if (!ended.files().isEmpty()) {
                say(ended.files(), ended.elapsed());
            }
        } catch (ProblemException e) {
            troubles.put(OpenProblems.EXAMPLES, e.problems());
            troubles.tell();
        } finally {
            audience.tellBusy(List.of());
            beginRuns();
        }
    }

    private Set<String> names(Set<Path> examples) {
        return examples.stream()
                .map(file -> project.examples().relativize(file).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    private void makeFirst(PreviewSite site) throws InterruptedException {
        beginRuns();
        attempt(() -> showRuns(site));
        makeAll(site);
    }

    /// Builds the whole site, unless newer changes come first.
    private void makeAll(PreviewSite site) throws InterruptedException {
        attempt(() -> {
            if (!runs.areMissing()) {
                site.make();
                troubles.putSite(List.of());
            }
            owed = false;
            interrupted = 0;
            troubles.tell();
        });
    }

    /// Nothing more can be done until something changes.
    private void settled(List<Problem> problems) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("while the preview was working");
        }
        troubles.putSite(problems);
        troubles.tell();
        owed = false;
        interrupted = 0;
    }
}
