package evidoc.preview;

import evidoc.page.Evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The runs of a preview beside its other work: a page can be edited and shown while an example
/// runs.
final class ExampleRuns implements AutoCloseable {
    private final PreviewRuns runs;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("examples").daemon().factory());

    /// Files of examples whose current version hasn't run.
    private final Set<Path> stale = new TreeSet<>();

    private boolean all = true;

    /// Whether runs may have another result than at the last attempt.
    private boolean worthwhile = true;

    private Optional<Attempt> running = Optional.empty();

    ExampleRuns(PreviewRuns runs) {
        this.runs = runs;
    }

    /// A run of some examples, or of all that have no current recording.
    private record Attempt(Set<Path> files, boolean all, long start, Future<Evidence> evidence) {}

    /// What came of runs.
    ///
    /// @param files of the examples; empty if all recordings were read again
    record Ended(Set<Path> files, Evidence evidence, Duration elapsed) {}

    /// Notes what has changed.
    void want(RebuildPlan plan) {
        stale.addAll(plan.examples());
        all |= plan.runs();
        worthwhile |= plan.runs() || !plan.examples().isEmpty();
    }

    /// Whether there are no runs that a site could show.
    boolean areMissing() {
        return all;
    }

    boolean areRunning() {
        return running.isPresent();
    }

    boolean haveEnded() {
        return running.filter(attempt -> attempt.evidence().isDone()).isPresent();
    }

    /// Begins to run what changed, unless something is running already.
    ///
    /// @return files of the examples that run now
    Set<Path> begin() {
        if (!worthwhile || running.isPresent()) {
            return Set.of();
        }
        worthwhile = false;
        Set<Path> files = Set.copyOf(stale);
        boolean complete = all;
        running =
                Optional.of(
                        new Attempt(
                                files,
                                complete,
                                System.nanoTime(),
                                thread.submit(() ->
                                        complete ? runs.all(() -> {}) : runs.renewed(files))));
        stale.clear();
        all = false;
        return files;
    }

    /// Waits for the runs that have begun.
    ///
    /// @throws evidoc.problem.ProblemException if an example or a recording can't be used
    Ended end() throws IOException, InterruptedException {
        Attempt attempt = running.orElseThrow();
        try {
            Evidence evidence = attempt.evidence().get();
            return new Ended(
                    attempt.all() ? Set.of() : attempt.files(),
                    evidence,
                    Duration.ofNanos(System.nanoTime() - attempt.start()));
        } catch (ExecutionException e) {
            stale.addAll(attempt.files());
            all |= attempt.all();
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            running = Optional.empty();
        }
    }

    /// Ends what is running.
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
