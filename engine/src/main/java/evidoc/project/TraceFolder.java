package evidoc.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

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
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // It is in the system's temporary folder, which the system clears.
        }
    }
}
