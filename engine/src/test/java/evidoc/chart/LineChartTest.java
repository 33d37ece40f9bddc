package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.chart.LineChart.Line;
import evidoc.chart.LineChart.Point;
import evidoc.svg.Shape;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Numbers over numbers.
class LineChartTest {
    private static final Numbers THREADS = numbers("threads", 4, 1, 2);

    @Test
    void pointsFollowTheAxisWhateverTheOrderOfTheRows() {
        assertThat(Line.of(THREADS, numbers("speed", 3, 1, 2), false).points())
                .containsExactly(new Point(1, 1), new Point(2, 2), new Point(4, 3));
    }

    @Test
    void theIdealIsStraightOnALinearAxisAndBentOnALogarithmicOne() {
        assertThat(Line.ofEquals(THREADS).points())
                .containsExactly(new Point(1, 1), new Point(4, 4));
        assertThat(Line.ofEquals(numbers("n", 1, 1000)).points())
                .hasSizeGreaterThan(10)
                .allMatch(point -> point.x() == point.y())
                .endsWith(new Point(1000, 1000));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyLineIsNamedAndOnlyTheIdealHasNoMarks(Shape shape) throws ChartException {
        LineChart diagram =
                LineChart.of(
                        THREADS,
                        List.of(numbers("hot", 3, 1, 2), numbers("<cold>", 1, 1, 1)),
                        List.of(Line.ofEquals(THREADS)));
        Element drawing = Drawn.of(diagram, shape);
        assertThat(drawing.select(".chart-name").eachText())
                .containsExactly("hot", "<cold>", "ideal");
        assertThat(drawing.select(".chart-course")).hasSize(2);
        assertThat(drawing.select(".chart-ideal")).hasSize(1);
        assertThat(diagram.description())
                .isEqualTo("hot: 1 at 1, 2 at 2, 3 at 4. <cold>: 1 at 1, 1 at 2, 1 at 4.");
    }

    @Test
    void oneLineStandsOverItsNameAndSeveralOverTheirUnit() throws ChartException {
        Numbers took = new Numbers("took", "ms", "took, ms", List.of(1.0, 2.0, 3.0));
        Numbers slept = new Numbers("slept", "ms", "slept, ms", List.of(1.0, 2.0, 3.0));
        assertThat(LineChart.of(THREADS, List.of(took), List.of()).levels()).isEqualTo("took, ms");
        assertThat(LineChart.of(THREADS, List.of(took, slept), List.of()).levels()).isEqualTo("ms");
    }

    @Test
    void moreLinesThanThereAreMarksAreRefused() {
        int most = Mark.values().length;
        assertThatThrownBy(() ->
                        LineChart.of(THREADS, Collections.nCopies(most + 1, THREADS), List.of()))
                .hasMessage((most + 1) + " lines are too many to show");
    }

    @Test
    void wholeNumbersHaveNoFractionsBetweenThem() throws ChartException {
        LineChart diagram = LineChart.of(THREADS, List.of(numbers("speed", 3, 1, 2)), List.of());
        assertThat(Drawn.of(diagram, Shape.WIDE).select(".chart-tick[text-anchor=middle]"))
                .extracting(Element::text)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aSinglePointIsDrawnToo() throws ChartException {
        Numbers one = numbers("n", 5);
        assertThat(Drawn.of(LineChart.of(one, List.of(one), List.of()), Shape.TALL).outerHtml())
                .doesNotContain("NaN", "Infinity");
    }

    private static Numbers numbers(String name, double... values) {
        return new Numbers(name, "", name, Arrays.stream(values).boxed().toList());
    }
}
