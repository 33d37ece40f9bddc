package evidoc.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Work on many things at once, on all cores.
public final class Parallel {
    private Parallel() {}

    /// What is done with each of the things, by any thread.
    public interface Work<T, R> {
        R on(T thing) throws IOException;
    }

    /// The results, in the order of the things.
    ///
    /// @throws IOException the first that any of the work threw
    public static <T, R> List<R> map(List<T> things, Work<T, R> work) throws IOException {
        try {
            return things.parallelStream().map(thing -> unchecked(thing, work)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What is done with each of the things without a result, by any thread.
    public interface Task<T> {
        void on(T thing) throws IOException;
    }

    /// Returns when all is done.
    ///
    /// @throws IOException the first that any of the work threw
    public static <T> void each(List<T> things, Task<T> task) throws IOException {
        map(
                things,
                thing -> {
                    task.on(thing);
                    return true;
                });
    }

    private static <T, R> R unchecked(T thing, Work<T, R> work) {
        try {
            return work.on(thing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
