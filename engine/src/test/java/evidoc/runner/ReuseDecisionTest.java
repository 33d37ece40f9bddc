package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.recording.Calibration;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunKey;
import evidoc.recording.SampleRuns;
import evidoc.recording.Stored;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class ReuseDecisionTest {
    private static final Example EXAMPLE =
            new Example(
                    "a/A.java", Path.of("A.java"), Language.JAVA, List.of(), List.of(), Map.of());
    private static final RunKey KEY = key(2, "source", "settings", "25", "machine");

    /// A key that differs from [#KEY], and how the user is told.
    record Difference(RunKey key, String told) {}

    @Test
    void aRecordingUnderTheSameKeyIsReused() {
        assertThat(decide(KEY, false))
                .isEqualTo(new ReuseDecision.Reuse(EXAMPLE, recordedUnder(KEY)));
        assertThat(decide(KEY, false).why()).isEqualTo("reused: nothing it depends on has changed");
    }

    static Stream<Difference> otherKeys() {
        return Stream.of(
                new Difference(key(1, "source", "settings", "25", "machine"), "format"),
                new Difference(key(2, "other", "settings", "25", "machine"), "source"),
                new Difference(key(2, "source", "other", "25", "machine"), "settings"),
                new Difference(key(2, "source", "settings", "26", "machine"), "JDK"),
                new Difference(key(2, "source", "settings", "25", "other"), "machine"),
                new Difference(
                        key(1, "source", "settings", "26", "other"), "format, JDK, machine"));
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    void aRecordingUnderAnotherKeyIsNotReusedAndTheDifferenceIsNamed(Difference difference) {
        assertThat(decide(difference.key(), false))
                .isEqualTo(
                        new ReuseDecision.RunNow(EXAMPLE, "changed: " + difference.told(), false));
    }

    @Test
    void aRefreshRunsWhatIsCurrent() {
        assertThat(decide(KEY, true).why()).isEqualTo("run: a refresh was requested");
    }

    @Test
    void whatHasNoRecordingIsRun() {
        assertThat(ReuseDecision.of(EXAMPLE, new Stored.Absent<>(), KEY, false))
                .isEqualTo(new ReuseDecision.RunNow(EXAMPLE, "it has no recording", false));
    }

    @Test
    void aRecordingThatCannotBeUsedIsToldEvenWhereARefreshWasAskedFor() {
        for (boolean refresh : new boolean[] {false, true}) {
            assertThat(ReuseDecision.of(EXAMPLE, new Stored.Unusable<>("was edited"), KEY, refresh))
                    .isEqualTo(new ReuseDecision.RunNow(EXAMPLE, "its recording was edited", true));
        }
    }

    @Test
    void aRunThatOtherWorkDisturbedCanBeReusedUntilTheMachineIsQuiet() {
        ReuseDecision noisy = decide(new Calibration(2, 0.97, 0.5));
        assertThat(noisy).isInstanceOf(ReuseDecision.Reuse.class);
        assertThat(noisy.isOfNoisyRun()).isTrue();
        assertThat(noisy.again().why())
                .isEqualTo("run: the machine was busy when it was recorded, and is quiet now");
        assertThat(decide(new Calibration(2, 0.97, 0.95)).isOfNoisyRun()).isFalse();
        assertThat(decide(KEY, true).isOfNoisyRun()).isFalse();
    }

    private static ReuseDecision decide(Calibration calibration) {
        RecordedExample recorded =
                new RecordedExample(
                        EXAMPLE.name(),
                        KEY,
                        SampleRuns.MACHINE,
                        List.of(SampleRuns.calibrated(calibration, "time: 3 ms")));
        return ReuseDecision.of(EXAMPLE, new Stored.Found<>(recorded), KEY, false);
    }

    private static ReuseDecision decide(RunKey recordedUnder, boolean refresh) {
        return ReuseDecision.of(
                EXAMPLE, new Stored.Found<>(recordedUnder(recordedUnder)), KEY, refresh);
    }

    private static RecordedExample recordedUnder(RunKey key) {
        return new RecordedExample(EXAMPLE.name(), key, SampleRuns.MACHINE, List.of());
    }

    private static RunKey key(
            int format, String source, String settings, String jdk, String machine) {
        return new RunKey(format, source, settings, jdk, machine, "", "");
    }
}
