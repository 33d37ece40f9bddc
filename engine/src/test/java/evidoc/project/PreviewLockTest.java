package evidoc.project;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One preview of a checkout at a time.
final class PreviewLockTest {
    @TempDir Path root;

    @Test
    void aSecondPreviewIsRefusedEvenAfterTheTargetWasRemoved() throws IOException {
        Project project = new Project(root);
        Files.createDirectories(project.target());
        try (PreviewLock _ = PreviewLock.acquire(project)) {
            Files.delete(project.target());
            assertThatThrownBy(() -> PreviewLock.acquire(project))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("already running");
        }
        PreviewLock.acquire(project).close();
    }
}
