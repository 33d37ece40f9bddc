package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Sources and commands for readers: AsciiDoc in, HTML out.
@SharedAsciidoctor.User
final class CitationsIT {
    private static final String ENTRY =
            """
            iso:
              label: ISO 3103
              title: "ISO 3103: Tea"
              url: https://example.org/tea#6
              says: Pour & wait.
            """;

    private final Problems problems = new Problems();
    @TempDir private Path project;

    @BeforeEach
    void aSource() throws IOException {
        Files.writeString(project.resolve("sources.yaml"), ENTRY);
    }

    @Test
    void aCitationLeadsToItsSourceAndTheSentence() throws IOException {
        Document html = convert("Wait. cite:iso[]\n\nsources::[]", Optional.empty());
        Element cite = html.expectFirst("a.cite");
        assertThat(cite.text()).isEqualTo("ISO 3103");
        Element source = html.expectFirst(".sources > li");
        assertThat(cite.attr("href")).isEqualTo("#" + source.id());
        assertThat(source.text()).isEqualTo("ISO 3103: Tea: Pour & wait.");
        assertThat(source.expectFirst("a").attr("href")).isEqualTo("https://example.org/tea#6");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPageListsOnlyWhatItCites() throws IOException {
        assertThat(convert("Wait.\n\nsources::[]", Optional.empty()).select(".sources li"))
                .isEmpty();
        assertThat(convert("sources::[all]", Optional.empty()).select(".sources li")).hasSize(1);
    }

    @Test
    void anUnknownSourceIsToldWithItsLine() throws IOException {
        convert("Wait. cite:izo[]", Optional.empty());
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:3: no source 'izo' in sources.yaml. Did you"
                                + " mean 'iso'?]");
    }

    @Test
    void whatIsWrongWithTheFileIsTold() throws IOException {
        Files.writeString(
                project.resolve("sources.yaml"), ENTRY.replace("  says: Pour & wait.\n", ""));
        convert("Wait.", Optional.empty());
        Files.writeString(project.resolve("sources.yaml"), ENTRY.replace("https", "ftp"));
        convert("Wait.", Optional.empty());
        Files.writeString(project.resolve("sources.yaml"), ENTRY + ENTRY);
        convert("Wait.", Optional.empty());
        assertThat(problems.all().stream().map(Object::toString))
                .satisfiesExactly(
                        lacks ->
                                assertThat(lacks).startsWith("sources.yaml:1: source 'iso' lacks "),
                        url ->
                                assertThat(url)
                                        .startsWith(
                                                "sources.yaml:1: source 'iso' has the invalid url"
                                                        + " 'ftp:"),
                        twice -> assertThat(twice).startsWith("sources.yaml:6: cannot be read: "));
    }

    @Test
    void whereTheSiteIsHostedTheCommandsDownloadTheExample() throws IOException {
        Document html = convert("run::part/A.java[]", Optional.of("https://example.org/tea/"));
        assertThat(html.select(".run-it .command").eachText())
                .containsExactly(
                        "curl -fsSO https://example.org/tea/examples/part/A.java && java"
                                + " --enable-preview A.java",
                        "iwr https://example.org/tea/examples/part/A.java -OutFile A.java; java"
                                + " --enable-preview A.java");
    }

    @Test
    void elsewhereTheFileIsALinkAway() throws IOException {
        Document html = convert("run::part/A.java[]", Optional.empty());
        assertThat(html.select(".run-it .command").eachText())
                .containsExactly("java --enable-preview A.java");
        assertThat(html.expectFirst(".run-it a[download]").attr("href"))
                .isEqualTo("../examples/part/A.java");
    }

    /// Converts a page whose body starts on line 3.
    private Document convert(String body, Optional<String> site) throws IOException {
        OnePageSite pages = new OnePageSite(project, problems);
        return pages.convert(
                body,
                pages.examples(Map.of("part/A.java", "//PREVIEW\nvoid main() {}\n")),
                SampleRuns.machine(MachineRuns.HERE, Map.of()),
                site);
    }
}
