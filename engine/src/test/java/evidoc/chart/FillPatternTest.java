package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Span;
import evidoc.svg.Svg;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.Stream;

class FillPatternTest {

    @Test
    void afterTheLastKindTheyStartAgain() {
        assertThat(FillPattern.of(0)).isEqualTo(FillPattern.SOLID);
        assertThat(FillPattern.of(5)).isEqualTo(FillPattern.CROSSES);
        assertThat(FillPattern.of(6)).isEqualTo(FillPattern.SOLID);
    }

    @Test
    void noTwoLookTheSameWithoutColour() {
        assertThat(Stream.of(FillPattern.values()).map(FillPatternTest::look))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aBoxIsFilledByWhatItsDrawingDefines(FillPattern pattern) {
        Element drawing = drawn(pattern);
        String fill = drawing.expectFirst("rect").attr("fill");
        if (fill.startsWith("url(")) {
            String id = fill.substring("url(#".length(), fill.length() - 1);
            assertThat(drawing.select("pattern").eachAttr("id")).containsExactly(id);
            assertThat(id).startsWith("chart_1-");
        } else {
            assertThat(drawing.select("pattern")).isEmpty();
        }
    }

    @Test
    void aBoxHasItsPlaceAndAnOutline() {
        Element box = drawn(FillPattern.EMPTY).expectFirst("rect");
        assertThat(box.attr("x") + " " + box.attr("y")).isEqualTo("10 20");
        assertThat(box.attr("width") + " " + box.attr("height")).isEqualTo("5 0.5");
        assertThat(box.attr("stroke")).isEqualTo("currentColor");
        assertThat(box.attr("class")).isEqualTo("chart-column chart-empty");
    }

    private static String look(FillPattern pattern) {
        Element drawing = drawn(pattern);
        Element defined = drawing.selectFirst("pattern");
        return defined == null
                ? drawing.expectFirst("rect").attr("fill")
                : defined.attr("patternTransform") + defined.html();
    }

    private static Element drawn(FillPattern pattern) {
        Svg svg = new Svg();
        pattern.define(svg, "chart_1");
        pattern.box(svg, "chart_1", new Span(10, 15), new Span(20, 20.5));
        return Drawn.of(svg);
    }
}
