package evidoc.document;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Documents that Asciidoctor converts by itself, with the extension and fixed runs.
@SharedAsciidoctor.User
final class DocumentExtensionIT {
    private static final String A = "part/A.java";
    private static final String SOURCE =
            """
            // tag::main[]
            void main() {}
            // end::main[]
            """;
    private static final String[] OUTPUT = {"lost: 3", "", "way  ms", "one  1.5", "two  3"};

    @TempDir private Path folder = Path.of("");
    private final Asciidoctor asciidoctor = SharedAsciidoctor.get();
    private final List<String> log = new ArrayList<>();
    private final LogHandler handler = this::log;

    @BeforeEach
    void runs() throws IOException {
        write("examples/" + A, SOURCE);
        write("examples/part/Other.java", SOURCE);
        record("target/evidoc/runs");
        asciidoctor.registerLogHandler(handler);
        DocumentExtension.register(asciidoctor);
    }

    private void record(String runs) throws IOException {
        RunStore store = new RunStore(folder.resolve(runs));
        store.write(SampleRuns.RECORD, "");
        store.write(SampleRuns.recorded(example(), SampleRuns.run("", OUTPUT)));
    }

    private Example example() throws IOException {
        return new ExampleReader(folder.resolve("examples"), new Problems())
                .read()
                .find(A)
                .orElseThrow();
    }

    @AfterEach
    void release() {
        asciidoctor.unregisterAllExtensions();
        asciidoctor.unregisterLogHandler(handler);
    }

    private void log(LogRecord found) {
        if (found.getSeverity().compareTo(Severity.INFO) > 0) {
            Path file = Path.of(found.getCursor().getFile());
            log.add(
                    "%s %s:%d %s"
                            .formatted(
                                    found.getSeverity(),
                                    folder.relativize(file),
                                    found.getCursor().getLineNumber(),
                                    found.getMessage()));
        }
    }

    @Test
    void aDocumentShowsSourceOutputValuesClaimsAndCharts() throws IOException {
        Document html =
                html(
                        """
                        source::part/A.java[tag=main]

                        output::part/A.java[lines=1]

                        claim::part/A.java[lost == 3]
                        It lost value:part/A.java[lost].

                        chart::part/A.java[type=bars, y=ms]

                        |===
                        |A cell with value:part/A.java[ms, row=one]
                        |===
                        """);
        assertThat(log).isEmpty();
        assertThat(html.expectFirst(".source .listingblock code[data-lang=java]").text())
                .isEqualTo("void main() {}");
        assertThat(html.expectFirst(".run-output").text()).isEqualTo("lost: 3");
        assertThat(html.expectFirst(".claim[data-verdict=held] p").text()).isEqualTo("It lost 3.");
        assertThat(html.expectFirst("td .run-value").text()).isEqualTo("1.5");
        assertThat(html.select(".chart svg")).isNotEmpty();
        assertThat(html.expectFirst("head > style:containsData(.run-output)").data())
                .contains(".chart", "--evidoc-terminal:", "var(--evidoc-terminal)")
                .doesNotContain("@layer", ".timeline-head", "var(--terminal)");
        assertThat(html.expectFirst("body > script").data()).contains("run-value");
    }

    /// A document has none of the files that a site has beside its pages.
    @Test
    void nothingLinksToFilesOfASite() throws IOException {
        Document html =
                html(
                        """
                        example::part/A.java[tag=main]

                        claim::part/A.java[lost == 3]
                        It lost.

                        chart::part/A.java[type=bars, y=ms]
                        """);
        assertThat(html.select("#content a[href]")).isEmpty();
        assertThat(html.outerHtml()).doesNotContain("\uFFFF");
    }

    @Test
    void aValueAloneBringsItsStyle() throws IOException {
        write("docs/part.adoc", "It lost value:part/A.java[lost].\n");
        Document html = html("include::part.adoc[]\n");
        assertThat(html.expectFirst(".run-value").text()).isEqualTo("3");
        assertThat(html.select("style:containsData(.run-value)")).hasSize(1);
    }

    @Test
    void aDocumentWithoutMacrosStaysAsItIs() throws IOException {
        String text = "= Title\n:reproducible:\n\nText.\n\n[source,java]\n----\nint a;\n----\n";
        Path file = write("docs/plain.adoc", text);
        convert(file, "html5", Map.of());
        String with = Files.readString(folder.resolve("docs/plain.html"));
        asciidoctor.unregisterAllExtensions();
        convert(file, "html5", Map.of());
        assertThat(with).isEqualTo(Files.readString(folder.resolve("docs/plain.html")));
    }

    @Test
    void aProblemHasTheLineOfItsFile() throws IOException {
        write("docs/more/part.adoc", "Text.\n\noutput::part/B.java[]\n");
        html(
                """
                output::part/A.java[lines=9]

                It lost value:part/A.java[lots].

                :more: more

                include::{more}/part.adoc[]
                """);
        assertThat(log)
                .contains(
                        "ERROR docs/index.adoc:3 the output has no lines '9'. Choose from the 5"
                                + " lines, such as 'lines=1..5'.")
                .anyMatch(line -> line.startsWith("ERROR docs/index.adoc:5 no label 'lots'"))
                .anyMatch(line ->
                        line.startsWith("ERROR docs/more/part.adoc:3 no example 'part/B.java'"));
    }

    @Test
    void aDeniedClaimIsAProblemUnlessAnotherSentenceIsThere() throws IOException {
        Document html =
                html(
                        """
                        claim::part/A.java[lost == 4]
                        It lost four.

                        claim::part/A.java[lost == 5]
                        It lost five.

                        [otherwise]
                        It lost value:part/A.java[lost].
                        """);
        assertThat(log)
                .containsExactly(
                        "ERROR docs/index.adoc:3 the run of 'part/A.java' on this machine denies"
                                + " 'lost == 4'. Fix the example or the claim, or add an"
                                + " [otherwise] paragraph.");
        assertThat(html.expectFirst(".claim-here").text()).isEqualTo("Not here: It lost 3.");
    }

    @Test
    void anExampleWithoutACurrentRecordingIsAWarning() throws IOException {
        write("examples/" + A, SOURCE + "// edited\n");
        Document html =
                html("output::part/A.java[]\n\nA value:part/Other.java[elapsed] of the other.\n");
        assertThat(log)
                .containsExactly(
                        "WARN docs/index.adoc:3 the recording of 'part/A.java' is of an earlier"
                                + " version of it. Run mvn evidoc:run.",
                        "WARN docs/index.adoc:5 no recording of 'part/Other.java'. Run mvn"
                                + " evidoc:run.");
        assertThat(html.select(".run-earlier")).isNotEmpty();
    }

    @Test
    void attributesNameOtherFolders() throws IOException {
        Files.move(folder.resolve("examples"), folder.resolve("programs"));
        Files.createDirectories(folder.resolve("runs"));
        Files.move(folder.resolve("target/evidoc/runs"), folder.resolve("runs/laptop"));
        Path file =
                write(
                        "docs/index.adoc",
                        "= T\n:evidoc-examples: programs\n\noutput::part/A.java[]\n");
        convert(file, "html5", Map.of("evidoc-runs", "runs/laptop"));
        assertThat(log).isEmpty();
        assertThat(result().expectFirst(".run-machine").text())
                .isEqualTo("laptop (TestOS 1, 4 cores)");
    }

    @Test
    void missingFoldersAreOneProblem() throws IOException {
        Path file = write("docs/index.adoc", "= T\n\noutput::part/A.java[]\n\nvalue:a/B.java[c]\n");
        convert(file, "html5", Map.of("evidoc-runs", "nowhere"));
        assertThat(log)
                .containsExactly(
                        "ERROR docs/index.adoc:3 no folder 'nowhere' here or above. Run mvn"
                                + " evidoc:run first, or name another with :evidoc-runs:.");
    }

    @Test
    void styleAndScriptAreLinkedWhereTheDocumentLinksItsOwn() throws IOException {
        Path file = write("docs/index.adoc", "= T\n\noutput::part/A.java[]\n");
        convert(file, "html5", Map.of("linkcss", "", "copycss", "", "stylesdir", "css"));
        Document html = result();
        assertThat(html.select("link[href=css/evidoc.css]")).hasSize(1);
        assertThat(html.select("script[src=css/evidoc.js]")).hasSize(1);
        assertThat(html.select("style, script:not([src])")).isEmpty();
        assertThat(folder.resolve("docs/css/evidoc.css")).content().contains(".timeline-head");
        assertThat(folder.resolve("docs/css/evidoc.js")).isNotEmptyFile();
    }

    @Test
    void otherBackendsHaveListingsAndText() throws IOException {
        Path file =
                write(
                        "docs/index.adoc",
                        """
                        = T

                        .The example
                        example::part/A.java[tag=main]

                        claim::part/A.java[lost == 4]
                        It lost four.

                        [otherwise]
                        It lost value:part/A.java[lost].

                        chart::part/A.java[type=bars, y=ms]
                        """);
        convert(file, "docbook5", Map.of());
        assertThat(log).isEmpty();
        assertThat(folder.resolve("docs/index.xml"))
                .content()
                .contains(
                        "<programlisting language=\"java\" linenumbering=\"unnumbered\">void main()"
                                + " {}</programlisting>",
                        "<literallayout class=\"monospaced\">lost: 3\n\nway  ms\n",
                        "<simpara>It lost 3.</simpara>")
                .doesNotContain("It lost four", "figure class", "<div");
    }

    private Document html(String body) throws IOException {
        convert(write("docs/index.adoc", "= Title\n\n" + body), "html5", Map.of());
        return result();
    }

    private Document result() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("docs/index.html")));
    }

    private void convert(Path file, String backend, Map<String, Object> attributes) {
        AttributesBuilder given = Attributes.builder();
        attributes.forEach(given::attribute);
        asciidoctor.convertFile(
                file.toFile(),
                Options.builder()
                        .safe(SafeMode.UNSAFE)
                        .backend(backend)
                        .toFile(true)
                        .attributes(given.build())
                        .build());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
