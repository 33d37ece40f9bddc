package evidoc.chart;

import static evidoc.chart.SampleSpreads.bar;
import static evidoc.chart.SampleSpreads.measured;
import static evidoc.chart.SampleSpreads.row;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.chart.Measurements.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SpreadSentenceTest {
    private static final Row TWICE = row("twice", bar("a", 10, 9, 11), bar("b", 20, 18, 22));
    private static final Row THRICE = row("thrice", bar("a", 30, 27, 33), bar("b", 10, 9, 11));
    private static final Row ALIKE = row("alike", bar("a", 10, 9, 11), bar("b", 50, 10, 60));
    private static final Row ALIKE_TOO = row("alike too", bar("a", 1, 0, 9), bar("b", 2, 1, 3));
    private static final Row ONE_ONLY = row("one only", bar("a", 1, 1, 1));

    @Test
    void theLargestRatioOfRangesThatDoNotOverlapIsNamed() {
        assertThat(text(SampleSpreads.TWO_MACHINES))
                .isEqualTo(
                        "The two machines differ most in “alone”: it was 135.1 ms on small and"
                            + " 200.6 ms on large, 1.48 times as much, and their ranges don’t"
                            + " overlap. In the other 2 figures they overlap: there one can’t tell"
                            + " the machines apart.");
    }

    @Test
    void theOnlyFigureDiffersAndNotMost() {
        assertThat(text(measured(TWICE)))
                .isEqualTo(
                        "The two machines differ in “twice”: it was 10 ms on a and 20 ms on b,"
                                + " 2.00 times as much, and their ranges don’t overlap.");
    }

    @Test
    void aFigureOfOneMachineTellsNothing() {
        assertThat(text(measured(ONE_ONLY, TWICE))).isEqualTo(text(measured(TWICE)));
        assertThat(new SpreadSentence(measured(ONE_ONLY)).text()).isEmpty();
    }

    @Test
    void allFiguresMayDiffer() {
        assertThat(text(measured(TWICE, THRICE)))
                .startsWith(
                        "The two machines differ most in “thrice”: it was 10 ms on b and 30 ms on"
                                + " a,")
                .endsWith(" don’t overlap. In the other figure they don’t overlap either.");
        assertThat(text(measured(TWICE, THRICE, TWICE)))
                .endsWith(" In the other 2 figures they don’t overlap either.");
    }

    @Test
    void figuresThatDoNotTellTheMachinesApartAreCounted() {
        assertThat(text(measured(TWICE, ALIKE)))
                .endsWith(
                        " In the other figure they overlap: there one can’t tell the machines"
                                + " apart.");
        assertThat(text(measured(TWICE, THRICE, ALIKE)))
                .endsWith(
                        " In one of the 3 figures they overlap: there one can’t tell the machines"
                                + " apart.");
        assertThat(text(measured(TWICE, THRICE, ALIKE, ALIKE_TOO)))
                .endsWith(
                        " In 2 of the 4 figures they overlap: there one can’t tell the machines"
                                + " apart.");
    }

    @Test
    void whereNothingDiffersTheSentenceSaysSo() {
        assertThat(text(measured(ALIKE)))
                .isEqualTo("In “alike” the machines don’t differ by more than their spread.");
        assertThat(text(measured(ALIKE, ALIKE_TOO)))
                .isEqualTo(
                        "In neither of the 2 figures do the machines differ by more than their"
                                + " spread.");
        assertThat(text(measured(ALIKE, ALIKE_TOO, ALIKE)))
                .isEqualTo(
                        "In none of the 3 figures do the machines differ by more than their"
                                + " spread.");
    }

    @Test
    void ofManyMachinesTwoAreNamed() {
        Row row = row("r", bar("a", 10, 9, 11), bar("b", 20, 1, 90), bar("c", 15, 14, 16));
        Row alike = row("s", bar("a", 10, 9, 11), bar("b", 20, 1, 90), bar("c", 15, 9, 16));
        assertThat(text(measured(row)))
                .isEqualTo(
                        "The 3 machines differ in “r”: it was 10 ms on a and 15 ms on c, 1.50 times"
                                + " as much, and the ranges of these two don’t overlap.");
        assertThat(text(measured(row, alike)))
                .endsWith(
                        " In the other figure all ranges overlap: there one can’t tell any machines"
                                + " apart.");
        assertThat(text(measured(row, row)))
                .endsWith(" In the other figure, too, some ranges don’t overlap.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    100   | 100.4 | 1.004 times as much
                    99.81 | 99.95 | 1.001 times as much
                    1     | 12.34 | 12.3 times as much
                    1     | 1234  | 1,234 times as much
                    1     | 1e7   | more than a million times as much
                    """)
    void aRatioHasTheDecimalsThatTellIt(double lower, double higher, String ratio) {
        assertThat(text(measured(row("r", bar("a", lower), bar("b", higher)))))
                .contains(", " + ratio + ", and their");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-5, 5"})
    void nothingIsAMultipleOfZeroOrLess(double lower, double higher) {
        assertThat(text(measured(row("r", bar("a", lower), bar("b", higher)))))
                .contains("ms on b, and their ranges");
    }

    @Test
    void aCountHasNoUnit() {
        Measurements lines =
                new Measurements("t", "", List.of(row("lines", bar("a", 0), bar("b", 60))));
        assertThat(text(lines)).contains("it was 0 on a and 60 on b, and");
    }

    private static String text(Measurements measured) {
        return new SpreadSentence(measured).text().orElseThrow().replace('\u202F', ' ');
    }
}
