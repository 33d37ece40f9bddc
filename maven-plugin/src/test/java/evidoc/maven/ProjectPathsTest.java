package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

class ProjectPathsTest {
    @Test
    void aProgramHasNoLibrariesOfItsTests() {
        ProjectPaths paths =
                new ProjectPaths(
                        Path.of("classes"),
                        Path.of("test-classes"),
                        List.of(
                                new ProjectPaths.Library("compile", Path.of("a.jar")),
                                new ProjectPaths.Library("test", Path.of("t.jar")),
                                new ProjectPaths.Library("provided", Path.of("p.jar")),
                                new ProjectPaths.Library("runtime", Path.of("r.jar"))),
                        "tea:pot:1");
        assertThat(paths.options())
                .containsExactly(
                        "--class-path=" + joined("classes", "a.jar", "r.jar"),
                        "--test-class-path="
                                + joined(
                                        "test-classes",
                                        "classes",
                                        "a.jar",
                                        "t.jar",
                                        "p.jar",
                                        "r.jar"),
                        "--coordinates=tea:pot:1");
    }

    private static String joined(String... paths) {
        return String.join(File.pathSeparator, paths);
    }
}
