package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.NiceNumbers;
import evidoc.svg.Span;
import evidoc.svg.Svg;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A scale on its way across a drawing.
class PlotTest {
    private static final Plot LINEAR = Plot.between(100, 500, Scale.Linear.between(0, 100));
    private static final Plot LOGARITHMIC =
            Plot.between(
                    0,
                    500,
                    new Scale.Logarithmic(NiceNumbers.atMost(1), NiceNumbers.atLeast(1000)));

    @Test
    void numbersLieInsideTheEdgesInProportion() {
        assertThat(LINEAR.x(0)).isEqualTo(LINEAR.across().start()).isGreaterThan(100);
        assertThat(LINEAR.x(100)).isEqualTo(LINEAR.across().end()).isLessThan(500);
        assertThat(LINEAR.x(50)).isEqualTo(LINEAR.across().middle());
    }

    @Test
    void aNarrowPlotHasFewerNumbersSoThatNoneMeet() {
        assertThat(numbers(LINEAR)).hasSizeGreaterThan(2).startsWith("0").endsWith("100");
        Plot narrow = Plot.between(0, 60, Scale.Linear.between(0, 1_000_000));
        assertThat(numbers(narrow)).hasSizeLessThan(numbers(LINEAR).size()).isNotEmpty();
    }

    @Test
    void theLineAtZeroIsTheStrongOne() {
        Svg svg = new Svg();
        LINEAR.grid(svg, List.of(new Span(0, 10), new Span(20, 30)));
        Element drawing = Drawn.of(svg);
        assertThat(drawing.select(".chart-zero")).hasSize(1);
        assertThat(drawing.expectFirst(".chart-zero").attr("d").chars().filter(c -> c == 'M'))
                .hasSize(2);
    }

    @Test
    void aRangeThatLeavesTheScaleEndsInAnArrow() {
        assertThat(range(LOGARITHMIC, 10)).isNotEqualTo(range(LOGARITHMIC, 0));
        assertThat(range(LOGARITHMIC, 0)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void onlyAHighChartHasItsNumbersBelowAsWell() {
        Svg svg = new Svg();
        assertThat(LINEAR.foot(svg, 479)).isEqualTo(479);
        assertThat(svg.toString()).isEmpty();
        assertThat(LINEAR.foot(svg, 480)).isGreaterThan(480);
        assertThat(Drawn.of(svg).select(".chart-tick")).isNotEmpty();
    }

    private static String range(Plot plot, double min) {
        Svg svg = new Svg();
        plot.range(svg, min, 100, 50);
        return svg.toString();
    }

    private static List<String> numbers(Plot plot) {
        Svg svg = new Svg();
        plot.numbers(svg, 15);
        return Drawn.of(svg).select(".chart-tick").eachText();
    }
}
