package evidoc.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.page.SitePage;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.OwnFolders;
import evidoc.project.Project;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// The pictures of a site, from build to build.
final class SharePicturesTest {
    private static final String BEHIND =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
            <rect width="1200" height="630" fill="#ff0000"/>
            </svg>
            """;

    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void aProject() throws IOException {
        project = new Project(folder.toRealPath());
        Files.createDirectories(project.assets());
        Files.writeString(project.assets().resolve("behind.svg"), BEHIND);
    }

    @Test
    void onlyWhatChangedIsDrawnAgain() throws IOException {
        write(Map.of(), "a.html", "tea/b.html");
        Map<String, Object> first = kept();
        assertThat(first).hasSize(2);
        write(Map.of(), "a.html", "tea/c.html");
        Map<String, Object> second = kept();
        assertThat(second).hasSize(2);
        Set<String> both = new TreeSet<>(first.keySet());
        both.retainAll(second.keySet());
        assertThat(both).hasSize(1);
        both.forEach(name -> assertThat(second.get(name)).isEqualTo(first.get(name)));
        assertThat(project.site().resolve("evidoc/share/tea/c.png")).exists();
    }

    @Test
    void theSitesOwnDrawingIsBehindTheWords() throws IOException {
        write(Map.of("site.picture", "behind.svg", "site.picture.ink", "#00ff00"), "a.html");
        BufferedImage picture = ImageIO.read(project.site().resolve("evidoc/share/a.png").toFile());
        assertThat(picture.getRGB(3, 3)).isEqualTo(0xFFFF0000);
        Map<String, Object> before = kept();
        Files.writeString(project.assets().resolve("behind.svg"), BEHIND.replace("ff00", "0000"));
        write(Map.of("site.picture", "behind.svg"), "a.html");
        assertThat(kept().keySet()).doesNotContainAnyElementsOf(before.keySet());
    }

    @Test
    void aWrongSettingIsTold() {
        assertThat(problem(Map.of("site.picture", "none.svg")))
                .isEqualTo(
                        "jbake.properties: no file 'assets/none.svg' for site.picture. Name an SVG"
                                + " file below assets.");
        assertThat(problem(Map.of("site.picture.soft", "grey")))
                .isEqualTo(
                        "jbake.properties: invalid colour 'grey' for site.picture.soft. Write it"
                                + " like #2b2421.");
    }

    @Test
    void aFileThatIsNoDrawingIsTold() throws IOException {
        Files.writeString(project.assets().resolve("behind.svg"), "no drawing");
        assertThat(problem(Map.of("site.picture", "behind.svg")))
                .isEqualTo(
                        "assets/behind.svg: cannot be drawn. Save it as plain SVG, 1200 by 630.");
    }

    private String problem(Map<String, String> settings) {
        StringBuilder told = new StringBuilder();
        assertThatThrownBy(() -> write(settings, "a.html"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> told.append(e.problems().getFirst()));
        return told.toString();
    }

    private void write(Map<String, String> settings, String... uris) throws IOException {
        List<SitePage> pages =
                Stream.of(uris).map(uri -> SamplePages.page(uri, 1, "<p>" + uri + "</p>")).toList();
        if (Files.exists(project.site())) {
            OwnFolders.remove(project.site());
        }
        new SharePictures(project, name -> Optional.ofNullable(settings.get(name)), new Problems())
                .write(pages, project.site());
    }

    private Map<String, Object> kept() throws IOException {
        try (Stream<Path> files = Files.list(project.share())) {
            return files.collect(
                    Collectors.toMap(
                            file -> file.getFileName().toString(),
                            file -> {
                                try {
                                    return Files.readAttributes(file, "fileKey,lastModifiedTime");
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }));
        }
    }
}
