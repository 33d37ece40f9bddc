package evidoc.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import evidoc.text.Markup;

import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void elementsHoldAttributesTextAndElements() {
        Svg svg = new Svg().group("a").attribute("x", 1.5).element("title", "b").end();
        assertThat(svg).hasToString("<g class=\"a\" x=\"1.5\"><title>b</title>\n</g>\n");
    }

    @Test
    void anElementWithoutContentClosesItself() {
        assertThat(new Svg().path("a", new SvgPath().move(0, 1).line(2, 1.25)))
                .hasToString("<path class=\"a\" d=\"M0 1L2 1.25\"/>\n");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "\"'><script>alert(1)</script>&amp;";
        Svg svg = new Svg().start("text").attribute("class", hostile).text(hostile).end();
        assertThat(svg.toString())
                .isEqualTo(
                        "<text"
                            + " class=\"&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\">&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</text>\n");
    }

    @Test
    void whatNoPageMayHoldBecomesAVisibleSign() {
        assertThat(Markup.escape("a\u0000b\uD800c\u001B[31md")).isEqualTo("a␀b\uFFFDcd");
        assertThat(Markup.escape("😀")).isEqualTo("😀");
    }

    @Test
    void lengthsAreShort() {
        assertThat(Svg.number(1.0 / 3)).isEqualTo("0.33");
        assertThat(Svg.number(100)).isEqualTo("100");
        assertThat(Svg.number(-0.001)).isEqualTo("0");
    }

    @Test
    void anAttributeNeedsAnElementThatHasJustBegun() {
        Svg svg = new Svg().start("text").text("a");
        assertThatIllegalStateException().isThrownBy(() -> svg.attribute("x", 1));
    }

    @Test
    void anElementWithoutEndIsNoDrawing() {
        Svg svg = new Svg().start("text");
        assertThatIllegalStateException()
                .isThrownBy(svg::toString)
                .withMessage("<text> has no end");
    }

    @Test
    void aShortenedTextHasATitleWithAllOfIt() {
        Svg svg = new Svg().start("text").shortened("a long text", FontMetrics.PLAIN, 60).end();
        assertThat(svg.toString()).isEqualTo("<text><title>a long text</title>\na l…ext</text>\n");
    }
}
