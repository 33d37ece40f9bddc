package evidoc.chart;

import static evidoc.chart.SampleSpreads.bar;
import static evidoc.chart.SampleSpreads.measured;
import static evidoc.chart.SampleSpreads.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementsTest {

    @ParameterizedTest
    @CsvSource({"1, 2, 3", "4, 2, 3", "NaN, 1, 2", "1, NaN, 2", "1, 1, Infinity"})
    void aMedianOutsideItsRangeIsNoBar(double median, double min, double max) {
        assertThatIllegalArgumentException().isThrownBy(() -> bar("a", median, min, max));
    }

    @Test
    void aMachineMeasuresAFigureOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("alone", bar("a", 1), bar("a", 2)))
                .withMessage("machine 'a' occurs twice in 'alone'");
    }

    @Test
    void nothingMeasuredIsNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> measured(row("alone")));
    }

    @Test
    void machinesKeepTheirOrder() {
        assertThat(measured(row("r", bar("b", 1)), row("s", bar("a", 1), bar("b", 1))).machines())
                .containsExactly("b", "a");
    }

    @Test
    void rangesThatTouchOverlap() {
        assertThat(Difference.in(row("r", bar("a", 1, 0, 2), bar("b", 3, 2, 4)))).isEmpty();
        assertThat(Difference.in(row("r", bar("a", 1, 0, 2), bar("b", 3, 2.1, 4)))).isPresent();
    }
}
