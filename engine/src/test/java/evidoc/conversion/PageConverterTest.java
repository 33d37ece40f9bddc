package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the engine makes of a page that AsciidoctorJ has read.
class PageConverterTest {
    private static final String NAME = "content/tea/index.adoc";

    @TempDir Path root;
    private final Problems problems = new Problems();
    private final PlainAsciidoctor asciidoctor = new PlainAsciidoctor();

    @Test
    void whatOtherPagesSayOfItIsPlainText() throws IOException {
        Page page =
                page(
                        """
                        = Tea <em>&amp;</em> milk
                        :description: How <code>tea</code> is &lt;made&gt;
                        :jbake-order: 7
                        :jbake-nav: <b>Tea</b>
                        :icons: font

                        == Boil it
                        == Pour <em>it</em>
                        """);
        assertThat(page.title()).isEqualTo("Tea & milk");
        assertThat(page.description()).isEqualTo("How tea is <made>");
        assertThat(page.settings()).isEqualTo(Map.of("order", "7", "nav", "Tea", ":icons", "font"));
        assertThat(page.headings()).extracting(Heading::title).contains("Boil it", "Pour it");
        assertThat(page.headings()).extracting(Heading::id).contains("boil-it");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPageWithoutTitleAndDescriptionHasEmptyOnes() throws IOException {
        Page page = page("<p>Tea</p>");
        assertThat(page.title()).isEmpty();
        assertThat(page.description()).isEmpty();
        assertThat(page.headings()).isEmpty();
        assertThat(page.body()).isEqualTo("<p>Tea</p>");
    }

    @Test
    void codeCanBeScrolledByKeyboardAndHasNoMarkupThatNothingColours() throws IOException {
        Document body =
                body(
                        "<pre class=\"rouge highlight\"><code data-lang=\"java\"><span"
                            + " class=\"k\">int</span> <span class=\"n\">cups</span></code></pre>");
        assertThat(body.select("pre.rouge").attr("tabindex")).isEqualTo("0");
        assertThat(body.select("span.k").text()).isEqualTo("int");
        assertThat(body.select("span.n")).isEmpty();
        assertThat(body.text()).isEqualTo("int cups");
    }

    @Test
    void widthsOfColumnsAreClassesSinceInlineStylesAreForbidden() throws IOException {
        Document body =
                body(
                        "<table><colgroup><col style=\"width: 22%;\"><col style=\"width:"
                                + " 77.7778%;\"></colgroup><tr><td>1<td>2</table>");
        assertThat(body.select("col").eachAttr("class")).containsExactly("col-22", "col-77");
        assertThat(body.select("[style]")).isEmpty();
    }

    @Test
    void aWarningIsAProblemOfItsLineAndANoteIsNone() throws IOException {
        page("= Tea\n\nLOG INFO possible invalid reference\nLOG WARN no such section\n");
        assertThat(only().toString()).isEqualTo(NAME + ":4: no such section.");
    }

    @Test
    void aMissingAttributeIsLoggedWithoutItsLineAndFoundAgain() throws IOException {
        page("= Tea\n\n<p>{milk}</p>\nLOG WARN skipping reference to missing attribute: milk\n");
        assertThat(only().line()).isEqualTo(3);
    }

    @Test
    void aPageThatCannotBeConvertedIsToldInOneLine() throws IOException {
        assertThat(converted("= Tea\nFAIL undefined method\n")).isEmpty();
        assertThat(only().toString())
                .isEqualTo(
                        NAME
                                + ": cannot be converted: undefined method. Undo the last edit and"
                                + " redo it in steps.");
    }

    @Test
    void aPageInAnotherEncodingIsToldBeforeItIsRead() throws IOException {
        Path file = file();
        Files.write(file, "= Té\n".getBytes(StandardCharsets.ISO_8859_1));
        try (PageConverter converter = converter()) {
            assertThat(converter.convert(file, "tea/index.html", SampleRuns.machine("", Map.of())))
                    .isEmpty();
        }
        assertThat(only().toString()).isEqualTo(NAME + ": not UTF-8 text. Save it as UTF-8.");
        assertThat(asciidoctor.loaded()).isZero();
    }

    @Test
    void nothingOfAPageIsLeftInTheNext() throws IOException {
        try (PageConverter converter = converter()) {
            Page first = convert(converter, "= One\n:jbake-nav: 1\n\n== A\n").orElseThrow();
            Page second = convert(converter, "= Two\n").orElseThrow();
            assertThat(first.settings()).isNotEmpty();
            assertThat(second)
                    .isEqualTo(
                            new Page(
                                    "Two",
                                    Map.of(),
                                    "",
                                    List.of(),
                                    "",
                                    List.of(),
                                    List.of(),
                                    second.examples(),
                                    second.dependencies()));
        }
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aClosedConverterHearsNothingMore() {
        PageConverter converter = converter();
        assertThat(asciidoctor.isHeard()).isTrue();
        converter.close();
        assertThat(asciidoctor.isHeard()).isFalse();
    }

    private Problem only() {
        assertThat(problems.all()).hasSize(1);
        return problems.all().getFirst();
    }

    private Document body(String html) throws IOException {
        return Jsoup.parse(page("= Tea\n\n" + html + "\n").body());
    }

    private Page page(String text) throws IOException {
        return converted(text).orElseThrow();
    }

    private Optional<Page> converted(String text) throws IOException {
        try (PageConverter converter = converter()) {
            return convert(converter, text);
        }
    }

    private Optional<Page> convert(PageConverter converter, String text) throws IOException {
        return converter.convert(
                Files.writeString(file(), text),
                "tea/index.html",
                SampleRuns.machine("", Map.of()));
    }

    private Path file() throws IOException {
        Path file = root.resolve(NAME);
        Files.createDirectories(file.getParent());
        return file;
    }

    private PageConverter converter() {
        Evidence evidence =
                new Evidence(new Examples(List.of()), List.of(SampleRuns.machine("", Map.of())));
        return new PageConverter(
                asciidoctor.get(),
                root,
                evidence,
                Optional.empty(),
                SharedFragments.get(),
                problems);
    }
}
