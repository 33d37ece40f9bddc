package evidoc.dependency;

import java.util.List;
import java.util.Optional;

/// What the libraries of an example say about its start, after they have changed its classes.
///
/// @param mainClass the class to start, if it is one of theirs
/// @param options for the `java` that runs it
public record Built(Optional<String> mainClass, List<String> options) {
    /// Of an example whose libraries change nothing.
    public static final Built PLAIN = new Built(Optional.empty(), List.of());

    public Built {
        options = List.copyOf(options);
    }
}
