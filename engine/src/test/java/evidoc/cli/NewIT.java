package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evidoc.console.Console;
import evidoc.problem.ProblemException;
import evidoc.project.Project;
import evidoc.site.TestProject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What begins an example or a page is ready to build, and overwrites nothing.
final class NewIT {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TestProject project;
    private Scaffold beginning;

    @BeforeEach
    void aSmallSite() throws IOException {
        project = TestProject.small(folder);
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        beginning = new Scaffold(new Project(project.root()), new Console(print, print, false));
    }

    @Test
    void anExampleIsMadeWithItsPageBehindTheLastOfItsChapter() throws Exception {
        beginning.example("steep/ColdWater");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Created examples/steep/ColdWater.java")
                .contains("Created content/steep/cold-water.adoc")
                .contains("Next: ");
        assertThat(project.read("content/steep/cold-water.adoc"))
                .startsWith("= Cold water\n")
                .contains(":jbake-order: 3\n")
                .contains("source::steep/ColdWater.java[tag=main]");
        assertThat(project.problems()).isEmpty();
        assertThat(project.page("steep/cold-water.html").text()).contains("The sum was 10.");
    }

    @Test
    void theFirstPageOfAChapterIsItsIndex() throws Exception {
        beginning.example("leaf/Green");
        beginning.page("leaf/black");
        assertThat(project.read("content/leaf/index.adoc")).contains(":jbake-order: 3\n");
        assertThat(project.read("content/leaf/black.adoc")).contains(":jbake-order: 4\n");
        assertThat(project.problems()).isEmpty();
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        String page = project.read("content/steep/index.adoc");
        assertThat(refusal(() -> beginning.page("steep/index")))
                .isEqualTo(
                        "content/steep/index.adoc: already exists. Choose another name, or edit"
                                + " the file.");
        assertThat(refusal(() -> beginning.example("steep/Steep")))
                .startsWith("examples/steep/Steep.java: already exists.");
        assertThat(project.read("content/steep/index.adoc")).isEqualTo(page);
        assertThat(Files.exists(project.root().resolve("content/steep/steep.adoc"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Barrier",
                "../Barrier",
                "thread/barrier",
                "Thread/Barrier",
                "a/B c",
                "/a/B"
            })
    void otherNamesOfExamplesAreRefused(String name) {
        assertThat(refusal(() -> beginning.example(name)))
                .isEqualTo(
                        "invalid example name '"
                                + name
                                + "'. Write the chapter in lower case and start the class with a"
                                + " capital: chapter/Name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "Upper", "a b", "/a", "a//b", ".hidden"})
    void otherNamesOfPagesAreRefused(String name) {
        assertThat(refusal(() -> beginning.page(name)))
                .startsWith("invalid page name '" + name + "'. Use lower-case");
    }

    private static String refusal(ThrowingCallable call) {
        return String.valueOf(catchThrowableOfType(ProblemException.class, call).getMessage());
    }
}
