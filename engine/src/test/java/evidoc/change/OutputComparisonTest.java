package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.change.Change.LinePair;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class OutputComparisonTest {

    @Test
    void ofTwoHonestRunsNoOutputDiffers() {
        Run before =
                run(
                        "process id: 1126",
                        "step        cook    pid  began ms",
                        "mix batter  Ann    1126       5.3",
                        "all steps added up: 677.9 ms");
        Run after =
                run(
                        "process id: 21910",
                        "step        cook     pid  began ms",
                        "mix batter  Ann    21910     115.3",
                        "all steps added up: 1302 ms");
        assertThat(differences(before, after)).isEmpty();
    }

    @Test
    void aFigureWithoutSpreadThatMovesIsADifferentOutput() {
        assertThat(differences(run("lost: 3726", "made: 1"), run("lost: 3727", "made: 1")))
                .contains(differs(1, pair("lost: 3726", "lost: 3727")));
    }

    @Test
    void aLineThatOnlyOneRunHasIsPairedWithNone() {
        assertThat(differences(run("a", "b", "c"), run("a", "new", "b", "c")))
                .contains(differs(1, new LinePair(Optional.empty(), Optional.of("new"))));
        assertThat(differences(run("a", "a"), run("a")))
                .contains(differs(1, new LinePair(Optional.of("a"), Optional.empty())));
    }

    @Test
    void likeLinesBetweenDifferentOnesAreNotShown() {
        assertThat(differences(run("a", "b", "c"), run("x", "b", "y")))
                .contains(differs(2, pair("a", "x"), pair("c", "y")));
    }

    @Test
    void linesAreShownAsPrintedAndOnlyTheFirstOfMany() {
        Optional<Change.OutputDiffers> differences =
                differences(
                        run("took  5 ms: x", "2", "3", "4", "5", "6", "7"),
                        run("took  9 ms: y", "b", "c", "d", "e", "f", "g"));
        assertThat(differences)
                .contains(
                        differs(
                                7,
                                pair("took  5 ms: x", "took  9 ms: y"),
                                pair("2", "b"),
                                pair("3", "c"),
                                pair("4", "d"),
                                pair("5", "e")));
    }

    @Test
    void howTwoStreamsMixIsNoDifferenceButTheirLinesAre() {
        assertThat(differences(run("a", "! error"), run("! error", "a"))).isEmpty();
        assertThat(differences(run("a", "! error"), run("a", "! fault")))
                .contains(differs(1, pair("error", "fault")));
        assertThat(differences(run("a", "! b"), run("! a", "b"))).isPresent();
    }

    @Test
    void aNumberThatIsByChanceTheIdOfOneRunMakesNoDifference() {
        assertThat(differences(run("pid: 1000", "made: 1000"), run("pid: 1100", "made: 1000")))
                .isEmpty();
    }

    private static Optional<Change.OutputDiffers> differences(Run before, Run after) {
        return OutputComparison.of(before, after);
    }

    private static Run run(String... lines) {
        return SampleRuns.run("", lines);
    }

    private static Change.OutputDiffers differs(int count, LinePair... lines) {
        return new Change.OutputDiffers(List.of(lines), count);
    }

    private static LinePair pair(String before, String after) {
        return new LinePair(Optional.of(before), Optional.of(after));
    }
}
