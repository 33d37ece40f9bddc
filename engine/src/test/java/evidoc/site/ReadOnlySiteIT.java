package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;

/// A site, or its folder, that may not be written to.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ReadOnlySiteIT {
    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void aGoodSiteIsThere() throws Exception {
        project = TestProject.small(folder);
        project.build();
    }

    @AfterEach
    void allMayBeDeletedAgain() throws IOException {
        permit(project.root().resolve("target"), true);
    }

    @Test
    void aReadOnlySiteIsReplacedWholeOrTheUserIsToldWhyNot() throws Exception {
        SortedMap<String, String> old = TestProject.files(project.site());
        project.replace("content/index.adoc", "Tea takes time,", "Tea takes patience,");
        permit(project.site(), false);
        EngineProcess.Ended ended = build();
        SortedMap<String, String> now = TestProject.files(project.site());
        if (ended.exit() == 0) {
            assertThat(ended.err()).isEmpty();
            assertThat(now.keySet()).isEqualTo(old.keySet());
            assertThat(now.get("index.html")).contains("Tea takes patience,");
            assertThat(now.get("steep/index.html")).isEqualTo(old.get("steep/index.html"));
        } else {
            assertThat(ended.err().lines()).hasSize(2).endsWith("1 problem.");
            assertThat(now).isEqualTo(old);
        }
        permit(project.root().resolve("target"), true);
        project.build();
        assertThat(project.read("target/site/index.html")).contains("Tea takes patience,");
        assertThat(project.root().resolve("target"))
                .isDirectoryNotContaining(path -> path.toString().matches(".*site\\..*"));
    }

    @Test
    void whereNothingCanBeWrittenTheUserIsToldAndTheLastGoodSiteStays() throws Exception {
        SortedMap<String, String> old = TestProject.files(project.site());
        project.replace("content/index.adoc", "Tea takes time,", "Tea takes patience,");
        permit(project.root().resolve("target"), false);
        EngineProcess.Ended ended = build();
        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err().lines()).hasSize(2).endsWith("1 problem.");
        assertThat(TestProject.files(project.site())).isEqualTo(old);
    }

    private EngineProcess.Ended build() throws IOException, InterruptedException {
        return EngineProcess.Call.of(project.root()).obeyingPermissions().run();
    }

    /// Lets files below a folder, and the folder itself, be written to or not.
    private static void permit(Path folder, boolean writing) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (File file : files.map(Path::toFile).toList()) {
                assertThat(file.setWritable(writing)).isTrue();
            }
        }
    }
}
