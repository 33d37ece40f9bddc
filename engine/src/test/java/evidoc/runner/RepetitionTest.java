package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.Calibration;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;

/// When a disturbed run is repeated.
class RepetitionTest {
    private static final Run QUIET = SampleRuns.calibrated(new Calibration(2, 1, 0.95), "a");
    private static final Run NOISY = SampleRuns.calibrated(new Calibration(2, 1, 0.4), "a");

    private final Repetition repetition = new Repetition();

    @Test
    void aDisturbedRunIsRepeatedAndAQuietOneIsNot() {
        assertThat(repetition.isWorthIt(QUIET)).isFalse();
        assertThat(repetition.isWorthIt(NOISY)).isTrue();
        repetition.repeated(QUIET);
        assertThat(repetition.isWorthIt(NOISY)).isTrue();
    }

    @Test
    void afterARepetitionThatWasDisturbedTooNoneIsTriedUntilARunIsQuiet() {
        assertThat(repetition.isWorthIt(NOISY)).isTrue();
        repetition.repeated(NOISY);
        assertThat(repetition.isWorthIt(NOISY)).isFalse();
        assertThat(repetition.isWorthIt(NOISY)).isFalse();
        assertThat(repetition.isWorthIt(QUIET)).isFalse();
        assertThat(repetition.isWorthIt(NOISY)).isTrue();
    }
}
