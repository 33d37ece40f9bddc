package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// All recordings of one example.
class RecordedExampleTest {
    private static final Calibration QUIET = new Calibration(2, 1, 0.95);
    private static final Calibration NOISY = new Calibration(2, 1, 0.4);

    @Test
    void aRepetitionReplacesWhatOtherWorkDisturbedAndNothingElse() {
        RecordedExample first =
                recorded(run("a", "1", QUIET), run("b", "1", NOISY), new NotRun("c", "no"));
        RecordedExample again =
                recorded(run("a", "2", NOISY), run("b", "2", QUIET), new NotRun("c", "no"));
        assertThat(first.repeatedBy(again))
                .isEqualTo(
                        recorded(
                                run("a", "1", QUIET), run("b", "2", QUIET), new NotRun("c", "no")));
    }

    private static RecordedExample recorded(Recording... recordings) {
        return SampleRuns.recorded("A.java", recordings);
    }

    private static Run run(String variant, String line, Calibration calibration) {
        return SampleRuns.run(variant, line).with(calibration);
    }
}
