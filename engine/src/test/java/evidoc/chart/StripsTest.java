package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Shape;
import evidoc.svg.Svg;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/// Many machines on one line.
class StripsTest {
    @ParameterizedTest
    @EnumSource(Shape.class)
    void allAreDotsAndTheExtremesAndThePagesOwnAreNamed(Shape shape) {
        Element drawing = draw(SampleSpreads.ofMachines(9), Optional.of("m4"), shape);
        assertThat(drawing.select(".chart-strip .chart-median")).hasSize(9);
        assertThat(drawing.select(".chart-here").text()).contains("m4", "104");
        assertThat(drawing.text()).contains("m0", "m8").doesNotContain(" m1 ", " m5 ");
    }

    @Test
    void everyDotTellsItsMachineToWhoPointsAtIt() {
        assertThat(
                        draw(SampleSpreads.ofMachines(9), Optional.empty(), Shape.WIDE)
                                .select(".chart-median title")
                                .eachText())
                .hasSize(9)
                .allMatch(title -> title.matches("m\\d: 10\\d\u202Fms \\(.*\\)"));
    }

    @Test
    void aMachineThatMeasuredNothingHereIsNotThePagesOwn() {
        assertThat(
                        draw(SampleSpreads.ofMachines(9), Optional.of("elsewhere"), Shape.WIDE)
                                .select(".chart-here"))
                .isEmpty();
    }

    @Test
    void aFigureThatNobodyMeasuredSaysSo() {
        Measurements measured =
                SampleSpreads.measured(
                        SampleSpreads.row("none"),
                        SampleSpreads.row("one", SampleSpreads.bar("a", 2)));
        Element drawing = draw(measured, Optional.empty(), Shape.WIDE);
        assertThat(drawing.text()).contains("none not measured");
        assertThat(drawing.select(".chart-strip")).hasSize(1);
    }

    private static Element draw(Measurements measured, Optional<String> here, Shape shape) {
        Svg svg = new Svg();
        assertThat(Strips.of(measured, here, shape).draw(svg)).isPositive();
        return Drawn.of(svg);
    }
}
