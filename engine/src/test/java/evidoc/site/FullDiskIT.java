package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A disk that has no room for a file; a limit on the size of files stands in for it, since the
/// system refuses to write in the same way.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class FullDiskIT {
    /// In KiB, as `ulimit` of bash counts; enough for what libraries unpack.
    private static final int LARGEST_FILE = 1000;

    @TempDir Path folder;
    private TestProject project;
    private Map<String, String> lastGood = Map.of();

    @BeforeEach
    void aGoodSiteIsThere() throws Exception {
        project = TestProject.small(folder);
        project.build();
        lastGood = TestProject.files(project.site());
    }

    @Test
    void aPageThatCannotBeWrittenStopsTheBuildAndTheLastGoodSiteStays() throws Exception {
        project.write(
                "content/long.adoc",
                "= Long\n:jbake-order: 3\n\n++++\n" + "<p>Tea.</p>\n".repeat(200_000) + "++++\n");
        aBuildIsRefused();
        project.build();
        assertThat(project.read("target/site/long.html")).contains("<p>Tea.</p>");
    }

    @Test
    void aRunFileThatCannotBeWrittenIsNeverUsed() throws Exception {
        project.write(
                "examples/tea/Talk.java",
                """
                void main() {
                    // Each of these characters takes six in a run file.
                    for (int i = 0; i < 2_000; i++) IO.println("\\1".repeat(110) + " tea " + i);
                }
                """);
        aBuildIsRefused();
        assertThat(project.root().resolve("target/runs/tea/Talk.java.json")).doesNotExist();
        assertThat(project.build()).contains("; examples: 1 run in ").contains(" s, 2 reused; ");
        assertThat(project.read("target/site/runs/this-machine/tea/Talk.java.json"))
                .contains("tea 1999\"");
    }

    private void aBuildIsRefused() throws IOException, InterruptedException {
        EngineProcess.Ended ended =
                EngineProcess.Call.of(project.root()).after("ulimit -f " + LARGEST_FILE).run();
        assertThat(ended.exit()).isNotZero();
        List<String> told = ended.err().lines().toList();
        assertThat(told).hasSize(2).last().isEqualTo("1 problem.");
        assertThat(told.getFirst()).containsIgnoringCase("file too large");
        assertThat(TestProject.files(project.site())).isEqualTo(lastGood);
    }
}
