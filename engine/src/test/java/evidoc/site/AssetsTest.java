package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.project.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What of an author's folders is published.
final class AssetsTest {
    @TempDir Path root;

    @Test
    void whatEditorsAndSystemsKeepIsNotPublished() throws IOException {
        for (String name :
                List.of(
                        ".DS_Store",
                        "Thumbs.db",
                        "desktop.ini",
                        ".git/config",
                        "a.css~",
                        ".#a.css",
                        "#a.css#",
                        ".a.css.swp",
                        "a.css.bak",
                        "old~/b.css",
                        "a.css",
                        "b/a.css",
                        ".nojekyll",
                        ".well-known/security.txt")) {
            write("assets/" + name);
            write("content/c/" + name);
        }
        write("content/index.adoc");
        write("content/Page.ADOC");
        Path site = root.resolve("site");
        new Assets(new Project(root)).copyTo(site);
        assertThat(TestProject.files(site).keySet())
                .containsExactly(
                        ".nojekyll",
                        ".well-known/security.txt",
                        "a.css",
                        "b/a.css",
                        "c/.nojekyll",
                        "c/.well-known/security.txt",
                        "c/a.css",
                        "c/b/a.css");
    }

    @Test
    void looksAreTheStyleSheetsAndScriptsThatTheEngineDoesNotWriteItself() throws IOException {
        for (String name :
                List.of(
                        "css/b.css",
                        "css/.#b.css",
                        "css/cup.svg",
                        "js/a.js",
                        "js/lunr.js",
                        "a.css.txt")) {
            write("assets/" + name);
            write("content/" + name);
        }
        Assets assets = new Assets(new Project(root));
        assertThat(assets.looks()).containsExactly(Path.of("css/b.css"), Path.of("js/a.js"));
        assertThat(assets.isLook(root.resolve("assets/css"))).isFalse();
        assertThat(assets.isLook(root.resolve("content/css/b.css"))).isFalse();
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
