package evidoc.conversion;

import java.util.List;
import java.util.function.Supplier;

/// The workers of a bake, created when a page must be converted. Safe for use by several threads.
public final class Workers implements AutoCloseable {
    private final Supplier<List<Worker>> source;
    private List<Worker> workers = List.of();

    public Workers(Supplier<List<Worker>> source) {
        this.source = source;
    }

    /// At least one.
    public synchronized List<Worker> get() {
        if (workers.isEmpty()) {
            workers = source.get();
        }
        return workers;
    }

    @Override
    public synchronized void close() {
        workers.forEach(Worker::close);
    }
}
