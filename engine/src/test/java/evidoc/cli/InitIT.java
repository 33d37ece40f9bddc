package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.TestProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;

/// The smallest site is ready to build, and overwrites nothing.
final class InitIT {
    @TempDir private Path folder = Path.of("");

    @Test
    void anEmptyFolderBecomesASiteThatBuilds() throws Exception {
        Path root = folder.resolve("my site");
        assertThat(init(root)).isZero();
        TestProject site = new TestProject(root.toRealPath());
        assertThat(site.problems()).isEmpty();
        assertThat(site.page("index.html").expectFirst(".claim[data-verdict=held] p").text())
                .isEqualTo("The sum was 10.");
        assertThat(site.read("pom.xml")).contains("<version>1.2.3</version>");
        assertThat(site.read(".gitignore")).isEqualTo("target/\n");
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws Exception {
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, "mine");
        assertThat(init(folder)).isNotZero();
        assertThat(pom).hasContent("mine");
        assertThat(folder.resolve("content")).doesNotExist();
    }

    private static int init(Path root) {
        return new CommandLine(new Main())
                .execute("init", "--project=" + root, "--engine-version=1.2.3");
    }
}
