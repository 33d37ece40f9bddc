package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ObstaclesTest {
    @TempDir Path folder;
    private Path elsewhere;
    private Project project;

    @BeforeEach
    void aProjectIsThere() throws IOException {
        elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere.resolve("Stable.java"));
        project = new Project(Files.createDirectories(folder.resolve("site")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target",
                "target/example-classes",
                "target/example-classes/sort",
                "target/failures/sort",
                "target/runs/sort",
                "target/preview/sort",
                "target/preview.work/sort",
                "target/share"
            })
    void aLinkWhereABuildWritesIsAProblem(String name) throws IOException {
        Path link = project.root().resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, elsewhere);
        assertThatThrownBy(() -> Obstacles.check(project))
                .hasMessage(
                        name
                                + ": a symbolic link where builds write and remove files. Remove"
                                + " the link.");
        assertThat(elsewhere).isNotEmptyDirectory();
    }

    @Test
    void aTargetFolderOfBuildsIsNone() throws IOException {
        assertThatCode(() -> Obstacles.check(project)).doesNotThrowAnyException();
        Files.createDirectories(project.runs().resolve("sort"));
        Files.createSymbolicLink(project.target().resolve("node_modules"), elsewhere);
        assertThatCode(() -> Obstacles.check(project)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/x.adoc", "assets/a/b", "examples/c/D.java", "sources.yaml"})
    void aPipeInPlaceOfAFileIsAProblem(String name) throws Exception {
        pipe(name);
        assertThatThrownBy(() -> Obstacles.check(project))
                .hasMessage(name + ": a pipe, socket or device, which has no content. Remove it.");
    }

    @Test
    void aPipeElsewhereIsNone() throws Exception {
        pipe("pipe");
        pipe("content/.pipe");
        assertThatCode(() -> Obstacles.check(project)).doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameInAnotherEncodingIsAProblem() throws Exception {
        Path assets = Files.createDirectories(project.root().resolve("assets"));
        String touch = "touch \"$(printf 'gr\\366\\337e.txt')\"";
        Process shell = new ProcessBuilder("sh", "-c", touch).directory(assets.toFile()).start();
        assertThat(shell.waitFor()).isZero();
        assertThatThrownBy(() -> Obstacles.check(project))
                .hasMessage("assets/gr\uFFFD\uFFFDe.txt: file name not in UTF-8. Rename the file.");
    }

    @Test
    void aLocaleThatCannotNameEveryFileIsAProblem() {
        assertThat(Obstacles.locale("Linux", "ANSI_X3.4-1968"))
                .hasToString(
                        "Optional[the locale's encoding ANSI_X3.4-1968 cannot name every file. Set"
                                + " LC_ALL=C.UTF-8.]");
        assertThat(Obstacles.locale("Linux", "ISO-8859-1")).isPresent();
        assertThat(Obstacles.locale("Linux", "UTF-8")).isEmpty();
        assertThat(Obstacles.locale("Windows 11", "Cp1252")).isEmpty();
    }

    private void pipe(String name) throws Exception {
        Path file = project.root().resolve(name);
        Files.createDirectories(file.getParent());
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    }
}
