package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.console.Console;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What keeps a preview from running any example.
final class PreviewRunsTest {
    @TempDir Path root;
    private PreviewRuns runs = new PreviewRuns(new Project(Path.of("")), console());

    @BeforeEach
    void aProject() {
        runs = new PreviewRuns(new Project(root), console());
    }

    @Test
    void anExampleThatCannotBeReadIsToldBeforeAnythingRuns() throws IOException {
        write("examples/tea/Steep.java", "//TIMEOUT soon\nvoid main() {}\n");
        write("examples/tea/notes.txt", "leaves");
        for (ThrowingCallable attempt :
                List.<ThrowingCallable>of(
                        () -> runs.all(() -> {}),
                        () -> runs.renewed(Set.of(root.resolve("examples/tea/Steep.java"))),
                        () -> runs.warmUp())) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("examples/tea/Steep.java:1: ")
                    .hasMessageContaining("examples/tea/notes.txt: not an example");
        }
        assertThat(root.resolve("target")).doesNotExist();
    }

    @Test
    void withoutAnExampleThereIsNothingToWarmUp() throws IOException {
        runs.warmUp();
        assertThat(root).isEmptyDirectory();
    }

    private static Console console() {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(nowhere, nowhere, false);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
