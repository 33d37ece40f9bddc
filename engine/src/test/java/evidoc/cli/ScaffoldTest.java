package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.console.Console;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is written for a new example or page.
final class ScaffoldTest {
    @TempDir Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Scaffold beginning;

    @BeforeEach
    void anEmptyProject() {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        beginning = new Scaffold(new Project(root), new Console(print, print, false));
    }

    @Test
    void anExampleIsReadWithoutAProblemAndSaysWhatItShows() throws IOException {
        beginning.example("tea/Steep");
        Problems problems = new Problems();
        Example example =
                new ExampleReader(root.resolve("examples"), problems)
                        .read()
                        .find("tea/Steep.java")
                        .orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(example.tags()).containsExactly("main");
        assertThat(example.summary()).isEqualTo("Says what this program shows, in one sentence.");
    }

    @ParameterizedTest
    @CsvSource({
        "tea/Steep,          tea/Steep.java",
        "tea/Steep.java,     tea/Steep.java",
        "green-tea/a1/Steep, green-tea/a1/Steep.java"
    })
    void aNameMayHaveItsEndAndSeveralFolders(String name, String file) throws IOException {
        beginning.example(name);
        assertThat(root.resolve("examples").resolve(file)).isNotEmptyFile();
    }

    @Test
    void wordsOfAClassBecomeTheTitleAndTheNameOfThePage() throws IOException {
        write("content/tea/index.adoc", "= Tea\n:jbake-order: 10\n");
        beginning.example("tea/TwoCups4You");
        assertThat(read("content/tea/two-cups4-you.adoc"))
                .startsWith("= Two cups4 you\n:description: ")
                .contains("claim::tea/TwoCups4You.java[sum == 10]")
                .doesNotContain("EXAMPLE");
    }

    @Test
    void theFirstPageOfASiteIsTheFirst() throws IOException {
        beginning.page("index");
        assertThat(read("content/index.adoc"))
                .isEqualTo(
                        """
                        = Index
                        :description: What this page shows, in one sentence.
                        :jbake-order: 1

                        What it is, in one sentence.
                        """);
    }

    @Test
    void aPageStandsBehindTheLastOfItsFolderAndANewFolderBehindAll() throws IOException {
        write("content/index.adoc", ":jbake-order: 1\n");
        write("content/tea/index.adoc", ":jbake-order: 10\n");
        write("content/cup/index.adoc", ":jbake-order: 200\n");
        write("content/cup/notes.txt", ":jbake-order: 900\n");
        beginning.page("tea/green.adoc");
        beginning.page("pot/index");
        assertThat(read("content/tea/green.adoc")).contains(":jbake-order: 11\n");
        assertThat(read("content/pot/index.adoc")).contains(":jbake-order: 201\n");
    }

    @Test
    void nothingIsMadeWhereOneOfTwoFilesIsThere() throws IOException {
        write("content/tea/index.adoc", "= Tea\n");
        write("content/tea/steep.adoc", "= Mine\n");
        assertThatThrownBy(() -> beginning.example("tea/Steep"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("content/tea/steep.adoc: ");
        assertThat(root.resolve("examples")).doesNotExist();
        assertThat(read("content/tea/steep.adoc")).isEqualTo("= Mine\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatWasMadeIsTold() throws IOException {
        beginning.page("tea/green");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Created content/tea/green.adoc" + System.lineSeparator() + "Next: ");
    }

    private String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
