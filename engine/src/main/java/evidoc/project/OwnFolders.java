package evidoc.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders that the build writes, and may therefore empty and remove. Nothing outside of them is
/// ever removed: a symbolic link is removed, never what it leads to.
public final class OwnFolders {
    private OwnFolders() {}

    /// Removes a folder, or a file, if it exists. Folders without permissions get them first.
    public static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            File folder = path.toFile();
            if (!folder.canRead() || !folder.canWrite() || !folder.canExecute()) {
                folder.setReadable(true);
                folder.setWritable(true);
                folder.setExecutable(true);
            }
            List<Path> files;
            try (Stream<Path> listed = Files.list(path)) {
                files = listed.toList();
            }
            for (Path file : files) {
                remove(file);
            }
        }
        Files.deleteIfExists(path);
    }

    /// An empty folder.
    public static Path emptied(Path path) throws IOException {
        remove(path);
        return Files.createDirectories(path);
    }

    /// Removes as much of a folder in the system's temporary folder as the system allows.
    static void removeIfPossible(Path path) {
        try {
            remove(path);
        } catch (IOException e) {
            // The system clears its temporary folder.
        }
    }
}
