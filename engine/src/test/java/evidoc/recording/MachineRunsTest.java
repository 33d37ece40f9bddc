package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What became of an example on a machine.
class MachineRunsTest {
    private static final Outcome STOPPED = new Outcome.TimedOut(Duration.ofSeconds(7));
    private static final Calibration QUIET = new Calibration(2, 1, 1);
    private static final Calibration BUSY = new Calibration(2, 0.3, 0.4);

    @TempDir Path folder;

    @Test
    void whatOtherWorkKeptFromEndingWasNotRun() throws IOException {
        assertThat(became("//TIMEOUT 7s\n", STOPPED, BUSY))
                .isEqualTo(
                        new NotRun("", "other work kept it from ending within its limit of 7 s"));
    }

    @Test
    void aDisturbedRunThatEndedIsShown() throws IOException {
        assertThat(became("", new Outcome.Exited(0), BUSY)).isInstanceOf(Run.class);
    }

    @Test
    void whatIsToBeStoppedIsShownAndSoIsWhatHadTheMachineForItself() throws IOException {
        assertThat(became("//TIMEOUT 7s\n//EXPECT timeout\n", STOPPED, BUSY))
                .isInstanceOf(Run.class);
        assertThat(became("//TIMEOUT 7s\n", STOPPED, QUIET)).isInstanceOf(Run.class);
    }

    private Recording became(String directives, Outcome outcome, Calibration measured)
            throws IOException {
        Files.writeString(folder.resolve("A.java"), directives + "void main() {}\n");
        Problems problems = new Problems();
        Examples examples = new ExampleReader(folder, problems).read();
        assertThat(problems.all()).isEmpty();
        Example example = examples.all().getFirst();
        Run run = SampleRuns.run("", outcome, "a").with(measured);
        return SampleRuns.machine("one", Map.of(example.name(), SampleRuns.recorded(example, run)))
                .of(example, example.variants().getFirst());
    }
}
