package evidoc.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Drawings of an author in, inline SVG out.
@SharedAsciidoctor.User
final class IllustrationIT {
    private static final String FOLDER = "assets/illustrations/";
    private static final String TEXTS = "<title>Tea</title><desc>A cup & a spoon.</desc>";

    @TempDir Path project;
    private final MachineRuns machine = SampleRuns.machine(MachineRuns.HERE, Map.of());
    private final Problems problems = new Problems();

    @Test
    void anIllustrationIsInlineSvgWithItsTextsAndACaption() throws IOException {
        draw("cup.svg", "<!-- a cup --><path class='cup' d='M0 0H9'/><text>tea</text>");
        Document html = convert(".A cup isn't a _kettle_.\nillustration::cup[]");
        assertThat(problems.all()).isEmpty();
        Element svg = html.expectFirst("figure.picture[data-illustration=cup] > svg");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 9 9");
        assertThat(svg.attr("aria-labelledby"))
                .isEqualTo("illustration_1_title illustration_1_desc");
        assertThat(html.expectFirst("#illustration_1_title").text()).isEqualTo("Tea");
        assertThat(html.expectFirst("#illustration_1_desc").text()).isEqualTo("A cup & a spoon.");
        assertThat(svg.select("path.cup").attr("d")).isEqualTo("M0 0H9");
        assertThat(svg.outerHtml()).doesNotContain("<!--").doesNotContain("xmlns");
        assertThat(html.expectFirst("figcaption").html())
                .isEqualTo("A cup isn’t a <em>kettle</em>.");
    }

    @Test
    void aWideAndATallDrawingStandInThePageAndEveryIdOccursOnce() throws IOException {
        draw("cup-wide.svg", "<clipPath id='rim'/><path clip-path='url(#rim)'/>");
        draw("cup-tall.svg", "<clipPath id='rim'/><path clip-path='url(#rim)'/>");
        Document html = convert(".Tea.\nillustration::cup[]\n\n.More tea.\nillustration::cup[]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select("svg").eachAttr("class"))
                .containsExactly("picture-wide", "picture-tall", "picture-wide", "picture-tall");
        assertThat(html.select("[id]").eachAttr("id")).hasSize(12).doesNotHaveDuplicates();
        for (Element path : html.select("path")) {
            String rim = path.attr("clip-path").replaceAll("url\\(#|\\)", "");
            assertThat(html.select("svg:has(clipPath[id=" + rim + "])").select("path"))
                    .containsExactly(path);
        }
    }

    @Test
    void aPartIsCopiedToWhereItIsUsed() throws IOException {
        write(
                "parts/things.svg",
                "<svg><g id='leaf' class='leaf'>\n  <path d='M1\n1'/>\n</g>"
                        + "<g id='cup'><use href='#leaf' transform='scale(2)'/></g></svg>");
        draw("cup.svg", "<use href='parts/things.svg#cup' transform='translate(3 4)'/>");
        Document html = convert(".Tea.\nillustration::cup[]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select("use, #leaf, #cup")).isEmpty();
        assertThat(html.select("svg > g").text()).isEmpty();
        assertThat(
                        html.select(
                                "svg > g[transform='translate(3 4)'] > g >"
                                        + " g[transform='scale(2)'] > g.leaf > path[d='M1 1']"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    illustration::cap[]     | no illustration 'cap'. Did you mean 'cup'?
                    illustration::../cup[]  | no illustration '../cup'. Known: cup.
                    illustration::cup[wide] | unknown argument 'wide'. See docs/content/macros.adoc.
                    """)
    void aMistakeOnThePageIsAProblemWithItsLine(String macro, String problem) throws IOException {
        draw("cup.svg", "<path/>");
        convert(".Tea.\n" + macro);
        assertThat(problems.all()).hasToString("[content/part/index.adoc:4: " + problem + "]");
    }

    @Test
    void anIllustrationWithoutACaptionIsAProblem() throws IOException {
        draw("cup.svg", "<path/>");
        convert("Tea.\n\nillustration::cup[]");
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:5: the illustration 'cup' has no caption. Add a"
                                + " line '.Caption' above the macro.]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <script/>             | <script> is not allowed in a page
                    <g><style/></g>       | <style> is not allowed in a page
                    <path style='x'/>     | the attribute 'style' is not allowed in a page
                    <path onclick='x'/>   | the attribute 'onclick' is not allowed in a page
                    <use href='#cap'/>    | no part 'cap' in 'assets/illustrations/cup.svg'. Did you mean 'cup'?
                    <use href='x.svg#c'/> | no file 'x.svg'
                    <use href='cup'/>     | invalid <use> of 'cup'
                    <use href='#cup'/>    | the part 'cup' contains itself
                    """)
    void aMistakeInADrawingIsAProblemOfItsFile(String content, String problem) throws IOException {
        draw("cup.svg", "<g id='cup'>" + content + "</g>");
        convert(".Tea.\nillustration::cup[]");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith(FOLDER + "cup.svg: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <svg><title>Tea</title></svg>            | : the drawing has no <desc>
                    <svg><title/><desc>Tea</desc></svg>      | : the drawing has no <title>
                    <g/>                                     | : <g> is not a drawing. Use <svg> as the root element.
                    <svg>NL<path></svg>                      | :2: not well-formed XML:
                    <!DOCTYPE svg><svg/>                     | :1: not well-formed XML:
                    """)
    void aFileThatIsNoDrawingIsAProblem(String text, String problem) throws IOException {
        write("cup.svg", text.replace("NL", "\n"));
        convert(".Tea.\nillustration::cup[]");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith(FOLDER + "cup.svg" + problem);
    }

    @Test
    void aWideDrawingWithoutATallOneIsAProblem() throws IOException {
        draw("cup-wide.svg", "<path/>");
        convert(".Tea.\nillustration::cup[]");
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        FOLDER
                                + "cup-tall.svg: the drawing is missing. Draw both a wide and a"
                                + " tall version.");
    }

    private void draw(String name, String content) throws IOException {
        String texts = TEXTS.replace("&", "&amp;");
        write(
                name,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>%s%s</svg>"
                        .formatted(texts, content));
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(FOLDER + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Converts a page whose body starts on line 3.
    private Document convert(String body) throws IOException {
        return new OnePageSite(project, problems).convert(body, new Examples(List.of()), machine);
    }
}
