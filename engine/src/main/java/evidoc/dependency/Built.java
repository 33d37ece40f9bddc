package evidoc.dependency;

import java.util.List;
import java.util.Optional;

/// The result of the build steps of an example's libraries.
///
/// @param mainClass the class to start, if a library provides it
/// @param options for the `java` that runs it
public record Built(Optional<String> mainClass, List<String> options) {
    /// The result if no library has a build step.
    public static final Built PLAIN = new Built(Optional.empty(), List.of());

    public Built {
        options = List.copyOf(options);
    }
}
