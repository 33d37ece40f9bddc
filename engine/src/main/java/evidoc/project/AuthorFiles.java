package evidoc.project;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of authors in a folder, without what editors, systems and version control keep beside
/// them.
public final class AuthorFiles {
    private AuthorFiles() {}

    /// All files below a folder, in their order; none if there is no such folder.
    public static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !EditorFiles.has(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /// The extension of a file's name, without the dot; the whole name if it has none.
    public static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
