package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// The small copy of a drawing.
class CardPictureTest {
    @Test
    void aLowDrawingIsCopiedWhole() {
        Element copy = copy("0 0 340 200", "<text y=\"199\">last</text>");
        assertThat(copy.attr("viewBox")).isEqualTo("0 0 340 200");
        assertThat(copy.text()).isEqualTo("last");
    }

    @Test
    void ofAHighOneTheUpperPartIsLeft() {
        Element copy =
                copy(
                        "0 0 340 900",
                        "<text y=\"238\">in</text><text y=\"239\">out</text><rect y=\"300\"/>"
                                + "<circle cy=\"20\" r=\"2\"/><circle cy=\"280\" r=\"2\"/>"
                                + "<path d=\"M10 400L1 2\"/><path d=\"M-1.5 30L1 900\"/>");
        assertThat(copy.attr("viewBox")).isEqualTo("0 0 340 250");
        assertThat(copy.text()).isEqualTo("in");
        assertThat(copy.select("rect")).isEmpty();
        assertThat(copy.select("circle").eachAttr("cy")).containsExactly("20");
        assertThat(copy.select("path").eachAttr("d")).containsExactly("M-1.5 30L1 900");
    }

    @Test
    void whatHasNoPlaceOfItsOwnStays() {
        Element copy =
                copy(
                        "0 0 340 900",
                        "<defs><pattern id=\"p\"><rect y=\"300\"/></pattern></defs>"
                                + "<path transform=\"translate(0 5)\" d=\"M0 400L1 2\"/><rect/>");
        assertThat(copy.select("pattern rect, path, svg > rect")).hasSize(3);
    }

    @Test
    void idsAreItsOwnAndReferencesFollowThem() {
        Element copy =
                copy(
                        "0 0 340 200",
                        "<pattern id=\"dots\"/><rect fill=\"url(#dots)\" class=\"dots\"/>");
        assertThat(copy.select("[id]").eachAttr("id")).containsExactly("card_1_dots");
        assertThat(copy.expectFirst("rect").attr("fill")).isEqualTo("url(#card_1_dots)");
        assertThat(copy.expectFirst("rect").className()).isEqualTo("dots");
    }

    @Test
    void itOnlyDecorates() {
        Element copy = copy("0 0 340 200", "<title>T</title><desc>D</desc><g><title>t</title></g>");
        assertThat(copy.select("title, desc")).isEmpty();
        assertThat(copy.hasAttr("role")).isFalse();
        assertThat(copy.hasAttr("aria-labelledby")).isFalse();
        assertThat(copy.className()).isEqualTo("card-drawing");
    }

    private static Element copy(String box, String content) {
        String svg =
                "<svg class=\"chart-tall\" viewBox=\"%s\" role=\"img\" aria-labelledby=\"a\">%s</svg>"
                        .formatted(box, content);
        return Jsoup.parse(new CardPicture(svg).html("card_1_"), "", Parser.xmlParser())
                .expectFirst("svg");
    }
}
