package evidoc.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The empty folder in which an example runs, deleted when the run is over.
public record WorkFolder(Path path) implements AutoCloseable {

    public static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("example-").toRealPath());
    }

    /// The bytes of all files in such a folder, which may be gone.
    public static long size(Path path) throws IOException {
        return PresentFiles.below(path, _ -> true).values().stream()
                .mapToLong(BasicFileAttributes::size)
                .sum();
    }

    /// Deletes as much of the folder as the system allows.
    @Override
    public void close() {
        OwnFolders.removeIfPossible(path);
    }
}
