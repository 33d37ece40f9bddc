package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.console.Console;
import evidoc.conversion.Converters;
import evidoc.page.Frame;
import evidoc.page.SitePage;
import evidoc.problem.ProblemException;
import evidoc.project.Project;
import evidoc.runner.RunSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tests with builds that end before a page is converted; AsciidoctorJ is never started.
final class SiteBuilderTest {
    @TempDir Path folder;
    private Path root = Path.of("");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private boolean converting;

    @BeforeEach
    void aSite() throws IOException {
        root = folder.toRealPath();
        write("jbake.properties", "site.name=Tea\n");
        write("content/index.adoc", "= Tea\n");
        write("templates/page.ftl", "");
        write("target/site/index.html", "the last good site");
    }

    @Test
    void withoutRecordingsNothingCanBePublished() throws IOException {
        assertThatThrownBy(() -> build(RunSource.of("", "", "all", "")))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "no recordings yet. Record on this machine: mvn package -Drecord=NAME.");
        assertThat(root.resolve("target/site/index.html")).hasContent("the last good site");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void allProblemsOfExamplesAreToldBeforeConvertersStart() throws IOException {
        write("examples/A.java", "//EXPECT tea\nvoid main() {}\n");
        write("examples/B.java", "//TIMEOUT tea\nvoid main() {}\n");
        assertThatThrownBy(() -> build(RunSource.of("", "", "all", "")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(each -> each.file())
                                        .containsExactly("examples/A.java", "examples/B.java"));
        assertThat(converting).isFalse();
        assertThat(root.resolve("target/site/index.html")).hasContent("the last good site");
    }

    @Test
    void aNameThatNoMachineHasIsToldWithTheNamesThatAreThere() throws IOException {
        Files.createDirectories(root.resolve("runs/green"));
        assertThatThrownBy(() -> build(RunSource.of("", "", "gren", "")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'gren'")
                .hasMessageContaining("green");
    }

    @Test
    void aBuildThatFailsReleasesTheCheckoutForTheNext() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> build(RunSource.of("", "", "all", "")))
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theSourceOfAPageIsFoundByItsAddress() {
        SitePage page =
                new SitePage(
                        root.resolve("content/tea/größe.adoc"),
                        "tea/größe.html",
                        "page",
                        1,
                        SamplePages.page("a.html", 1).content(),
                        Frame.NONE);
        assertThat(SiteBuilder.sources(new Project(root), List.of(page, page)))
                .isEqualTo(Map.of("tea/größe.html", "content/tea/größe.adoc"));
    }

    private void build(RunSource source) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        SiteBuilder.Services services =
                new SiteBuilder.Services(
                        _ -> {
                            converting = true;
                            return Converters.of(List.of());
                        },
                        () -> {
                            throw new AssertionError("nothing is to be run");
                        });
        new SiteBuilder(new Project(root), new Console(out, out, false), services)
                .build(new BuildRequest(source, false, Optional.empty()));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
