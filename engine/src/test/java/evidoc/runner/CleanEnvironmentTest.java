package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class CleanEnvironmentTest {

    @Test
    void noVariableOfTheBuildReachesAnExampleButThePath() {
        Map<String, String> clean =
                CleanEnvironment.of(
                        Map.of(
                                "PATH",
                                "/usr/bin",
                                "GITHUB_TOKEN",
                                "secret",
                                "AWS_KEY",
                                "secret",
                                "HOME",
                                "/home/ann",
                                "LANG",
                                "de_DE"),
                        Path.of("/jdk/bin/java"),
                        Path.of("/work"),
                        "marker");
        assertThat(clean).doesNotContainKeys("GITHUB_TOKEN", "AWS_KEY", "LANG");
        assertThat(clean.values())
                .noneMatch(value -> value.contains("secret") || value.contains("ann"));
        assertThat(clean)
                .containsEntry("HOME", Path.of("/work").toString())
                .containsEntry("LC_ALL", "C.UTF-8");
        assertThat(clean.get("PATH"))
                .startsWith(Path.of("/jdk/bin").toString())
                .endsWith("/usr/bin");
    }
}
