package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.metadata.SiteAddress;
import evidoc.runner.RunSource;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Each run has a page for people, beside its recording.
final class RunPagesIT {
    private static final String PAGE = "runs/green/steep/Steep.java.html";
    private static final String OTHER = "runs/black/steep/Steep.java.html";

    @TempDir static Path folder;
    private static TestProject project;

    @BeforeAll
    static void twoMachinesAreShown() throws Exception {
        project = TestProject.small(folder);
        project.write(
                        "examples/steep/Ways.java",
                        """
                        //VARIANT short ARGS 1
                        //VARIANT long ARGS 2
                        //VARIANT never NEEDS windows

                        void main(String... args) {
                            System.err.println("to stderr <" + args[0] + ">");
                        }
                        """)
                .write(
                        "content/ways.adoc",
                        """
                        = Ways
                        :jbake-order: 5

                        The whole file, and the two ways.

                        source::steep/Ways.java[]

                        output::steep/Ways.java[variant=short]

                        output::steep/Ways.java[variant=long]
                        """);
        project.record("green");
        RunFiles.rewrite(
                project.recorded("green"),
                project.recorded("black"),
                RunFiles.cores(8, "TeaOS 2"),
                RunFiles.printing(line -> line.replace("cups: 2", "cups: 9")));
        project.build(
                new BuildRequest(
                        RunSource.of("", "", "green,black", ""),
                        false,
                        Optional.of(SiteAddress.of("https://example.org/tea/"))));
    }

    @Test
    void everyExampleHasOneOnEveryMachineBesideItsRecording() {
        for (String machine : List.of("green", "black")) {
            for (String example : List.of("Spill.java", "Steep.java", "Ways.java")) {
                Path page =
                        project.site().resolve("runs/" + machine + "/steep/" + example + ".html");
                assertThat(page).exists();
                assertThat(page.resolveSibling(example + ".json")).exists();
            }
        }
    }

    @Test
    void itTellsCommandEndTimesMachineAndRecording() throws Exception {
        Document page = project.page(PAGE);
        String about = page.expectFirst(".run-about").text();
        assertThat(about)
                .contains("java Steep.java")
                .contains("exit 0")
                .contains("Machine green (")
                .contains("Recorded 20");
        assertThat(page.select(".run-printed tbody tr td:first-child").eachText())
                .isNotEmpty()
                .allMatch(time -> time.matches("\\d+\\.\\d{3}"));
        assertThat(page.select(".run-printed td").eachText()).contains("cups: 2");
        assertThat(project.page(OTHER).select(".run-printed td").eachText()).contains("cups: 9");
        assertThat(page.select("a[href=Steep.java.json]")).hasSize(1);
    }

    @Test
    void everyVariantHasAPartAndErrorsAreTold() throws Exception {
        Document page = project.page("runs/green/steep/Ways.java.html");
        assertThat(page.select("h2").eachAttr("id"))
                .startsWith("run-short", "run-long", "run-never");
        assertThat(page.select(".stderr-line .stream").eachText())
                .containsExactly("error stream", "error stream");
        assertThat(page.select(".stderr-line").text()).contains("to stderr <1>", "to stderr <2>");
        assertThat(page.select("p.not-run").text()).startsWith("Not run: ");
        assertThat(page.expectFirst("#others + ul").text())
                .contains("short: exit 0 after ", "never: not run: ");
    }

    @Test
    void itTellsWhatItIsUsedForAndWhatBecameOfTheClaims() throws Exception {
        Document page = project.page(PAGE);
        assertThat(page.select(".run-uses a").eachAttr("href"))
                .contains("../../../steep/index.html#steep/Steep.java");
        Element claim = page.expectFirst(".claims-listed tbody tr");
        assertThat(claim.expectFirst(".verdict").attr("data-standing")).isEqualTo("held");
        assertThat(claim.expectFirst("a").attr("href"))
                .startsWith("../../../steep/index.html#claim_");
        assertThat(project.page(OTHER).select(".run-uses a").eachAttr("href"))
                .contains("../../../on/black/steep/index.html#steep/Steep.java");
    }

    @Test
    void anOutputLeadsToItAndASourceToItsLinesInTheWholeFile() throws Exception {
        for (String uri : List.of("steep/index.html", "on/black/steep/index.html")) {
            Document page = project.page(uri);
            assertThat(target(uri, page.expectFirst(".run-proof")))
                    .isEqualTo(uri.startsWith("on/") ? OTHER : PAGE);
            Element whole = page.expectFirst(".source-whole");
            String[] address = target(uri, whole).split("#", -1);
            Element part = project.page(address[0]).expectFirst("[id=" + address[1] + "]");
            assertThat(part.className()).isEqualTo("shown-part");
            assertThat(firstLine(page.expectFirst("figure.source pre code")))
                    .startsWith(firstLine(part));
        }
    }

    @Test
    void itHasTheFrameOfTheSiteAndLeadsToTheSameRunElsewhere() throws Exception {
        Document page = project.page(PAGE);
        assertThat(page.select("title").text()).contains("Runs of Steep.java");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(target(PAGE, page.expectFirst("#others + ul a"))).isEqualTo(OTHER);
    }

    @Test
    void neitherTheSitemapNorTheWayThroughThePagesHasIt() throws Exception {
        assertThat(project.read("target/site/sitemap.xml")).doesNotContain("runs/");
        for (Path page : TestProject.pages(project.site())) {
            assertThat(Files.readString(page))
                    .doesNotContainPattern("rel=\"(?:prev|next)\"[^>]*runs/");
        }
    }

    private static String firstLine(Element source) {
        return source.wholeText().strip().lines().findFirst().orElseThrow();
    }

    private static String target(String uri, Element link) {
        return URI.create("/" + uri).resolve(link.attr("href")).toString().substring(1);
    }
}
