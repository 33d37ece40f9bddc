package evidoc.example;

import java.util.List;

/// A program that an example asks, and that runs as long as the example does.
///
/// @param source its file, which is compiled with the example
/// @param arguments of the program
public record Server(Part source, List<String> arguments) {
    /// Stands for the port on which it listens, in its arguments and in those of the example.
    static final String PORT = "{port}";

    /// For a reader, who chooses one.
    static final int USUAL_PORT = 8080;

    public Server {
        arguments = List.copyOf(arguments);
    }

    /// Arguments with a number for the port.
    public static List<String> at(int port, List<String> arguments) {
        return arguments.stream().map(word -> word.replace(PORT, Integer.toString(port))).toList();
    }
}
