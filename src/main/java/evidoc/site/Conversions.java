package evidoc.site;

import evidoc.asciidoc.Page;
import evidoc.asciidoc.PageConverter;
import evidoc.run.MachineRuns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Converts pages: one when it is asked for, or many side by side before that, where there are
/// several converters.
final class Conversions {
    private final List<PageConverter> converters;
    private final Map<Key, Optional<Page>> prepared = new ConcurrentHashMap<>();

    /// @param converters at least one, each with an AsciidoctorJ of its own
    Conversions(List<PageConverter> converters) {
        this.converters = List.copyOf(converters);
    }

    /// A page that will be asked for.
    ///
    /// @param uri of the page, from the root of the site
    record Job(Path file, String uri, MachineRuns machine) {
        Key key() {
            return new Key(file, machine.name());
        }
    }

    record Key(Path file, String machine) {}

    /// The page; empty if it could not be converted, which is a problem then.
    Optional<Page> page(Path file, String uri, MachineRuns machine) throws IOException {
        Optional<Page> ready = prepared.remove(new Key(file, machine.name()));
        return ready == null ? converters.getFirst().convert(file, uri, machine) : ready;
    }

    /// Converts pages side by side.
    void prepare(List<Job> jobs) throws IOException {
        if (converters.size() == 1) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(converters.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (PageConverter converter : converters) {
                running.add(pool.submit(() -> prepare(converter, jobs, next)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException cause) {
                throw new IOException(cause.getCause());
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void prepare(PageConverter converter, List<Job> jobs, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
            Job job = jobs.get(i);
            try {
                prepared.put(job.key(), converter.convert(job.file(), job.uri(), job.machine()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
