package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Links in the folders that a site is made from. Creating one needs a privilege on Windows.
@DisabledOnOs(OS.WINDOWS)
final class SymbolicLinksTest {
    @TempDir Path folder;
    private Path root;

    @BeforeEach
    void start() throws IOException {
        root = Files.createDirectories(folder.toRealPath().resolve("site"));
        write("content/index.adoc");
        write("content/part/page.adoc");
        write("parts/p.adoc");
        write("assets/a.css");
        write(".git/config");
        write("target/site/index.html");
        write("../outside/secret.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    content/a.adoc | ../parts/p.adoc
                    content/parts  | ../parts
                    assets/part    | ../content/part
                    """)
    void aLinkInsideTheProjectIsAllowed(String link, String target) throws IOException {
        assertThat(problems(link, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    content/a.adoc     | nowhere.adoc             | symbolic link that leads nowhere. Remove it, or restore what it led to.
                    examples/a         | a                        | symbolic link that leads nowhere. Remove it, or restore what it led to.
                    assets/a.txt       | ../../outside/secret.txt | symbolic link to a file outside the project. Copy what it leads to into the project.
                    assets/a           | ../../outside            | symbolic link to a file outside the project. Copy what it leads to into the project.
                    templates/a.ftl    | /etc/passwd              | symbolic link to a file outside the project. Copy what it leads to into the project.
                    content/a          | ../target/site           | symbolic link to a file outside the project. Copy what it leads to into the project.
                    runs/config        | ../.git/config           | symbolic link to a file outside the project. Copy what it leads to into the project.
                    content/up         | ..                       | symbolic link to a folder that is already here. Remove the link.
                    content/loop       | .                        | symbolic link to a folder that is already here. Remove the link.
                    content/part/loop  | ..                       | symbolic link to a folder that is already here. Remove the link.
                    content/twice      | part                     | symbolic link to a folder that is already here. Remove the link.
                    """)
    void anyOtherIsAProblem(String link, String target, String problem) throws IOException {
        assertThat(problems(link, target)).containsExactly(link + ": " + problem);
    }

    @Test
    void foldersThatLeadToEachOtherAreReadOnce() throws IOException {
        link("content/one", "../parts");
        link("parts/two", "../more");
        write("more/m.adoc");
        link("more/three", "../parts");
        assertThat(problems("content/again", "../more"))
                .allMatch(problem -> problem.contains("a folder that is already here"))
                .hasSizeGreaterThan(1);
    }

    private List<String> problems(String link, String target) throws IOException {
        link(link, target);
        Problems problems = new Problems();
        SymbolicLinks.check(new Project(root), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private void link(String link, String target) throws IOException {
        Files.createDirectories(root.resolve(link).getParent());
        Files.createSymbolicLink(root.resolve(link), Path.of(target));
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
