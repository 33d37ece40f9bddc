package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The recordings that travel with this project.
final class RunFilesTest {
    private static final Path RUNS = Path.of("runs");

    @TempDir Path folder;

    @Test
    void everyFileThatIsReadAndWrittenAgainHasTheSameBytes() throws IOException {
        for (Path machine : machines()) {
            Path again = folder.resolve(machine.getFileName());
            RunFiles.rewrite(machine, again);
            assertThat(TestProject.files(again)).isEqualTo(TestProject.files(machine));
        }
    }

    private static List<Path> machines() throws IOException {
        try (Stream<Path> folders = Files.list(RUNS)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }
}
