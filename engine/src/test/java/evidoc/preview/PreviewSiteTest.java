package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.project.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a preview can show before any page was converted.
final class PreviewSiteTest {
    @TempDir Path root;
    private Project project = new Project(Path.of(""));

    @BeforeEach
    void aServedSite() throws IOException {
        project = new Project(root);
        write("target/preview/css/tea.css", "p { color: green }");
        write("content/index.adoc", "= Tea\n");
    }

    @Test
    void aPageThatWasNeverRenderedWaitsForTheWholeSite() throws Exception {
        try (PreviewSite site = site()) {
            PreviewSite.Shown shown = site.show(root.resolve("content/index.adoc"));
            assertThat(shown.done()).isFalse();
            assertThat(shown.problems()).isEmpty();
        }
    }

    @Test
    void anAssetTakesThePlaceOfTheOneThatIsServedAndTheAuthorsStays() throws IOException {
        Path asset = write("assets/css/tea.css", "p { color: brown }");
        try (PreviewSite site = site()) {
            site.showAsset(asset);
        }
        assertThat(root.resolve("target/preview/css/tea.css")).hasContent("p { color: brown }");
        assertThat(asset).hasContent("p { color: brown }");
        assertThat(project.previewWork()).isEmptyDirectory();
    }

    @Test
    void anAssetThatIsNotServedYetWaitsForTheWholeSite() throws IOException {
        Path asset = write("assets/css/new.css", "p {}");
        try (PreviewSite site = site()) {
            site.showAsset(asset);
        }
        assertThat(root.resolve("target/preview/css/new.css")).doesNotExist();
    }

    private PreviewSite site() {
        return new PreviewSite(
                project,
                List.of(),
                new ServedFolder(project.preview()),
                new LiveReload(),
                () -> {});
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
