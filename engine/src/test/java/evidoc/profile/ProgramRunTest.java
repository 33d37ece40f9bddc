package evidoc.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evidoc.trace.TraceSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tests with programs that can't be started.
final class ProgramRunTest {
    @TempDir Path folder;

    @Test
    void aProgramThatIsNotThereIsNamed() {
        ProgramRun.NotStarted failure = failure(folder.resolve("größe x"));
        assertThat(failure)
                .hasMessage(
                        "no program '%s'. Correct its name, or give its path.",
                        folder.resolve("größe x"));
        assertThat(failure.exit()).isEqualTo(127);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatMayNotBeExecutedIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("tea.sh"), "#!/bin/sh\n");
        ProgramRun.NotStarted failure = failure(file);
        assertThat(failure)
                .hasMessage(
                        "the program '%1$s' can't be started. Make %1$s a file that may be"
                                + " executed.",
                        file);
        assertThat(failure.exit()).isEqualTo(126);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderIsNoProgram() {
        assertThat(failure(folder).exit()).isEqualTo(126);
    }

    private static ProgramRun.NotStarted failure(Path program) {
        return catchThrowableOfType(
                ProgramRun.NotStarted.class,
                () -> {
                    try (Interruption interruption = new Interruption()) {
                        new ProgramRun(List.of(program.toString()), Optional.empty(), interruption)
                                .watched(TraceSource.JVM);
                    }
                });
    }
}
