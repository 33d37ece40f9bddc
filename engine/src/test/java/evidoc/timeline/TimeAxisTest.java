package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.chart.Drawn;
import evidoc.svg.Span;
import evidoc.svg.Svg;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

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

    private static TimeAxis axis(Duration from, Duration to, Span across) {
        return new TimeAxis(new TimelineWindow(from, to), across);
    }

    private static List<String> ticks(TimeAxis axis) {
        Svg svg = new Svg();
        axis.draw(svg, 15, 20, 100);
        return Drawn.of(svg).select(".chart-tick").stream().map(tick -> tick.wholeText()).toList();
    }
}
