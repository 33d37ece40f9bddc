package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts as a number.
final class ValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    412.1 ms   | 412 ms
                    41.80      | 41.8
                    1,654.8ms  | 1,650ms
                    -99.96 %   | -100 %
                    1.94       | 1.94
                    0.08 us    | 0.08 µs
                    2,933,158  | 2,933,158
                    27302      | 27302
                    3.11.7     | 3.11.7
                    """)
    void inASentenceAFractionHasThreeSignificantFigures(String text, String rounded) {
        assertThat(new Value(text).rounded()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    17       | true
                    -3       | true
                    1,234    | true
                    17.0     | false
                    17 ms    | false
                    seventeen| false
                    0x11     | false
                    """)
    void aCountHasNoFractionAndNoUnit(String text, boolean whole) {
        assertThat(new Value(text).isWhole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    17 ms  | ms
                    17ms   | ms
                    98 %   | %
                    3 m²   | m²
                    17     | ''
                    tea    | ''
                    7cafe  | ''
                    7 cafe | cafe
                    """)
    void aUnitFollowsItsNumber(String text, String unit) {
        assertThat(new Value(text).unit()).isEqualTo(unit);
    }
}
