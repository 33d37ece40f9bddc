package evidoc.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\","
                        + " \"a\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${content?api.class}",
                "${content.class.classLoader}",
                "${content.getClass().forName(\"java.lang.Runtime\")}",
                "${renderer}",
                "${config.template_folder}",
                "<#include \"../../secret.ftl\">",
                "<#include \"/../secret.ftl\">"
            })
    void aTemplateReadsItsPageAndNothingElse(String text) throws Exception {
        Files.writeString(root.resolve("secret.ftl"), "secret");
        template(text);
        render("a.html");
        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo("templates/page.ftl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#include \"page.ftl\">",
                "<#function f x><#return f(x)></#function>${f(1)}",
                "<#list 1.. as x>again and again and again and again and again</#list>",
                "<#assign s = \"ab\"><#list 1..40 as x><#assign s = s + s></#list>"
            })
    void aTemplateWithoutAnEndIsAProblem(String text) throws Exception {
        template(text);
        render("a.html", "b.html");
        assertThat(problems.all())
                .hasToString(
                        "[templates/page.ftl: rendering a.html: it repeats or includes itself"
                                + " without end.]");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aTemplateThatIsNotThereOrNotTextIsAProblem() throws Exception {
        render("a.html", "b.html");
        Files.write(root.resolve("templates/layout.ftl"), new byte[] {(byte) 0xE4});
        template("<#import \"layout.ftl\" as layout>");
        render("c.html", "d.html");
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        "templates/layout.ftl: not UTF-8 text. Save it as UTF-8.",
                        "templates/page.ftl: rendering a.html: there is no such template.");
    }

    @Test
    void aFaultOfAnImportedTemplateIsToldOfThat() throws Exception {
        Files.writeString(root.resolve("templates/layout.ftl"), "\n<#list>\n");
        template("<#import \"layout.ftl\" as layout>");
        render("a.html");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith("templates/layout.ftl:2: rendering a.html: ");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        template("\uFEFF<#ftl output_format=\"HTML\"><p>${content.title}</p>");
        Files.writeString(
                root.resolve("jbake.properties"),
                "\uFEFFtemplate.page.file=page.ftl\nsite.name=A, B ${env:HOME}\n");
        render("a.html");
        assertThat(problems.all()).isEmpty();
        assertThat(root.resolve("out/a.html")).hasContent("<p>a</p>");
        try (JBake jbake = new JBake(new Project(root), root.resolve("out"), problems)) {
            assertThat(jbake.setting("site.name")).contains("A, B ${env:HOME}");
        }
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
