package evidoc.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tests for the settings in `jbake.properties`.
final class SettingsTest {
    @TempDir Path root;

    @Test
    void withoutTheFileThereAreNone() throws IOException {
        Settings settings = Settings.read(new Project(root));
        assertThat(settings.get("site.name", "Tea")).isEqualTo("Tea");
        assertThat(settings.isOn("render.index")).isFalse();
        assertThat(problems(settings)).isEmpty();
    }

    @Test
    void aValueIsTextWithoutSpaceAtItsEnds() throws IOException {
        Settings settings = read("\uFEFFsite.name=Größe, ${x} \r\nrender.index=true \r\n");
        assertThat(settings.get("site.name", "")).isEqualTo("Größe, ${x}");
        assertThat(settings.isOn("render.index")).isTrue();
        assertThat(problems(settings)).isEmpty();
    }

    @Test
    void onlyTrueIsOn() throws IOException {
        assertThat(read("render.feed=yes").isOn("render.feed")).isFalse();
    }

    @Test
    void whatMovesFoldersIsRefusedWithItsLine() throws IOException {
        assertThat(
                        problems(
                                read(
                                        "site.name=Tea\n\n"
                                                + "  content.folder: texts\n"
                                                + "asset.folder=assets\n")))
                .isEqualTo("[" + refused(3, "content.folder") + "]");
    }

    @Test
    void theLineIsThatOfTheNameAndNotOfALongerOne() throws IOException {
        assertThat(problems(read("render.sitemap=false\nrender=a\nmarkdown b\n")))
                .isEqualTo(
                        "[%s, %s, %s]"
                                .formatted(
                                        refused(1, "render.sitemap"),
                                        refused(2, "render"),
                                        refused(3, "markdown")));
    }

    @Test
    void aBackslashThatSaysNothingIsAProblem() throws IOException {
        Files.writeString(root.resolve("jbake.properties"), "site.name=C:\\users\n");
        assertThatThrownBy(() -> Settings.read(new Project(root)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("jbake.properties: cannot be read: ")
                .hasMessageContaining("Write a backslash as '\\\\'.");
    }

    @Test
    void anotherEncodingIsAProblem() throws IOException {
        Files.write(
                root.resolve("jbake.properties"),
                "site.name=Größe".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Settings.read(new Project(root)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("jbake.properties: not UTF-8 text. Save it as UTF-8.");
    }

    private static String refused(int line, String name) {
        return "jbake.properties:%d: setting '%s' is not allowed. Remove it;".formatted(line, name)
                + " docs/content/page.adoc has those that can be set.";
    }

    private Settings read(String text) throws IOException {
        Files.writeString(root.resolve("jbake.properties"), text);
        return Settings.read(new Project(root));
    }

    private static String problems(Settings settings) {
        Problems problems = new Problems();
        settings.check(problems);
        return problems.all().isEmpty() ? "" : problems.all().toString();
    }
}
