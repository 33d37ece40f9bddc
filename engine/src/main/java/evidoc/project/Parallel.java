package evidoc.project;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Applies an action to each element of a list, on all cores.
public final class Parallel {
    private Parallel() {}

    /// Computes a result; it may be called by several threads at once.
    public interface Mapper<T, R> {
        R apply(T element) throws IOException;
    }

    /// The results, in the order of the elements.
    ///
    /// @throws IOException if the mapper throws one
    public static <T, R> List<R> map(List<T> elements, Mapper<T, R> mapper) throws IOException {
        try {
            return elements.parallelStream().map(element -> unchecked(element, mapper)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// An action without a result; it may be called by several threads at once.
    public interface Action<T> {
        void apply(T element) throws IOException;
    }

    /// Returns when the action has been applied to every element.
    ///
    /// @throws IOException if the action throws one
    public static <T> void each(List<T> elements, Action<T> action) throws IOException {
        map(
                elements,
                element -> {
                    action.apply(element);
                    return true;
                });
    }

    /// Starts work that runs concurrently with the caller.
    ///
    /// @param name of its thread
    public static <R> Started<R> start(String name, Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        Thread.ofPlatform().name(name).daemon().start(task);
        return new Started<>(task);
    }

    /// Work in progress. Closing it waits until the work has ended.
    public record Started<R>(FutureTask<R> task) implements AutoCloseable {
        /// Waits for the result.
        ///
        /// @throws IOException if the work throws one
        public R get() throws IOException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                task.get();
            } catch (ExecutionException e) {
                // get() throws it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Rethrows an exception from another thread.
    ///
    /// @return the same, if it is an [IOException]
    public static IOException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case UncheckedIOException e -> new IOException(e.getCause());
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static <T, R> R unchecked(T element, Mapper<T, R> mapper) {
        try {
            return mapper.apply(element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
