package evidoc.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How the process is started in which an example is rehearsed.
///
/// @param java the launcher
/// @param options for it
/// @param arguments for the program
/// @param environment all variables of the process
/// @param work its working directory
/// @param limit wall-clock time for all runs together
public record Launch(
        Path java,
        List<String> options,
        List<String> arguments,
        Map<String, String> environment,
        Path work,
        Duration limit) {
    public Launch {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
