package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.output.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/// Columns of numbers and their units.
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "median ms, ms",
        "time (s), s",
        "size [KiB], KiB",
        "heap MB, MB",
        "share %, %",
        "speed (cups per hour), cups per hour",
        "median, ''",
        "max lost, lost",
        "items, ''",
        "streams, ''",
        "threads, ''"
    })
    void theEndOfAHeaderSaysTheUnit(String header, String unit) throws ChartException {
        Numbers numbers = numbers(header, "1", "2");
        assertThat(numbers.unit()).isEqualTo(unit);
        assertThat(numbers.axis()).isEqualTo(header);
    }

    @Test
    void aUnitBehindTheNumbersCountsAndStandsOnTheAxis() throws ChartException {
        Numbers numbers = numbers("took ms", "1 s", "1,500 s");
        assertThat(numbers.unit()).isEqualTo("s");
        assertThat(numbers.axis()).isEqualTo("took ms, s");
        assertThat(numbers.values()).containsExactly(1.0, 1500.0);
        assertThat(numbers.min()).isEqualTo(1);
        assertThat(numbers.max()).isEqualTo(1500);
    }

    @Test
    void twoUnitsInOneColumnAreRefused() {
        assertThatThrownBy(() -> numbers("took", "1 s", "2 ms"))
                .isInstanceOf(ChartException.class)
                .hasMessage("column 'took' mixes the units 's' and 'ms'")
                .extracting(e -> ((ChartException) e).remedy())
                .isEqualTo("Print all numbers in one unit.");
    }

    @Test
    void columnsOfOneAxisShareTheirUnit() throws ChartException {
        assertThat(Numbers.unitOf(List.of(numbers("a ms", "1"), numbers("b", "1 ms"))))
                .isEqualTo("ms");
        assertThatThrownBy(() -> Numbers.unitOf(List.of(numbers("a ms", "1"), numbers("b s", "1"))))
                .hasMessage("'a ms' and 'b s' share an axis but differ in unit");
    }

    @Test
    void aColumnWithoutCellsHasNoNumbers() throws ChartException {
        assertThat(numbers("a ms").values()).isEmpty();
        assertThat(numbers("a ms").unit()).isEqualTo("ms");
    }

    private static Numbers numbers(String header, String... cells) throws ChartException {
        return Numbers.of(header, Stream.of(cells).map(Value::new).toList());
    }
}
