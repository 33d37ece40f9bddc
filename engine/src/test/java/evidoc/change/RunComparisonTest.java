package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.change.Change.LinePair;
import evidoc.claim.ClaimRef;
import evidoc.output.Spread;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RunComparisonTest {
    private static final String HEADER = "way  median ms  min ms  max ms";
    private static final Recording NOT_RUN = new NotRun("", "it needs Linux");

    @Test
    void aMedianInsideTheOldSpreadHasNotMoved() {
        assertThat(
                        changes(
                                run(HEADER, "alone  5.0  4.0  6.0"),
                                run(HEADER, "alone  5.9  5.5  7.0")))
                .isEmpty();
    }

    @Test
    void aMedianOutsideTheOldSpreadHasMovedUnlessTheOldOneIsInsideTheNewSpread() {
        Recording before = run(HEADER, "alone  5.0  4.0  6.0");
        assertThat(changes(before, run(HEADER, "alone  7.0  4.5  9.0"))).isEmpty();
        assertThat(changes(before, run(HEADER, "alone  7.0  6.5  9.0")))
                .containsExactly(
                        new Change.FigureMoved(
                                new Spread("way", "alone", 5, 4, 6, "ms"),
                                new Spread("way", "alone", 7, 6.5, 9, "ms")));
    }

    @Test
    void figuresAreComparedByTableAndRow() {
        Recording before = run("way  median  min  max", "a  1.0  1.0  1.0", "b  9.0  9.0  9.0");
        Recording swapped = run("way  median  min  max", "b  9.0  9.0  9.0", "a  1.0  1.0  1.0");
        assertThat(changes(before, swapped)).noneMatch(Change.FigureMoved.class::isInstance);
    }

    @Test
    void figuresOfTheSameNamesAreComparedInTheirOrder() {
        String[] before = {HEADER, "a  1.0  1.0  1.0", "", HEADER, "a  9.0  9.0  9.0"};
        String[] after = {HEADER, "a  1.0  1.0  1.0", "", HEADER, "a  8.0  8.0  8.0"};
        assertThat(changes(run(before), run(before))).isEmpty();
        assertThat(changes(run(before), run(after))).hasSize(1);
    }

    @Test
    void anotherExitCodeIsAnotherOutcome() {
        assertThat(changes(ended(new Outcome.Exited(0)), ended(new Outcome.Exited(3))))
                .containsExactly(new Change.OutcomeChanged("exit 0", "exit 3"));
    }

    @Test
    void anotherKindOfEndIsAnotherOutcomeAndAnotherLimitIsNot() {
        Recording late = ended(new Outcome.TimedOut(Duration.ofSeconds(30)));
        Recording later = ended(new Outcome.TimedOut(Duration.ofSeconds(60)));
        Recording many = ended(new Outcome.TooMany("threads", 5000));
        assertThat(changes(late, later)).isEmpty();
        assertThat(changes(late, many))
                .containsExactly(
                        new Change.OutcomeChanged(
                                "stopped at its time limit", "stopped at too many threads"));
    }

    @Test
    void aRunThatBecameNotRunIsAnotherOutcomeAndNoDifferentOutput() {
        assertThat(changes(run("a"), NOT_RUN))
                .containsExactly(new Change.OutcomeChanged("exit 0", "not run: it needs Linux"));
        assertThat(changes(NOT_RUN, run("a")))
                .containsExactly(new Change.OutcomeChanged("not run: it needs Linux", "exit 0"));
        assertThat(changes(NOT_RUN, new NotRun("", "it needs Windows"))).isEmpty();
    }

    @Test
    void aClaimThatHeldAndHoldsNoMoreHasChanged() {
        assertThat(changes(run("lost: 1"), run("lost: 0")))
                .contains(claim("lost > 0", "held", "not held"));
        assertThat(changes(run("lost: 1"), run("lost: 2")))
                .noneMatch(Change.ClaimChanged.class::isInstance);
        assertThat(changes(run("lost: 1"), NOT_RUN)).contains(claim("lost > 0", "held", "not run"));
    }

    @Test
    void aClaimAboutAnotherExampleOrVariantIsLeftOut() {
        Recording before = SampleRuns.run("one", "lost: 1");
        Recording after = SampleRuns.run("one", "lost: 0");
        assertThat(comparison().compare("a.java", before, after).changes())
                .noneMatch(Change.ClaimChanged.class::isInstance);
        assertThat(comparison().compare("c.java", run("lost: 1"), run("lost: 0")).changes())
                .noneMatch(Change.ClaimChanged.class::isInstance);
    }

    @Test
    void aClaimThatARecordingCannotSpeakOfHasNoVerdictThere() {
        assertThat(changes(run("found: 1"), run("lost: 0")))
                .noneMatch(Change.ClaimChanged.class::isInstance);
        assertThat(changes(run("lost: 1"), run("found: 1")))
                .noneMatch(Change.ClaimChanged.class::isInstance);
    }

    @Test
    void factsOfEachRunDecideOnClaims() {
        List<ClaimRef> claims = List.of(new ClaimRef("p.adoc", "a.java", "", "code == 0"));
        RunComparison comparison =
                new RunComparison(
                        claims,
                        run -> Map.of("code", run.outcome().equals(new Outcome.Exited(0)) ? 0 : 1));
        assertThat(
                        comparison
                                .compare(
                                        "a.java",
                                        ended(new Outcome.Exited(0)),
                                        ended(new Outcome.Exited(3)))
                                .changes())
                .contains(
                        new Change.ClaimChanged(
                                "p.adoc", "code == 0", "a.java", "", "held", "not held"));
    }

    @Test
    void variantsAreComparedWithTheirOwnAndANewOneWithNone() {
        List<RunChanges> compared =
                comparison()
                        .compare(
                                SampleRuns.recorded(
                                        "a.java",
                                        SampleRuns.run("one", "lost: 0"),
                                        SampleRuns.run("gone", "x")),
                                SampleRuns.recorded(
                                        "a.java",
                                        SampleRuns.run("new", "lost: 1"),
                                        SampleRuns.run("one", "lost: 1")));
        assertThat(compared).extracting(RunChanges::variant).containsExactly("one");
        assertThat(compared.getFirst().changes())
                .containsExactly(differs(1, pair("lost: 0", "lost: 1")));
    }

    private static RunComparison comparison() {
        return new RunComparison(
                List.of(
                        new ClaimRef("content/a.adoc", "a.java", "", "lost > 0"),
                        new ClaimRef("content/a.adoc", "b.java", "", "lost > 0")),
                _ -> Map.of());
    }

    private static List<Change> changes(Recording before, Recording after) {
        return comparison().compare("a.java", before, after).changes();
    }

    private static Recording run(String... lines) {
        return SampleRuns.run("", lines);
    }

    private static Recording ended(Outcome outcome) {
        return SampleRuns.run("", outcome, "a");
    }

    private static Change differs(int count, LinePair... lines) {
        return new Change.OutputDiffers(List.of(lines), count);
    }

    private static LinePair pair(String before, String after) {
        return new LinePair(Optional.of(before), Optional.of(after));
    }

    private static Change claim(String expression, String before, String after) {
        return new Change.ClaimChanged("content/a.adoc", expression, "a.java", "", before, after);
    }
}
