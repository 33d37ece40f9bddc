package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;
import evidoc.trace.TraceSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Examples in all their variants. A shell script plays the launcher of Java, so that no JVM
/// starts.
@EnabledOnOs({OS.LINUX, OS.MAC})
class ExampleRunTest {
    @TempDir Path folder;
    private int traced;

    @Test
    void eachVariantIsRunByItselfWithItsArguments() throws Exception {
        RunResult result =
                run(
                        "//VARIANT one ARGS a b\n"
                                + "//VARIANT two RUNTIME_OPTIONS -Xint\n"
                                + "void main() {}\n",
                        "for word; do echo \"$word\"; done | grep -v user | grep -v encoding");
        assertThat(result).isInstanceOf(RunResult.Recorded.class);
        List<Recording> recordings = result.example().recordings();
        assertThat(recordings).extracting(Recording::variant).containsExactly("one", "two");
        assertThat(lines(recordings.getFirst())).endsWith("A", "a", "b").doesNotContain("-Xint");
        assertThat(lines(recordings.getLast())).contains("-Xint").endsWith("A");
        assertThat(result.elapsed()).isPositive();
    }

    @Test
    void theRecordingIsOfThisMachineAndOfThisSource() throws Exception {
        RunResult result = run("void main() {}\n", "echo tea");
        assertThat(result.example().example()).isEqualTo("A.java");
        assertThat(result.example().machine()).isEqualTo(SampleRuns.MACHINE);
        assertThat(result.example().key()).isEqualTo(host().key(example("void main() {}\n"), ""));
    }

    @Test
    void aFolderOfItsOwnIsRecordedAsAHomeThatTellsNothing() throws Exception {
        assertThat(lines(only(run("void main() {}\n", "pwd")))).containsExactly("/home/reader");
    }

    @Test
    void anExitThatTheExampleExpectsIsNoProblem() throws Exception {
        RunResult result = run("//EXPECT exit 3\nvoid main() {}\n", "echo tea; exit 3");
        assertThat(result).isInstanceOf(RunResult.Recorded.class);
        assertThat(((Run) only(result)).outcome()).isEqualTo(new Outcome.Exited(3));
    }

    @Test
    void anyOtherEndIsAProblemThatQuotesTheExample() throws Exception {
        RunResult result = run("void main() {}\n", "echo no tea >&2; exit 3");
        assertThat(result).isInstanceOf(RunResult.Failed.class);
        assertThat(((RunResult.Failed) result).problems())
                .singleElement()
                .asString()
                .startsWith("examples/A.java")
                .contains("ended with 'exit 3'", "no tea");
    }

    @Test
    void oneVariantThatFailsSpoilsTheExampleButTheOthersAreRunToo() throws Exception {
        RunResult result =
                run(
                        "//VARIANT bad ARGS bad\n//VARIANT good ARGS good\nvoid main() {}\n",
                        "for last; do :; done; echo $last; [ $last = good ]");
        assertThat(result).isInstanceOf(RunResult.Failed.class);
        assertThat(((RunResult.Failed) result).problems()).hasSize(1);
        assertThat(lines(result.example().recordings().getLast())).containsExactly("good");
    }

    @Test
    void aCrashFileIsKeptAndItsFolderNamed() throws Exception {
        RunResult result = run("void main() {}\n", "echo crash > hs_err_pid1.log; exit 6");
        assertThat(folder.resolve("failures/A.java/hs_err_pid1.log")).exists();
        assertThat(((RunResult.Failed) result).problems().getFirst().toString())
                .contains("thread dumps and crash files: failures/A.java");
    }

    @Test
    void aRunAsExpectedRemovesWhatAnEarlierFailureLeft() throws Exception {
        run("void main() {}\n", "echo crash > hs_err_pid1.log; exit 6");
        run("void main() {}\n", "echo tea");
        assertThat(folder.resolve("failures/A.java")).doesNotExist();
    }

    @Test
    void whatAnExampleLeavesRunningIsKilledAndAProblem() throws Exception {
        RunResult result = run("void main() {}\n", "sleep 60 >/dev/null 2>&1 & exit 0");
        assertThat(((RunResult.Failed) result).problems())
                .singleElement()
                .asString()
                .contains("left processes running, which were killed: ", "sleep 60");
    }

    @Test
    void whatTheMachineLacksIsNotRun() throws Exception {
        RunResult result = run("//NEEDS python3\nvoid main() {}\n", "echo tea");
        assertThat(result).isInstanceOf(RunResult.Recorded.class);
        assertThat(only(result)).isEqualTo(new NotRun("", "it needs Python 3"));
    }

    @Test
    void aProblemOfARunHasTheNameOfTheExamplesFile() {
        ExampleRun.Place place =
                new ExampleRun.Place(
                        host(),
                        folder,
                        "docs/examples",
                        folder.resolve("failures"),
                        Redaction.of(folder, "kitchen"),
                        new ReentrantLock());
        assertThat(place.nameOf("tea/Größe.java")).isEqualTo("docs/examples/tea/Größe.java");
    }

    @Test
    void whatTakesTooLongIsStoppedAndAProblemWithItsLimit() throws Exception {
        RunResult result = run("//TIMEOUT 1s\nvoid main() {}\n", "exec sleep 60");
        assertThat(((RunResult.Failed) result).problems())
                .singleElement()
                .asString()
                .contains("was stopped at its limit of 1 s");
    }

    @Test
    void aRunIsMeasuredOnlyWhereItIsToBe() throws Exception {
        Run plain = (Run) only(run("void main() {}\n", "echo tea"));
        assertThat(plain.calibration()).isEmpty();
        Run calibrated = (Run) only(run("void main() {}\n", "echo tea", true));
        assertThat(calibrated.calibration()).isPresent();
        Run alone = (Run) only(run("//ALONE\nvoid main() {}\n", "echo tea"));
        assertThat(alone.calibration()).isPresent();
        assertThat(traced).isZero();
    }

    private RunResult run(String source, String script) throws Exception {
        return run(source, script, false);
    }

    private RunResult run(String source, String script, boolean calibrated) throws Exception {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ExampleRunner.Order order = new ExampleRunner.Order(folder, calibrated, () -> traced++);
        return new ExampleRunner(host(), folder, "examples", folder.resolve("failures"))
                .run(example(source), order);
    }

    private Example example(String source) throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("A.java"), source);
        Problems problems = new Problems();
        Example example = new ExampleReader(examples, problems).read().all().getFirst();
        assertThat(problems.all()).isEmpty();
        return example;
    }

    private Host host() {
        return new Host(
                "kitchen", SampleRuns.MACHINE, folder.resolve("java"), List.of(), TraceSource.JVM);
    }

    private static Recording only(RunResult result) {
        assertThat(result.example().recordings()).hasSize(1);
        return result.example().recordings().getFirst();
    }

    private static List<String> lines(Recording recording) {
        return ((Run) recording).lines(Stream.OUT);
    }
}
