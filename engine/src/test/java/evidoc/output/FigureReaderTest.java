package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class FigureReaderTest {

    @Test
    void aLabelledLineIsAValue() {
        Figures figures = read("lost: 3726\ntime on one thread:   812.4 ms\nfirst pid: 17");
        assertThat(figures.value("lost")).isEqualTo(found("3726"));
        assertThat(figures.value("time on one thread")).isEqualTo(found("812.4 ms"));
    }

    @Test
    void alignedLinesAreATableWhoseRowsAreNamedByTheirFirstCell() {
        Figures figures =
                read(
                        """
                        A sentence before it.

                        how              median   max
                        platform thread    94.1  131.7
                        virtual thread     13.2   15.0

                        A sentence after it.
                        """);
        assertThat(figures.cell("median", "virtual thread")).isEqualTo(found("13.2"));
        assertThat(figures.cell("max", "platform thread")).isEqualTo(found("131.7"));
    }

    @Test
    void aTableEndsWhereTheNumberOfCellsChanges() {
        Figures figures = read("a  b\nx  1\nc  d  e\ny  2  3");
        assertThat(figures.cell("b", "x")).isEqualTo(found("1"));
        assertThat(figures.cell("e", "y")).isEqualTo(found("3"));
    }

    @Test
    void aColumnKnowsItsTableAndWhatTheRowsAre() {
        assertThat(
                        read("how  min\nx  1\n\nr  s\nx  1\nx  2\n\nway  min\ny  2")
                                .columns()
                                .get("min"))
                .containsExactly(
                        new Column(0, "how", Map.of("x", new Value("1"))),
                        new Column(1, "way", Map.of("y", new Value("2"))));
    }

    @Test
    void rowsOfTheSameNameAreNoTableAndAreNamed() {
        Figures figures = read("n: 1\na  b\nx  1\nx  2");
        assertThat(figures.columns()).isEmpty();
        assertThat(figures.cell("b", "x"))
                .isEqualTo(
                        new Figures.Missing(
                                "no column 'b' in the output",
                                "Lines 3 and 4 of the output are both named 'x': give each row its"
                                        + " own name."));
    }

    @Test
    void aColumnNamedAsALabelAndALabelNamedAsAColumnAreTold() {
        Figures figures = read("lost: 1\na  b\nx  1");
        assertThat(figures.value("b"))
                .isEqualTo(
                        new Figures.Missing(
                                "'b' is a column, not a label, in the output",
                                "Add the name of a row: 'row=x'."));
        assertThat(figures.cell("lost", "x"))
                .isEqualTo(
                        new Figures.Missing(
                                "'lost' is a label, not a column, in the output",
                                "Remove 'row=x'."));
    }

    @Test
    void aLabelBehindTheEndOfWhatIsKeptIsToldSo() {
        Figures cut = new Figures(Map.of(), Map.of(), List.of(), true);
        assertThat(cut.value("lost"))
                .isEqualTo(
                        new Figures.Missing(
                                "no label 'lost' in the output",
                                "The output was cut: print it earlier, or print less. There are"
                                        + " none."));
    }

    @Test
    void aLabelThatOccursTwiceNeedsAnIndex() {
        Figures figures = read("pid: 1\npid: 2");
        assertThat(figures.value("pid"))
                .isEqualTo(
                        new Figures.Missing(
                                "label 'pid' occurs 2 times in the output",
                                "Add 'index=0' or a higher index, or print labels that differ."));
        assertThat(figures.value("pid", 1)).isEqualTo(found("2"));
        assertThat(figures.value("pid", 2))
                .isEqualTo(
                        new Figures.Missing(
                                "label 'pid' has no index 2 in the output",
                                "Use an index up to 1."));
    }

    @Test
    void aColumnOfTwoTablesCannotBeNamed() {
        assertThat(read("a  b\nx  1\n\na  b\ny  2").cell("b", "x"))
                .isEqualTo(
                        new Figures.Missing(
                                "column 'b' occurs in 2 tables of the output",
                                "Add 'index=0' or a higher index, or print columns whose names"
                                        + " differ."));
        assertThat(read("a  b\nx  1\n\na  b\ny  2").cell("b", "y", 1)).isEqualTo(found("2"));
    }

    @Test
    void unknownNamesGetARemedy() {
        Figures figures = read("lost: 1\nhow  median\nthread  2");
        assertThat(figures.value("lots"))
                .isEqualTo(missing("no label 'lots' in the output", "lost"));
        assertThat(figures.cell("medan", "thread"))
                .isEqualTo(missing("no column 'medan' in the output", "median"));
        assertThat(figures.cell("median", "thred"))
                .isEqualTo(missing("no row 'thred' in column 'median' of the output", "thread"));
    }

    @Test
    void coloursAreNoPartOfAValue() {
        assertThat(read("\u001B[31mlost\u001B[0m: \u001B[1m3\u001B[0m").value("lost"))
                .isEqualTo(found("3"));
    }

    @Test
    void addressesAndTimesOfDayAreText() {
        assertThat(new Value("0x500000000000").number()).isEmpty();
        assertThat(new Value("0x25ef7").number()).isEmpty();
        assertThat(new Value("12:30").number()).isEmpty();
        assertThat(new Value("17.0.15").number()).isEmpty();
        assertThat(new Value("1234-ab").number()).isEmpty();
    }

    @Test
    void numbersMayHaveSeparatorsSignAndUnit() {
        assertThat(new Value("1,234,567 bytes").number()).hasValue(1_234_567);
        assertThat(new Value("-3.75 ms").number()).hasValue(-3.75);
        assertThat(new Value("98 %").bareNumber()).contains("98");
        assertThat(new Value("1.96x").number()).hasValue(1.96);
    }

    @Test
    void aLabelMayBeLongAndIndented() {
        String label = "l".repeat(120);
        assertThat(read(label + ": 3").value(label)).isEqualTo(found("3"));
        assertThat(read("x" + label + ": 3").values()).isEmpty();
        assertThat(read(" ".repeat(40) + "deep: 3").value("deep")).isEqualTo(found("3"));
    }

    @Test
    void exponentsAreNumbers() {
        assertThat(new Value("1.23456789E7").number()).hasValue(12_345_678.9);
        assertThat(new Value("5e-3 s").number()).hasValue(0.005);
        assertThat(new Value("5e-3 s").unit()).isEqualTo("s");
        assertThat(new Value("1e999").number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7ad041f3",
                "7c3e1f00",
                "7cafe",
                "12ab",
                "3f",
                "1e5f",
                "10m2",
                "4x4",
                "0b11"
            })
    void fingerprintsAreText(String text) {
        assertThat(new Value(text).number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 cafe", "20 °C", "3 m²", "5 km/h", "12ms", "64KiB", "100%", "9x"})
    void unitsAreLetters(String text) {
        assertThat(new Value(text).number()).isPresent();
    }

    @Test
    void wholeNumbersAreComparedExactly() {
        assertThat(new Value("9007199254740993").comparable())
                .isNotEqualTo(new Value("9007199254740992").comparable());
    }

    @Test
    void aRowMayHaveAColonInItsName() {
        Figures figures =
                read("phase      ms\nparse      10\nGC: young  20\nGC: old    5\ntotal: 35");
        assertThat(figures.cell("ms", "GC: young")).isEqualTo(found("20"));
        assertThat(figures.cell("ms", "GC: old")).isEqualTo(found("5"));
        assertThat(figures.value("total")).isEqualTo(found("35"));
    }

    @Test
    void aLabelBehindATableIsNoRow() {
        Figures figures = read("phase  ms\nparse  10\ntime:  35");
        assertThat(figures.value("time")).isEqualTo(found("35"));
        assertThat(figures.cell("ms", "parse")).isEqualTo(found("10"));
    }

    private static Figures read(String output) {
        return FigureReader.read(output.lines().toList());
    }

    private static Figures.Lookup found(String text) {
        return new Figures.Found(new Value(text));
    }

    private static Figures.Lookup missing(String message, String near) {
        return new Figures.Missing(message, "Did you mean '" + near + "'?");
    }
}
