package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SpreadTest {

    @Test
    void eachRowWithMedianMinAndMaxIsASpread() {
        assertThat(
                        spreads(
                                """
                                way          median ms  min ms  max ms  speed-up
                                alone            200.6   196.2   218.8      1.00
                                at one table     112.4   101.0   147.5      1.91
                                """))
                .containsExactly(
                        new Spread("way", "alone", 200.6, 196.2, 218.8, "ms"),
                        new Spread("way", "at one table", 112.4, 101.0, 147.5, "ms"));
    }

    @Test
    void tablesOfTheSameHeadersKeepTheirRowsApart() {
        assertThat(
                        spreads(
                                """
                                cores busy  median   min   max
                                one thread    0.99  0.96  1.00

                                way         median   max
                                one thread       7     8

                                cores idle  median   min   max
                                one thread    1.01  1.00  1.04
                                """))
                .containsExactly(
                        new Spread("cores busy", "one thread", 0.99, 0.96, 1.00, ""),
                        new Spread("cores idle", "one thread", 1.01, 1.00, 1.04, ""));
    }

    @Test
    void spreadsComeInTheOrderOfTheirTables() {
        assertThat(
                        spreads(
                                """
                                a  median  min  max
                                x       1    1    1

                                b  median ms  min ms  max ms
                                x          2       2       2

                                c  median  min  max
                                x       3    3    3
                                """))
                .extracting(Spread::table)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aUnitBehindEachNumberCountsWhereTheHeadersHaveNone() {
        assertThat(spreads("how  median  min  max\nx  94 us  88 us  131 us\ny  1 us  1 us  1"))
                .extracting(Spread::unit)
                .containsExactly("µs", "");
    }

    @Test
    void headersOfDifferentUnitsMakeNoSpread() {
        assertThat(spreads("how  median ms  min us  max ms\nx  1  2  3")).isEmpty();
    }

    @Test
    void aRowWithTextAmongItsNumbersHasNoSpread() {
        assertThat(spreads("how  median  min  max\nx  n/a  1  2\ny  1  1  2"))
                .extracting(Spread::row)
                .containsExactly("y");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 4, 6, false",
        "9, 4, 12, false",
        "9, 8, 12, true",
        "9, 5, 12, false",
        "1, 0, 3.9, true",
        "6, 5.5, 7, false"
    })
    void figuresAreApartIfEitherMedianIsOutsideOfTheOthersExtremes(
            double median, double min, double max, boolean apart) {
        Spread five = new Spread("way", "alone", 5, 4, 6, "ms");
        Spread other = new Spread("way", "alone", median, min, max, "ms");
        assertThat(five.isApartFrom(other)).isEqualTo(apart);
        assertThat(other.isApartFrom(five)).isEqualTo(apart);
    }

    @Test
    void theMedianOfARunIsShownWithItsUnit() {
        assertThat(
                        Spread.of(
                                SampleRuns.run(
                                        "", "way  median ms  min ms  max ms", "a  94.10  90  99")))
                .extracting(Spread::medianText)
                .containsExactly("94.1 ms");
        assertThat(Spread.text(1_000_000, "")).isEqualTo("1000000");
    }

    private static List<Spread> spreads(String output) {
        return Spread.of(FigureReader.read(output.lines().toList()));
    }
}
