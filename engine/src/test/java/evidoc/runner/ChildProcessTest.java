package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs of a shell.
@EnabledOnOs({OS.LINUX, OS.MAC})
class ChildProcessTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir Path work;
    private final List<Integer> stopped = new ArrayList<>();

    @Test
    void aRunTellsWhatWasPrintedAndHowItEnded() throws Exception {
        ChildProcess.Ended ended = run("echo out; echo err >&2; exit 3", Duration.ofSeconds(20));
        Run run = ended.run();
        assertThat(run.variant()).isEqualTo("one");
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(3));
        assertThat(run.startedAt()).isEqualTo(START);
        assertThat(run.lines(OutputLine.Stream.OUT)).containsExactly("out");
        assertThat(run.lines(OutputLine.Stream.ERR)).containsExactly("err");
        assertThat(run.elapsed()).isPositive();
        assertThat(ended.leftovers()).isEmpty();
        assertThat(ended.trace()).isEmpty();
        assertThat(stopped).isEmpty();
    }

    @Test
    void pathsOfThisMachineAreReplacedInCommandAndOutput() throws Exception {
        Run run = run("pwd; # " + work, Duration.ofSeconds(20)).run();
        assertThat(run.lines(OutputLine.Stream.OUT)).containsExactly("/work");
        assertThat(run.command().getLast()).isEqualTo("pwd; # /work");
    }

    @Test
    void theEnvironmentIsCleanAndNothingCanBeRead() throws Exception {
        Run run = run("cat; echo $USER $HOME", Duration.ofSeconds(20)).run();
        assertThat(run.lines(OutputLine.Stream.OUT)).containsExactly("reader /work");
    }

    @Test
    void whatExceedsItsTimeIsLookedAtBeforeItIsStopped() throws Exception {
        ChildProcess.Ended ended = run("echo begun; exec sleep 60", Duration.ofMillis(50));
        assertThat(ended.run().outcome()).isEqualTo(new Outcome.TimedOut(Duration.ofMillis(50)));
        assertThat(ended.lastLines()).containsExactly("begun");
        assertThat(stopped).containsExactly(1);
        assertThat(ProcessHandle.of(ended.run().pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private ChildProcess.Ended run(String script, Duration limit) throws Exception {
        Redaction redaction = Redaction.of(Path.of("/checkout-of-nobody"), "").and(work, "/work");
        return new ChildProcess(
                        List.of("sh", "-c", script),
                        work,
                        Path.of("/usr/bin/java"),
                        limit,
                        redaction,
                        () -> START,
                        Optional.empty())
                .run("one", tree -> stopped.add(tree.all().size()));
    }
}
