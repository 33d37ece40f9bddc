package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files and folders of a project that may not be read.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class UnreadableIT {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"examples/steep", "examples/steep/Steep.java", "content/steep"})
    void whatMayNotBeReadIsToldInOneLineAndTheLastGoodSiteStays(String name) throws Exception {
        TestProject project = TestProject.small(folder);
        project.write("target/site/index.html", "the last good site");
        File hidden = project.root().resolve(name).toFile();
        assertThat(hidden.setReadable(false)).isTrue();
        EngineProcess.Ended ended;
        try {
            ended = EngineProcess.Call.of(project.root()).obeyingPermissions().run();
        } finally {
            assertThat(hidden.setReadable(true)).isTrue();
        }
        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err().lines()).hasSize(2).endsWith("1 problem.");
        assertThat(ended.err()).contains(name);
        assertThat(Files.readString(project.site().resolve("index.html")))
                .isEqualTo("the last good site");
    }
}
