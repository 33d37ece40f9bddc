package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The small copy of a drawing.
class CardPictureTest {
    @Test
    void aDrawingIsCopiedWhole() {
        Element copy = copy("0 0 340 900", "<text y=\"899\">last</text><rect y=\"300\"/>");
        assertThat(copy.attr("viewBox")).isEqualTo("0 0 340 900");
        assertThat(copy.text()).isEqualTo("last");
        assertThat(copy.select("rect")).hasSize(1);
    }

    @Test
    void ofTwoShapesTheOneThatIsLargerOnACardIsCopied() {
        String wide = "<svg viewBox=\"-9 0 720 300\"/>";
        String tall = "<svg viewBox=\"-9 0 340 %s\"/>";
        assertThat(CardPicture.largestOf(List.of(wide, tall.formatted("500"))).svg())
                .contains("340 500");
        assertThat(CardPicture.largestOf(List.of(tall.formatted("900.5"), wide)).svg())
                .isEqualTo(wide);
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
