package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

final class ChildTest {
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itsExitCodeIsThatOfTheProgram() throws Exception {
        assertThat(Child.run(List.of("sh", "-c", "exit 3"))).isEqualTo(3);
    }

    /// A JVM in the place of Maven's.
    static final class Maven {
        public static void main(String[] words) throws Exception {
            System.exit(Child.run(List.of(words)));
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSignalToMavenEndsTheProgram() throws Exception {
        Process maven =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Maven.class.getName(),
                                "sh",
                                "-c",
                                "echo $$; exec sleep 300")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            long pid = Long.parseLong(maven.inputReader().readLine());
            maven.destroy();
            assertThat(maven.waitFor()).isEqualTo(143);
            for (ProcessHandle program : ProcessHandle.of(pid).stream().toList()) {
                try {
                    assertThat(program.onExit()).succeedsWithin(Duration.ofMinutes(1));
                } finally {
                    program.destroyForcibly();
                }
            }
        } finally {
            maven.destroyForcibly();
        }
    }

    @Test
    void aProgramThatIsMissingIsAnError() {
        assertThatThrownBy(() -> Child.run(List.of("/no/such/program")))
                .isInstanceOf(IOException.class);
    }
}
