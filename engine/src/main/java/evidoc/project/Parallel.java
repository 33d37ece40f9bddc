package evidoc.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

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

    private static <T, R> R unchecked(T element, Mapper<T, R> mapper) {
        try {
            return mapper.apply(element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
