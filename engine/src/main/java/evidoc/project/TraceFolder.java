package evidoc.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A temporary folder for a recording, deleted when it has been read.
public record TraceFolder(Path path) implements AutoCloseable {

    public static TraceFolder create() throws IOException {
        return new TraceFolder(Files.createTempDirectory("trace-").toRealPath());
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        OwnFolders.removeIfPossible(path);
    }
}
