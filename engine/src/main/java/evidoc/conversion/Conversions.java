package evidoc.conversion;

import evidoc.claim.DeniedClaims;
import evidoc.console.Progress;
import evidoc.page.Denial;
import evidoc.page.Page;
import evidoc.problem.Problems;
import evidoc.project.Parallel;
import evidoc.recording.MachineRuns;
import evidoc.text.Amount;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Converts pages: one when it is requested, or many side by side in advance. Those that were
/// converted before and are still valid aren't converted again.
public final class Conversions {
    private final Supplier<List<Worker>> workers;
    private final ConvertedPages before;
    private final Problems problems;
    private final Progress progress;
    private final Queue<Denial> denials = new ConcurrentLinkedQueue<>();
    private final Map<Key, Optional<Page>> prepared = new ConcurrentHashMap<>();

    /// Conversions by some workers.
    ///
    /// @param workers at least one; called when a page must be converted
    /// @param before pages that were converted before
    /// @param problems receives the problems of pages
    /// @param progress notified of each page
    public Conversions(
            Supplier<List<Worker>> workers,
            ConvertedPages before,
            Problems problems,
            Progress progress) {
        this.workers = workers;
        this.before = before;
        this.problems = problems;
        this.progress = progress;
    }

    /// A page that will be requested.
    ///
    /// @param uri of the page, from the root of the site
    public record Job(Path file, String uri, MachineRuns machine) {
        Key key() {
            return new Key(file, machine.name());
        }
    }

    record Key(Path file, String machine) {}

    /// The page; empty if it could not be converted, which is then reported as a problem.
    public Optional<Page> page(Path file, String uri, MachineRuns machine) throws IOException {
        Job job = new Job(file, uri, machine);
        Optional<Page> ready = prepared.remove(job.key());
        return ready == null ? taken(job, before.get(job, workers.get().getFirst())) : ready;
    }

    /// Finds the pages that were converted before, and converts the others, side by side.
    public void prepare(List<Job> jobs) throws IOException {
        Queue<Job> wanted = new ConcurrentLinkedQueue<>(jobs);
        Queue<Job> unknown = new ConcurrentLinkedQueue<>();
        List<Work> finding =
                Collections.nCopies(
                        Runtime.getRuntime().availableProcessors(),
                        job ->
                                before.find(job)
                                        .ifPresentOrElse(
                                                result ->
                                                        prepared.put(job.key(), taken(job, result)),
                                                () -> unknown.add(job)));
        distribute(wanted, finding);
        if (!unknown.isEmpty()) {
            List<Job> inOrder = jobs.stream().filter(unknown::contains).toList();
            distribute(
                    new ConcurrentLinkedQueue<>(inOrder),
                    workers.get().stream().map(this::converting).toList());
        }
    }

    /// What one thread does with each of its jobs.
    private interface Work {
        void on(Job job) throws IOException;
    }

    private Work converting(Worker worker) {
        return job -> prepared.put(job.key(), taken(job, before.convert(job, worker)));
    }

    private static void distribute(Queue<Job> jobs, List<Work> threads) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Work work : threads) {
                running.add(
                        pool.submit(() -> {
                            for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
                                work.on(job);
                            }
                            return null;
                        }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw Parallel.rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// All pages are converted; they are written next.
    public void writing(int pages) {
        progress.phase(Amount.of(pages, "page").after("Writing"), pages);
    }

    /// The pages about runs are written last.
    public void writingRuns(int pages) {
        progress.phase(Amount.of(pages, "page").after("Writing") + " about runs", pages);
    }

    /// Called between the steps of a bake; ends it if newer changes come first.
    public void checkpoint() {
        before.checkpoint();
    }

    private Optional<Page> taken(Job job, Worker.Result result) {
        problems.addAll(result.problems());
        result.page().ifPresent(page -> denials.addAll(page.denials()));
        progress.passed(job.uri());
        return result.page();
    }

    /// Ends a bake if the pages converted so far have problems.
    ///
    /// @throws evidoc.problem.ProblemException with all problems
    public void throwIfAny() {
        if (denials.isEmpty()) {
            problems.throwIfAny();
        } else if (problems.isEmpty()) {
            throw new DeniedClaims(List.copyOf(denials));
        } else {
            denials.forEach(denial -> problems.add(denial.problem()));
            problems.throwIfAny();
        }
    }
}
