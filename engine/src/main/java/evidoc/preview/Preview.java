package evidoc.preview;

import evidoc.console.Console;
import evidoc.page.Evidence;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.PresentFiles;
import evidoc.project.PreviewLock;
import evidoc.project.Project;
import evidoc.site.Converters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Serves a site while it is written: shows at once what a change affects directly, and then
/// rebuilds everything else that depends on it.
public final class Preview {
    /// Quiet time before other pages are rebuilt, so that an author who keeps writing doesn't wait
    /// for them.
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// How many times in a row new changes may interrupt the build of the whole site.
    private static final int TIMEOUT = 5;

    private final Project project;
    private final Console console;
    private final LiveReload audience = new LiveReload();
    private final OpenProblems troubles;
    private final PreviewRuns runs;

    /// Files of examples whose current version hasn't run.
    private final Set<Path> stale = new TreeSet<>();

    private Includes includes = Includes.NONE;
    private boolean owed = true;
    private boolean allRuns = true;

    /// Whether runs may have another result than at the last attempt.
    private boolean worthRunning = true;

    private int interrupted;

    public Preview(Project project, Console console) {
        this.project = project;
        this.console = console;
        this.troubles = new OpenProblems(console, audience);
        this.runs = new PreviewRuns(project, console);
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
                Converters converters = Converters.forPagesOf(project)) {
            converters.start();
            console.say("Building the site; its address follows.");
            try (PreviewSite site =
                    new PreviewSite(
                            project, converters.all(), served, audience, () -> giveWay(watcher))) {
                makeAll(site);
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
            runs.warmUp();
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
            includes = Includes.of(project.root(), pages());
            watcher.alsoWatch(includes.all());
            Changes changes = owed ? watcher.await(PAUSE) : watcher.await();
            long start = System.nanoTime();
            if (changes.isEmpty()) {
                makeAll(site);
            } else {
                take(changes, site);
                say(changes, start);
            }
        }
    }

    private Set<Path> pages() throws IOException {
        return PresentFiles.below(project.content(), _ -> true).keySet().stream()
                .filter(file -> file.toString().endsWith(".adoc"))
                .collect(Collectors.toSet());
    }

    private void say(Changes changes, long start) {
        Set<Path> files = changes.all();
        console.say(
                String.format(
                        Locale.ROOT,
                        "%s%s: %.2f s",
                        project.nameOf(files.iterator().next()),
                        files.size() == 1 ? "" : " and " + (files.size() - 1) + " more",
                        (System.nanoTime() - start) / 1e9));
    }

    /// Shows what a change affects.
    private void take(Changes changes, PreviewSite site) throws IOException, InterruptedException {
        RebuildPlan wanted = RebuildPlan.of(changes, project);
        if (!wanted.files().isEmpty()) {
            site.converted()
                    .forget(PageDependencies.ofFiles(includes.with(wanted.files())));
        }
        if (wanted.templates()) {
            site.rendered().forget();
        }
        stale.addAll(wanted.examples());
        allRuns |= wanted.runs();
        worthRunning |= wanted.runs() || !wanted.examples().isEmpty();
        attempt(() -> {
            if (wanted.assetsOnly()) {
                showAssets(changes.modified(), site);
            } else {
                owed = true;
                showPages(wanted.pages(), site);
            }
        });
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

    /// Shows pages that changed, and those that show examples that did.
    private void showPages(Set<Path> changed, PreviewSite site)
            throws IOException, InterruptedException {
        Set<Path> pages = new TreeSet<>(changed);
        pages.addAll(renewRuns(site));
        boolean done = !pages.isEmpty();
        for (Path page : pages) {
            PreviewSite.Shown shown = site.show(page);
            troubles.put(project.nameOf(page), shown.problems());
            done &= shown.done();
        }
        if (done) {
            troubles.tell();
        } else {
            makeAll(site);
        }
    }

    /// An asset that other files depend on is part of the whole site.
    private void showAssets(Set<Path> files, PreviewSite site) throws IOException {
        for (Path file : files) {
            site.showAsset(file);
        }
        owed |= files.stream().anyMatch(file -> file.toString().endsWith(".svg"));
    }

    /// Runs the examples that changed.
    ///
    /// @return the pages that show them
    private Set<Path> renewRuns(PreviewSite site) throws IOException, InterruptedException {
        if (!worthRunning) {
            return Set.of();
        }
        worthRunning = false;
        try {
            Evidence evidence = allRuns ? runs.all(() -> {}) : runs.renewed(Set.copyOf(stale));
            Set<Path> pages = Set.of();
            if (allRuns) {
                site.converted().forget(_ -> true);
            } else {
                var shown = PageDependencies.ofExamples(names(stale));
                pages = site.converted().files(shown);
                site.converted().forget(shown);
            }
            site.show(evidence);
            stale.clear();
            allRuns = false;
            troubles.put(OpenProblems.EXAMPLES, List.of());
            return pages;
        } catch (ProblemException e) {
            troubles.put(OpenProblems.EXAMPLES, e.problems());
            return Set.of();
        }
    }

    private Set<String> names(Set<Path> examples) {
        return examples.stream()
                .map(file -> project.examples().relativize(file).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    /// Builds the whole site, unless newer changes come first.
    private void makeAll(PreviewSite site) throws InterruptedException {
        attempt(() -> {
            renewRuns(site);
            if (!allRuns) {
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
