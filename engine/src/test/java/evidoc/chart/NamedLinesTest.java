package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Shape;
import evidoc.svg.Svg;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/// A line for each of a few machines.
class NamedLinesTest {
    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyFigureHasALineOfEveryMachineInOneOrder(Shape shape) {
        Element drawing = draw(SampleSpreads.TWO_MACHINES, Optional.of("small"), shape);
        assertThat(drawing.select(".chart-heading").eachText())
                .containsExactly("alone", "table", "rooms");
        assertThat(drawing.select(".chart-name").eachText())
                .containsExactly("large", "small", "large", "small", "large", "small");
        assertThat(drawing.select(".chart-here .chart-name").eachText())
                .containsExactly("small", "small", "small");
    }

    @Test
    void ofOneMachineTheFiguresAreTheLines() {
        Element drawing = draw(SampleSpreads.ofMachines(1), Optional.of("m0"), Shape.WIDE);
        assertThat(drawing.select(".chart-heading").eachText()).containsExactly("m0");
        assertThat(drawing.select(".chart-name").eachText()).containsExactly("alone");
        assertThat(drawing.select(".chart-here")).isEmpty();
    }

    @Test
    void whatWasNotMeasuredIsADashWithoutAMark() {
        Element drawing =
                draw(
                        SampleSpreads.measured(
                                SampleSpreads.row(
                                        "both",
                                        SampleSpreads.bar("a", 2),
                                        SampleSpreads.bar("b", 3)),
                                SampleSpreads.row("one", SampleSpreads.bar("b", 4))),
                        Optional.empty(),
                        Shape.WIDE);
        assertThat(drawing.select(".chart-number").eachText()).containsExactly("2", "3", "–", "4");
        assertThat(drawing.select(".chart-median")).hasSize(3);
    }

    private static Element draw(Measurements measured, Optional<String> here, Shape shape) {
        Svg svg = new Svg();
        assertThat(NamedLines.of(measured, here, shape).draw(svg)).isPositive();
        return Drawn.of(svg);
    }
}
