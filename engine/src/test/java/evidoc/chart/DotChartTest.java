package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.svg.Shape;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A dot for each number.
class DotChartTest {

    @ParameterizedTest
    @EnumSource(Shape.class)
    void dotsThatWouldMeetAreOnTopOfEachOther(Shape shape) throws ChartException {
        Element drawing = Drawn.of(chart("ms", 0, 0, 0, 0.5, 40, 90), shape);
        List<Double> x = Drawn.numbers(drawing, ".chart-dot", "cx");
        List<Double> y = Drawn.numbers(drawing, ".chart-dot", "cy");
        double diameter = 2 * Drawn.numbers(drawing, ".chart-dot", "r").getFirst();
        for (int a = 0; a < x.size(); a++) {
            for (int b = a + 1; b < x.size(); b++) {
                assertThat(Math.hypot(x.get(a) - x.get(b), y.get(a) - y.get(b)))
                        .isGreaterThanOrEqualTo(diameter);
            }
        }
        assertThat(x.subList(0, 3)).containsOnly(x.getFirst());
        assertThat(y.get(5)).isEqualTo(y.getFirst());
    }

    @Test
    void theMedianIsOneOfTheDotsAndNamed() throws ChartException {
        DotChart chart = chart("ms", 9, 2, 5.5, 4);
        Element drawing = Drawn.of(chart, Shape.TALL);
        assertThat(drawing.select(".chart-middle title").eachText())
                .containsExactly("r3: 5.5\u202Fms");
        assertThat(drawing.select(".chart-name").text()).isEqualTo("median 5.5\u202Fms");
        assertThat(chart.description())
                .isEqualTo(
                        "4 values, one for each round: from 2.0 to 9.0, with the median"
                                + " 5.5\u202Fms.");
    }

    @Test
    void equalNumbersAreAPileOverAWholeAxis() throws ChartException {
        Element drawing = Drawn.of(chart("", 0, 0, 0, 0, 0), Shape.WIDE);
        assertThat(drawing.select(".chart-tick").eachText()).containsExactly("0", "1");
        assertThat(Drawn.numbers(drawing, ".chart-dot", "cy")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void manyDotsAreSmallerSoThatTheirPileIsNotTooHigh(Shape shape) throws ChartException {
        Element drawing = Drawn.of(chart("", new double[60]), shape);
        assertThat(Drawn.numbers(drawing, ".chart-dot", "r")).allMatch(r -> r > 1 && r < 2.2);
        assertThat(Drawn.numbers(drawing, ".chart-dot", "cy"))
                .allMatch(y -> y > 40 && y < 330)
                .doesNotHaveDuplicates();
    }

    @Test
    void moreThanTwoHundredAreRefused() {
        List<String> names = Collections.nCopies(201, "r");
        Numbers numbers = new Numbers("lost", "", "lost", Collections.nCopies(201, 1.0));
        assertThatThrownBy(() -> DotChart.of("round", names, numbers))
                .hasMessage("201 dots are too many to show");
    }

    private static DotChart chart(String unit, double... values) throws ChartException {
        List<Double> numbers = new ArrayList<>();
        for (double value : values) {
            numbers.add(value);
        }
        List<String> names =
                IntStream.rangeClosed(1, values.length).mapToObj(i -> "r" + i).toList();
        return DotChart.of("round", names, new Numbers("took", unit, "took", numbers));
    }
}
