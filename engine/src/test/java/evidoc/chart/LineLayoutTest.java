package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Svg;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Names, numbers and marks in lines.
class LineLayoutTest {
    private static final Scale SCALE = Scale.Linear.between(0, 10);

    @Test
    void theMarkStandsBesideItsTextsWhereThereIsRoomAndElseBelow() {
        LineLayout wide = LineLayout.of(Shape.WIDE, SCALE, "", "ms", 100, 40);
        assertThat(wide.plot().edges().start()).isGreaterThan(wide.numbersEnd());
        LineLayout tall = LineLayout.of(Shape.TALL, SCALE, "", "ms", 100, 40);
        assertThat(tall.plot().edges().start()).isZero();
        assertThat(tall.height()).isGreaterThan(wide.height());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aLineHoldsItsMarkAndHoweverLongItsNameThereIsRoomForIt(Shape shape) {
        LineLayout layout = LineLayout.of(shape, SCALE, "", "ms", 100_000, 40);
        assertThat(layout.band().end()).isLessThanOrEqualTo(layout.height());
        assertThat(layout.plot().across().length()).isGreaterThan(shape.width() / 3);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aLongNameIsShortenedWithAllOfItInATitle(Shape shape) {
        Svg svg = new Svg();
        String name = "a very long name ".repeat(20);
        LineLayout.of(shape, SCALE, "", "ms", 100_000, 40)
                .texts(svg, name, FontMetrics.PLAIN, "12", 0);
        Element drawing = Drawn.of(svg);
        assertThat(drawing.expectFirst(".chart-name title").wholeText()).isEqualTo(name);
        assertThat(drawing.select(".chart-number").text()).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'',limit", "ms,''", "ms,limit", "ms,all of them by their whole names"})
    void onAPhoneTheNumbersOfTheAxisHaveALineOfTheirOwn(String axis, String rows) {
        Svg svg = new Svg();
        double lines = LineLayout.of(Shape.TALL, SCALE, rows, axis, 10, 10).head(svg);
        Element head = Drawn.of(svg);
        List<Double> numbers = Drawn.numbers(head, ".chart-tick", "y");
        assertThat(Drawn.numbers(head, ".chart-axis, .chart-rows", "y"))
                .doesNotContainAnyElementsOf(numbers);
        assertThat(numbers).allMatch(y -> y < lines);
    }

    @Test
    void anAxisWithoutANameHasNumbersOnly() {
        Svg svg = new Svg();
        LineLayout.of(Shape.TALL, SCALE, "", "", 10, 10).head(svg);
        assertThat(Drawn.of(svg).select(".chart-axis")).isEmpty();
        assertThat(Drawn.of(svg).select(".chart-tick")).isNotEmpty();
    }
}
