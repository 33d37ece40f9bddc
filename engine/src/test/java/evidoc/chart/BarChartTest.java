package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.chart.BarChart.Bar;
import evidoc.chart.LineLayout.Group;
import evidoc.svg.Shape;

import org.assertj.core.data.Offset;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Collections;
import java.util.List;

/// Numbers as bars.
class BarChartTest {
    private static final Numbers TOOK = new Numbers("took", "ms", "took, ms", List.of(3.0, -1.0));

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aBarBelowZeroEndsWhereTheOthersBegin(Shape shape) throws ChartException {
        Element drawing = Drawn.of(BarChart.of(List.of("tea", "ice"), TOOK), shape);
        List<Double> starts = Drawn.numbers(drawing, ".chart-column", "x");
        List<Double> widths = Drawn.numbers(drawing, ".chart-column", "width");
        assertThat(starts.get(1) + widths.get(1)).isCloseTo(starts.get(0), within());
        assertThat(widths.get(0)).isCloseTo(3 * widths.get(1), within());
    }

    @Test
    void rowsOfOneGroupAreNamedByTheRestOfTheirNames() throws ChartException {
        BarChart diagram =
                BarChart.ofRows(
                        List.of("tea hot", "ice", "tea cold", "ice hot"),
                        List.of("tea", "ice", "tea", "ice"),
                        new Numbers("took", "", "took", List.of(1.0, 2.0, 3.0, 4.0)));
        assertThat(diagram.groups())
                .containsExactly(
                        new Group<>("tea", List.of(new Bar("hot", 0, 1), new Bar("cold", 2, 3))),
                        new Group<>("ice", List.of(new Bar("ice", 1, 2), new Bar("hot", 0, 4))));
    }

    @Test
    void columnsAreBarsOfEachRowAndShareTheirUnit() throws ChartException {
        Numbers other = new Numbers("slept", "ms", "slept", List.of(5.0, 6.0));
        BarChart diagram = BarChart.ofColumns(List.of("a", "b"), List.of(TOOK, other));
        assertThat(diagram.description())
                .isEqualTo(
                        "a: took 3\u202Fms, slept 5\u202Fms. b: took -1\u202Fms, slept 6\u202Fms.");
        assertThatThrownBy(() ->
                        BarChart.ofColumns(
                                List.of("a"),
                                List.of(TOOK, new Numbers("lost", "", "", List.of(1.0)))))
                .isInstanceOf(ChartException.class);
    }

    @Test
    void moreThanSixtyBarsAreRefused() throws ChartException {
        BarChart.of(Collections.nCopies(60, "a"), many(60));
        assertThatThrownBy(() -> BarChart.of(Collections.nCopies(61, "a"), many(61)))
                .hasMessage("61 bars are too many to show");
    }

    @Test
    void theBarsOfADrawingHaveNamesThatAreText() throws ChartException {
        Element drawing = Drawn.of(BarChart.of(List.of("<b>", "&"), TOOK), Shape.WIDE);
        assertThat(drawing.select(".chart-name").eachText()).containsExactly("<b>", "&");
        assertThat(drawing.select("b")).isEmpty();
    }

    private static Numbers many(int count) {
        return new Numbers("took", "", "took", Collections.nCopies(count, 1.0));
    }

    private static Offset<Double> within() {
        return Offset.offset(0.05);
    }
}
