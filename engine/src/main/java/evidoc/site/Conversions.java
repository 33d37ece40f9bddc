package evidoc.site;

import evidoc.claim.DeniedClaims;
import evidoc.console.Progress;
import evidoc.page.Denial;
import evidoc.page.Page;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.text.Amount;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import java.util.concurrent.atomic.AtomicInteger;

/// Converts pages: one when it is requested, or many side by side in advance if there are several
/// workers. Those that were converted before and are still valid aren't converted again.
public final class Conversions {
    private final List<Worker> workers;
    private final Optional<ConvertedPages> before;
    private final Problems problems;
    private final Progress progress;
    private final Queue<Denial> denials = new ConcurrentLinkedQueue<>();
    private final Map<Key, Optional<Page>> prepared = new ConcurrentHashMap<>();

    /// Conversions by some workers.
    ///
    /// @param workers at least one
    /// @param before pages that were converted by these workers
    /// @param problems receives the problems of pages
    /// @param progress notified of each page
    public Conversions(
            List<Worker> workers,
            Optional<ConvertedPages> before,
            Problems problems,
            Progress progress) {
        this.workers = List.copyOf(workers);
        this.before = before;
        this.problems = problems;
        this.progress = progress;
        workers.forEach(worker -> problems.addAll(worker.standing()));
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
    Optional<Page> page(Path file, String uri, MachineRuns machine) throws IOException {
        Job job = new Job(file, uri, machine);
        Optional<Page> ready = prepared.remove(job.key());
        return ready == null ? convert(workers.getFirst(), job) : ready;
    }

    /// Converts pages side by side.
    void prepare(List<Job> jobs) throws IOException {
        if (workers.size() == 1 && before.isEmpty()) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Worker worker : workers) {
                running.add(pool.submit(() -> prepare(worker, jobs, next)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// All pages are converted; they are written next.
    void writing(int pages) {
        progress.phase(Amount.of(pages, "page").after("Writing"), pages);
    }

    /// Called between the steps of a bake; ends it if newer changes come first.
    void checkpoint() {
        before.ifPresent(ConvertedPages::checkpoint);
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case UncheckedIOException e -> new IOException(e.getCause());
            case RuntimeException e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private void prepare(Worker worker, List<Job> jobs, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
            Job job = jobs.get(i);
            try {
                prepared.put(job.key(), convert(worker, job));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<Page> convert(Worker worker, Job job) throws IOException {
        Worker.Result result =
                before.isPresent() ? before.get().get(job, worker) : worker.convert(job);
        problems.addAll(result.problems());
        result.page().ifPresent(page -> denials.addAll(page.denials()));
        progress.passed(job.uri());
        return result.page();
    }

    /// Ends a bake if the pages converted so far have problems.
    ///
    /// @throws evidoc.problem.ProblemException with all problems
    void throwIfAny() {
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
