package evidoc.chart;

import static evidoc.chart.SampleSpreads.bar;
import static evidoc.chart.SampleSpreads.measured;
import static evidoc.chart.SampleSpreads.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.DoubleStream;

class ScaleTest {

    @Test
    void mediansWithinFiftyTimesHaveALinearScale() {
        assertThat(of(2, 100)).isInstanceOf(Scale.Linear.class);
    }

    @Test
    void mediansBeyondFiftyTimesHaveALogarithmicScale() {
        assertThat(of(2, 101)).isInstanceOf(Scale.Logarithmic.class);
    }

    @Test
    void aMedianOfZeroHasNoPlaceOnALogarithmicScale() {
        assertThat(of(0, 101)).isInstanceOf(Scale.Linear.class);
    }

    @Test
    void onlyMediansDecideNotTheirRanges() {
        assertThat(Scale.of(measured(row("r", bar("a", 100, 0.001, 5000)))))
                .isInstanceOf(Scale.Linear.class);
    }

    @Test
    void aLinearScaleBeginsAtZeroAndEndsAtARoundNumber() {
        Scale scale = of(109.5, 218.8);
        assertThat(scale.position(0)).isZero();
        assertThat(scale.position(250)).isEqualTo(1);
        assertThat(scale.position(125)).isEqualTo(0.5);
    }

    @Test
    void aLinearScaleOfNegativeNumbersEndsAtZero() {
        Scale scale = of(-3.2, -1);
        assertThat(scale.ticks(7)).asString().isEqualTo("[-4, -3, -2, -1, 0]");
        assertThat(scale.position(-4)).isZero();
        assertThat(scale.position(0)).isEqualTo(1);
    }

    @Test
    void aLogarithmicScaleGivesEachDecadeTheSameRoom() {
        Scale scale = of(1, 1000);
        assertThat(scale.position(10)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(scale.position(100)).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void whatALogarithmicScaleCantShowStandsAtItsBeginning() {
        Scale scale = of(1, 1000);
        assertThat(scale.shows(0)).isFalse();
        assertThat(scale.position(0)).isZero();
        assertThat(scale.shows(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    109.5 | 218.8   | [0, 50, 100, 150, 200, 250]
                    1     | 1       | [0, 0.2, 0.4, 0.6, 0.8, 1]
                    0.3   | 0.3     | [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]
                    60    | 1203    | [0, 500, 1,000, 1,500]
                    0     | 0       | [0, 0.2, 0.4, 0.6, 0.8, 1]
                    2     | 150     | [2, 5, 10, 20, 50, 100, 200]
                    1     | 90000   | [1, 10, 100, 1,000, 10,000, 100,000]
                    0.002 | 3000000 | [0.01, 1, 100, 10,000, 1,000,000]
                    """)
    void ticksAreFewAndRound(double smallest, double largest, String ticks) {
        assertThat(of(smallest, largest).ticks(7).stream().map(Amounts::round))
                .asString()
                .isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({"109.5, 218.8", "1, 90000", "0.002, 3000000", "-20, 30", "0, 0"})
    void thereAreNoMoreTicksThanAskedFor(double smallest, double largest) {
        for (int most = 1; most < 9; most++) {
            assertThat(of(smallest, largest).ticks(most)).hasSizeBetween(1, most);
        }
    }

    @Test
    void wholeNumbersMayBeLargerThanAnIntHolds() {
        Scale scale =
                Scale.stepped(Scale.Linear.between(0, 123_456_789_012.0), DoubleStream.of(5, 7));
        assertThat(scale.ticks(4)).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theAxisSaysWhenItIsLogarithmic() {
        assertThat(of(1, 1000).label("ms")).isEqualTo("ms, logarithmic");
        assertThat(of(1, 1000).label("")).isEqualTo("logarithmic");
        assertThat(of(1, 10).label("ms")).isEqualTo("ms");
    }

    private static Scale of(double smallest, double largest) {
        return Scale.of(measured(row("r", bar("a", smallest), bar("b", largest))));
    }
}
