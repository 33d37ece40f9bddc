package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.chart.Drawn;
import evidoc.svg.FontMetrics;
import evidoc.svg.Span;
import evidoc.svg.Svg;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// Times across a drawing.
class TimeAxisTest {
    private static final Span ACROSS = new Span(100, 700);

    @Test
    void aTimeLiesWhereItsShareOfTheWindowDoes() {
        TimeAxis axis = axis(Duration.ofMillis(500), Duration.ofMillis(1500), ACROSS);
        assertThat(axis.x(Duration.ofMillis(500))).isEqualTo(100);
        assertThat(axis.x(Duration.ofSeconds(1))).isEqualTo(400);
        assertThat(axis.x(Duration.ofMillis(1500))).isEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({"1500, µs", "2000, ms", "9999999, ms", "10000000, s", "3600000000, s"})
    void theUnitFitsTheLength(long micros, String unit) {
        List<String> ticks = ticks(axis(Duration.ZERO, Duration.ofNanos(micros * 1000), ACROSS));
        assertThat(ticks.getFirst()).isEqualTo("0\u00A0" + unit);
        assertThat(ticks).hasSizeBetween(2, 13).allMatch(tick -> tick.endsWith("\u00A0" + unit));
    }

    @Test
    void timesCountFromWhereTheWindowBegins() {
        assertThat(ticks(axis(Duration.ofSeconds(7), Duration.ofSeconds(8), ACROSS)))
                .startsWith("0\u00A0ms")
                .endsWith("1,000\u00A0ms");
    }

    @Test
    void aNarrowAxisHasFewerNumbers() {
        int wide = ticks(axis(Duration.ZERO, Duration.ofSeconds(1), ACROSS)).size();
        assertThat(ticks(axis(Duration.ZERO, Duration.ofSeconds(1), new Span(0, 120))))
                .hasSizeLessThan(wide);
    }

    @ParameterizedTest
    @CsvSource({"100, 738", "0, 738", "0, 334"})
    void eachNumberStandsInTheMiddleAboveItsLineAndInsideOfTheDrawing(double start, double end) {
        TimelineWindow window = new TimelineWindow(Duration.ZERO, Duration.ofMillis(400));
        TimeAxis axis = TimeAxis.within(window, start, new Span(0, end));
        Svg svg = new Svg();
        axis.draw(svg, 15, 20, 100);
        List<Double> lines =
                Pattern.compile("M([0-9.]+) ")
                        .matcher(Drawn.of(svg).expectFirst(".chart-grid").attr("d"))
                        .results()
                        .map(line -> Double.valueOf(line.group(1)))
                        .toList();
        List<Element> numbers = Drawn.of(svg).select(".chart-tick");
        assertThat(numbers).hasSameSizeAs(lines).hasSizeGreaterThan(2);
        for (int i = 0; i < numbers.size(); i++) {
            double x = Double.parseDouble(numbers.get(i).attr("x"));
            double half = FontMetrics.PLAIN.width(numbers.get(i).wholeText()) / 2;
            assertThat(x).isEqualTo(lines.get(i)).isBetween(half - 0.01, end - half + 0.01);
            assertThat(numbers.get(i).attr("text-anchor")).isEqualTo("middle");
        }
    }

    private static TimeAxis axis(Duration from, Duration to, Span across) {
        return new TimeAxis(new TimelineWindow(from, to), across);
    }

    private static List<String> ticks(TimeAxis axis) {
        Svg svg = new Svg();
        axis.draw(svg, 15, 20, 100);
        return Drawn.of(svg).select(".chart-tick").stream().map(tick -> tick.wholeText()).toList();
    }
}
