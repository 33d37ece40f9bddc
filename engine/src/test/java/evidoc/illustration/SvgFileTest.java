package evidoc.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file of SVG may hold.
class SvgFileTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <svg><g><script>x</script></g></svg> | <script> is not allowed in a page
                    <svg><style>x</style></svg>          | <style> is not allowed in a page
                    <svg style="x"/>                     | the attribute 'style' is not allowed in a page
                    <svg><g onclick="x"/></svg>          | the attribute 'onclick' is not allowed in a page
                    <svg><foreignObject/></svg>          | <foreignObject> is not allowed in a page
                    <svg><g><animate/></g></svg>         | <animate> is not allowed in a page
                    <svg><a href="#b"/></svg>            | <a> is not allowed in a page
                    <svg><image href="#b"/></svg>        | <image> is not allowed in a page
                    <svg xmlns:h="http://www.w3.org/1999/xhtml"><h:script/></svg> | the attribute 'xmlns:h' is not allowed in a page
                    <svg><use xlink:href="#b" xmlns:xlink="x"/></svg> | the attribute 'xlink:href' is not allowed in a page
                    <svg><path fill="url(https://a.example/b.svg#c)"/></svg> | external resource 'url(https://a.example/b.svg#c)'
                    <svg><path mask="url( 'b.svg#c')"/></svg> | external resource 'url( 'b.svg#c')'
                    <svg><textPath href="b.svg#c"/></svg> | external resource 'b.svg#c'
                    <html/>                              | <html> is not a drawing. Use <svg> as the root element.
                    """)
    void whatAPageRefusesIsRefusedHere(String svg, String message) {
        assertThatThrownBy(() -> read(svg))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("art/pot.svg: " + message);
    }

    @Test
    void xmlThatIsNotWellFormedIsAProblemOfItsLine() {
        assertThatThrownBy(() -> read("<svg>\n<g>\n</svg>"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("art/pot.svg:3: not well-formed XML: ");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not well-formed XML: ");
    }

    @Test
    void entitiesOfAFileAreNotRead() {
        assertThatThrownBy(() ->
                        read(
                                "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                        + "<svg>&e;</svg>"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not well-formed XML: DOCTYPE is disallowed");
    }

    @Test
    void elementsWithinElementsHaveALimit() {
        assertThatThrownBy(
                        () -> read("<svg>" + "<g>".repeat(9_999) + "</g>".repeat(9_999) + "</svg>"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("art/pot.svg:1: not well-formed XML: ");
    }

    @Test
    void aFileOutsideOfItsFolderIsNoPart() throws IOException {
        SvgFile pot = read("<svg/>");
        Files.createDirectories(folder.resolve("deep"));
        Path other = Files.writeString(folder.resolve("deep/cup.svg"), "<svg/>");
        SvgFile cup = SvgFile.read(other, "art/deep/cup.svg");
        assertThat(pot.at("deep/cup.svg").name()).isEqualTo("art/deep/cup.svg");
        assertThatThrownBy(() -> cup.at("../pot.svg")).hasMessageContaining("no file '../pot.svg'");
    }

    @Test
    void attributesAreInTheOrderOfTheirNames() throws IOException {
        assertThat(SvgFile.attributes(read("<svg y=\"1\" d=\"2\" id=\"3\"/>").root()).keySet())
                .containsExactly("d", "id", "y");
    }

    @Test
    void anotherFileIsFoundFromThisOneOnAndNamedFromTheRoot() throws IOException {
        SvgFile pot = read("<svg/>");
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/lid.svg"), "<svg id=\"lid\"/>");
        SvgFile lid = pot.at("parts/lid.svg");
        assertThat(lid.name()).isEqualTo("art/parts/lid.svg");
        assertThat(lid.part("lid", pot)).isSameAs(lid.root());
        assertThat(pot.at("")).isSameAs(pot);
    }

    private SvgFile read(String svg) throws IOException {
        return SvgFile.read(Files.writeString(folder.resolve("pot.svg"), svg), "art/pot.svg");
    }
}
