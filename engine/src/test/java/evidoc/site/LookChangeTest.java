package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;
import evidoc.project.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

class LookChangeTest {
    private static final FileTime EARLIER = FileTime.fromMillis(1_000);

    @TempDir Path root;

    @BeforeEach
    void aBuiltSite() throws IOException {
        write("assets/css/a.css", "a { color: red; }\n");
        write("assets/js/a.js", "a();\n");
        write("target/site/css/a.css", "a { color: red; }\n");
        write("target/site/js/a.js", "a();\n");
        write("target/site/on/pot/index.html", "<p>Tea</p>\n");
        Files.setLastModifiedTime(site("on/pot/index.html"), EARLIER);
    }

    @Test
    void styleSheetsAndScriptsAreThoseOfNow() throws IOException {
        write("assets/css/a.css", "/* Strong. */\na { color: brown; }\n");
        write("assets/js/a.js", "b();\n");
        new LookChange(project()).apply();
        assertThat(site("css/a.css")).hasContent("a { color: brown; }\n");
        assertThat(site("js/a.js")).hasContent("b();\n");
    }

    @Test
    void everythingElseStaysAsItIs() throws IOException {
        write("assets/css/a.css", "a { color: brown; }\n");
        new LookChange(project()).apply();
        assertThat(site("on/pot/index.html")).hasContent("<p>Tea</p>\n");
        assertThat(Files.getLastModifiedTime(site("on/pot/index.html"))).isEqualTo(EARLIER);
    }

    @Test
    void aStyleSheetThatLoadsFromAnotherHostLeavesTheLastSite() throws IOException {
        write("assets/js/a.js", "b();\n");
        write("assets/css/a.css", "@import \"https://example.org/b.css\";\n");
        assertThatThrownBy(() -> new LookChange(project()).apply())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("assets/css/a.css:1: ");
        assertThat(site("css/a.css")).hasContent("a { color: red; }\n");
        assertThat(site("js/a.js")).hasContent("a();\n");
        assertThat(root.resolve("target")).isDirectoryNotContaining("glob:**site.*");
    }

    private Project project() {
        return new Project(root);
    }

    private Path site(String file) {
        return root.resolve("target/site").resolve(file);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
