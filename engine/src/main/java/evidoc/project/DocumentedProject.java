package evidoc.project;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project that a site documents, as its build tool knows it.
///
/// @param main the class path of its program; empty if unknown
/// @param test the class path of its tests; empty if unknown
/// @param coordinates `group:artifact:version` for who uses it; empty if unknown
public record DocumentedProject(List<Path> main, List<Path> test, String coordinates) {
    /// Nothing is known.
    public static final DocumentedProject NONE = new DocumentedProject(List.of(), List.of(), "");

    public DocumentedProject {
        main = List.copyOf(main);
        test = List.copyOf(test);
    }

    /// From a user's options.
    ///
    /// @param main files and folders, with the system's separator between
    /// @param test likewise; empty for those of `main`
    public static DocumentedProject of(String main, String test, String coordinates) {
        return new DocumentedProject(paths(main), paths(test.isBlank() ? main : test), coordinates);
    }

    private static List<Path> paths(String text) {
        return Stream.of(text.split(File.pathSeparator, -1))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath())
                .toList();
    }
}
