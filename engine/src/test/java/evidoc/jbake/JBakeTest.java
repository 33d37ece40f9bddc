package evidoc.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page through its template.
final class JBakeTest {
    @TempDir Path root;
    private final Problems problems = new Problems();

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(root.resolve("templates"));
        Files.writeString(root.resolve("jbake.properties"), "template.page.file=page.ftl\n");
    }

    @Test
    void aPageIsWrittenToItsPlaceWithLineFeeds() throws Exception {
        template("<#ftl output_format=\"HTML\">\r\n<h1>${content.title}</h1>\r\n");
        render("tea/a&b.html");
        assertThat(problems.all()).isEmpty();
        assertThat(Files.readString(root.resolve("out/tea/a&b.html")))
                .isEqualTo("<h1>tea/a&amp;b</h1>\n");
    }

    @Test
    void aTemplateThatAsksForWhatIsMissingIsAProblemOfItsLine() throws Exception {
        template("<h1>\n${content.nothing}\n</h1>\n");
        render("a.html");
        assertThat(problems.all()).hasSize(1);
        Problem problem = problems.all().getFirst();
        assertThat(problem.file()).isEqualTo("templates/page.ftl");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message()).startsWith("rendering a.html: ").doesNotContain("\n");
    }

    @Test
    void aTemplateThatCannotBeReadIsAProblemOfItsLine() throws Exception {
        template("<h1>\n\n${content.title\n");
        render("a.html");
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().toString())
                .startsWith("templates/page.ftl:3: rendering a.html: ");
    }

    @Test
    void theSameLineIsToldOnceHoweverManyPagesItSpoils() throws Exception {
        template("${content.nothing}");
        render("a.html", "b.html", "c.html");
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().message()).contains("a.html");
    }

    private void template(String text) throws IOException {
        Files.writeString(root.resolve("templates/page.ftl"), text);
    }

    private void render(String... uris) throws Exception {
        Path out = Files.createDirectories(root.resolve("out"));
        try (JBake jbake = new JBake(new Project(root), out, problems)) {
            for (String uri : uris) {
                jbake.render(SamplePages.page(uri, 1));
            }
        }
    }
}
