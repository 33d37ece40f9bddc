package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.SharedFragments;
import evidoc.claim.ClaimsFile;
import evidoc.console.Progress;
import evidoc.conversion.Conversions;
import evidoc.conversion.ConvertedPages;
import evidoc.conversion.PlainAsciidoctor;
import evidoc.conversion.Worker;
import evidoc.conversion.Workers;
import evidoc.edition.TextResults;
import evidoc.example.Examples;
import evidoc.metadata.SiteAddress;
import evidoc.page.Evidence;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From pages and templates to files.
class BakeTest {
    @TempDir Path root;
    private final Problems problems = new Problems();
    private final PlainAsciidoctor asciidoctor = new PlainAsciidoctor();
    private final List<MachineRuns> machines = List.of(machine("one"), machine("two"));

    @BeforeEach
    void aProject() throws IOException {
        write("jbake.properties", "site.name=Tea\ntemplate.page.file=page.ftl\n");
        write("templates/page.ftl", "${content.title}|${content.body}");
        write("content/index.adoc", "= Home\n:jbake-order: 1\n\n<p>Welcome</p>\n");
        write("content/steep.adoc", "= Steep\n:jbake-order: 3\n\n<p>Wait</p>\n");
        write("content/boil.adoc", "= Boil\n:jbake-order: 2\n\n<p>Boil</p>\n");
        write("assets/css/tea.css", "p { color: green }\n");
        Files.createDirectories(root.resolve("runs/one"));
        Files.createDirectories(root.resolve("runs/two"));
    }

    @Test
    void everyPageIsRenderedForEveryMachineInTheOrderOfTheSite() throws IOException {
        List<SitePage> pages = bake(Optional.empty());
        assertThat(pages)
                .extracting(SitePage::uri)
                .containsExactly(
                        "index.html",
                        "boil.html",
                        "steep.html",
                        "on/two/index.html",
                        "on/two/boil.html",
                        "on/two/steep.html");
        assertThat(out("boil.html")).hasContent("Boil|<p>Boil</p>");
        assertThat(out("on/two/steep.html")).hasContent("Steep|<p>Wait</p>");
    }

    @Test
    void besideThePagesStandTheirTextTheAssetsTheLookAndTheData() throws IOException {
        bake(Optional.empty());
        assertThat(out("boil.md")).content().contains("Boil");
        assertThat(out("css/tea.css")).hasContent("p { color: green }");
        assertThat(out(ClaimsFile.NAME)).exists();
        assertThat(out("llms.txt")).content().contains("Steep");
        assertThat(out("evidoc/evidoc.css")).isNotEmptyFile();
    }

    @Test
    void onlyASiteThatKnowsItsAddressHasASitemapAndAPageForWrongAddresses() throws IOException {
        write("templates/sitemap.ftl", "<#list content.pages as p>${p.address} </#list>");
        write(
                "jbake.properties",
                "site.name=Tea\ntemplate.page.file=page.ftl\ntemplate.error404.file=page.ftl\n"
                        + "template.sitemap.file=sitemap.ftl\ntemplate.sitemap.extension=.xml\n");
        bake(Optional.empty());
        assertThat(out("sitemap.xml")).doesNotExist();
        assertThat(out("404.html")).doesNotExist();
        bake(Optional.of(SiteAddress.of("https://tea.example/")));
        assertThat(problems.all()).isEmpty();
        assertThat(out("sitemap.xml")).content().contains("https://tea.example/boil.html");
        assertThat(out("404.html")).exists();
    }

    @Test
    void aSettingThatABuildIsGivenTakesThePlaceOfTheFiles() throws IOException {
        write("templates/page.ftl", "${content.guide}");
        write(
                "jbake.properties",
                "site.name=Tea\ntemplate.page.file=page.ftl\nsite.guide=old.html\n");
        try (Workers workers = new Workers(this::workers)) {
            new Bake(
                            new Project(root),
                            evidence(),
                            Optional.empty(),
                            Map.of("site.guide", "new.html"),
                            problems)
                    .bake(conversions(workers), out(""), (_, _) -> false, TextResults.UNKEPT);
        }
        assertThat(out("boil.html")).hasContent("new.html");
    }

    @Test
    void aSecondBakeConvertsWhatChangedAndNothingElse() throws IOException {
        bake(Optional.empty());
        assertThat(asciidoctor.loaded()).isEqualTo(6);
        bake(Optional.empty());
        assertThat(asciidoctor.loaded()).isEqualTo(6);
        write("content/boil.adoc", "= Boil\n:jbake-order: 2\n\n<p>Boil longer</p>\n");
        bake(Optional.empty());
        assertThat(asciidoctor.loaded()).isEqualTo(8);
        assertThat(out("on/two/boil.html")).hasContent("Boil|<p>Boil longer</p>");
    }

    @Test
    void aPageThatIsKeptIsNotRenderedAgain() throws IOException {
        try (Workers workers = new Workers(this::workers)) {
            new Bake(new Project(root), evidence(), Optional.empty(), problems)
                    .bake(
                            conversions(workers),
                            out(""),
                            (page, _) -> page.uri().endsWith("boil.html"),
                            TextResults.UNKEPT);
        }
        assertThat(out("boil.html")).doesNotExist();
        assertThat(out("steep.html")).exists();
    }

    @Test
    void filesThatAreNoPagesAreToldAllAtOnceBeforeAnythingIsWritten() throws IOException {
        Files.delete(root.resolve("content/index.adoc"));
        write("content/notes.md", "# Notes\n");
        write("content/hot water.adoc", "= Hot\n");
        assertThatThrownBy(() -> bake(Optional.empty())).isInstanceOf(ProblemException.class);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .contains(
                        "content: no home page. Write content/index.adoc.",
                        "content/notes.md: not an AsciiDoc page. Move it, or rename it to end in"
                                + " .adoc.",
                        "content/hot water.adoc: file name not allowed in a URL. Use letters,"
                                + " digits, '-', '_' and '.'.");
        assertThat(out("boil.html")).doesNotExist();
    }

    @Test
    void whatIsWrongWithPagesIsToldForAllOfThem() throws IOException {
        write("content/boil.adoc", "= Boil\n\nLOG WARN no such section\n");
        write("content/steep.adoc", "= Steep\n\nFAIL undefined method\n");
        assertThatThrownBy(() -> bake(Optional.empty())).isInstanceOf(ProblemException.class);
        assertThat(problems.all())
                .extracting(Problem::file)
                .contains("content/boil.adoc", "content/steep.adoc");
        assertThat(out("index.html")).doesNotExist();
    }

    @Test
    void withoutTemplatesNothingIsConverted() throws IOException {
        Files.delete(root.resolve("templates/page.ftl"));
        Files.delete(root.resolve("templates"));
        assertThatThrownBy(() -> bake(Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("templates: no such folder");
        assertThat(asciidoctor.loaded()).isZero();
    }

    private List<SitePage> bake(Optional<SiteAddress> address) throws IOException {
        return new Bake(new Project(root), evidence(), address, problems)
                .bake(() -> List.of(asciidoctor.get()), out(""), Progress.silent());
    }

    private List<Worker> workers() {
        return List.of(
                Worker.of(
                        asciidoctor.get(),
                        new Project(root),
                        evidence(),
                        Optional.empty(),
                        SharedFragments.get()));
    }

    private Conversions conversions(Workers workers) {
        return new Conversions(
                workers::get, new ConvertedPages(() -> {}), problems, Progress.silent());
    }

    private Evidence evidence() {
        return new Evidence(new Examples(List.of()), machines);
    }

    private static MachineRuns machine(String name) {
        return SampleRuns.machine(name, Map.of());
    }

    private Path out(String name) {
        return root.resolve("target/out").resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
