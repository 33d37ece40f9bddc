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
            textBlock =
                    """
                    <svg><g><script>x</script></g></svg> | <script> is not allowed in a page
                    <svg><style>x</style></svg>          | <style> is not allowed in a page
                    <svg style="x"/>                     | the attribute 'style' is not allowed in a page
                    <svg><g onclick="x"/></svg>          | the attribute 'onclick' is not allowed in a page
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
    void attributesAreInTheOrderOfTheirNames() throws IOException {
        assertThat(SvgFile.attributes(read("<svg z=\"1\" a=\"2\" m=\"3\"/>").root()).keySet())
                .containsExactly("a", "m", "z");
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
