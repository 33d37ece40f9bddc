package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.site.TestProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tests for the files of a new site.
final class InitTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aFolderThatIsNotThereBeginsWithSevenFiles() throws IOException {
        Path root = folder.resolve("größe/my site");
        assertThat(init(root)).isZero();
        assertThat(TestProject.files(root))
                .containsOnlyKeys(
                        ".gitignore",
                        "assets/site.css",
                        "content/index.adoc",
                        "examples/first/Sum.java",
                        "jbake.properties",
                        "pom.xml",
                        "templates/page.ftl");
    }

    @Test
    void theVersionStandsWhereItBelongs() throws IOException {
        init(folder);
        assertThat(folder.resolve("pom.xml")).content().contains(">1.2.3<");
        assertThat(TestProject.files(folder).values()).noneMatch(text -> text.contains("@version"));
    }

    @Test
    void itsExampleIsReadWithoutAProblem() throws IOException {
        init(folder);
        Problems problems = new Problems();
        assertThat(new ExampleReader(folder.resolve("examples"), problems).read().all()).hasSize(1);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitignore", "assets/site.css", "pom.xml"})
    void whereOneOfThemIsThereNoneIsWritten(String file) throws IOException {
        new TestProject(folder).write(file, "mine");
        assertThat(init(folder)).isNotZero();
        assertThat(TestProject.files(folder)).hasSize(1).containsEntry(file, "mine");
    }

    @Test
    void otherFilesStay() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(init(folder)).isZero();
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void withoutAVersionNothingIsWritten() {
        CommandLine line = new CommandLine(new Init());
        line.setErr(new PrintWriter(Writer.nullWriter(), true));
        assertThat(line.execute("--project=" + folder)).isNotZero();
        assertThat(folder).isEmptyDirectory();
    }

    private static int init(Path root) {
        return new CommandLine(new Init()).execute("--project=" + root, "--engine-version=1.2.3");
    }
}
