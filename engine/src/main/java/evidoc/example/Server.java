package evidoc.example;

import java.util.List;
import java.util.Optional;

/// A program that an example asks, and that runs as long as the example does.
///
/// @param source its file, which is compiled with the example
/// @param options for `java`, as its own directives say
/// @param arguments of the program
/// @param fixed the port on which it always listens; empty if an argument sets it
public record Server(
        Part source, List<String> options, List<String> arguments, Optional<Integer> fixed) {
    /// Stands for the port on which it listens, in its arguments and in those of the example.
    static final String PORT = "{port}";

    /// For a reader, who chooses one.
    static final int USUAL_PORT = 8080;

    public Server {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    boolean isToldItsPort() {
        return arguments.stream().anyMatch(word -> word.contains(PORT));
    }

    /// The port in the command for readers.
    int usualPort() {
        return fixed.orElse(USUAL_PORT);
    }

    /// Arguments with a number for the port.
    public static List<String> at(int port, List<String> arguments) {
        return arguments.stream().map(word -> word.replace(PORT, Integer.toString(port))).toList();
    }
}
