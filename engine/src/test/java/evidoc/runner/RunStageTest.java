package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.console.Progress;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineRecord;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;
import evidoc.recording.Stored;
import evidoc.trace.TraceSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is run, what is reused, and what is stored. The shell plays Python, so that a run takes
/// milliseconds.
@EnabledOnOs({OS.LINUX, OS.MAC})
class RunStageTest {
    private static final Python SHELL = new Python(Path.of("/bin/sh"), "3.14.0", false);

    @TempDir Path folder;

    @Test
    void everyExampleIsRunOnceAndReusedFromThenOn() throws Exception {
        write("a.py", "echo tea");
        write("b.py", "echo milk");
        RunStage.Result first = run();
        assertThat(first.ran()).containsExactlyInAnyOrder("a.py", "b.py");
        assertThat(first.recorded()).containsOnlyKeys("a.py", "b.py");
        assertThat(first.sum()).isPositive();

        RunStage.Result second = run();
        assertThat(second.ran()).isEmpty();
        assertThat(second.recorded()).isEqualTo(first.recorded());
    }

    @Test
    void whatChangedIsRunAndNothingElse() throws Exception {
        write("a.py", "echo tea");
        write("b.py", "echo milk");
        run();
        write("b.py", "echo lemon");
        RunStage.Result result = run();
        assertThat(result.ran()).containsExactly("b.py");
        assertThat(lines(Objects.requireNonNull(result.recorded().get("b.py"))))
                .containsExactly("lemon");
        assertThat(lines(stored("b.py"))).containsExactly("lemon");
    }

    @Test
    void aRefreshRunsWhatIsCurrent() throws Exception {
        write("a.py", "echo tea");
        run();
        RunStage stage = stage();
        assertThat(stage.decide(examples(), Refresh.ALL))
                .singleElement()
                .isInstanceOf(ReuseDecision.RunNow.class);
    }

    @Test
    void aRunThatFailedIsToldAndNeverStored() throws Exception {
        write("bad.py", "echo oh; exit 3");
        write("good.py", "echo tea");
        assertThatThrownBy(this::run)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("examples/bad.py")
                .hasMessageContaining("ended with 'exit 3'");
        assertThat(store().read("bad.py")).isInstanceOf(Stored.Absent.class);
        assertThat(lines(stored("good.py"))).containsExactly("tea");
        assertThat(stage().decide(examples(), Refresh.NONE))
                .extracting(ReuseDecision::why)
                .containsExactly("run: it has no recording", ReuseDecision.REUSED);
    }

    @Test
    void whatIsGoldenMustStayButForIdsAndTimes() throws Exception {
        write("a.py", "#GOLDEN\necho pid: $$; echo took: 3.25 ms; echo tea; echo hot >&2");
        run();
        Path golden = folder.resolve("golden/a.py.txt");
        assertThat(golden).hasContent("pid: <id>\ntook: <time>\ntea\n(stderr) hot");

        write("a.py", "#GOLDEN\necho pid: $$; echo took: 9.5 ms; echo tea; echo hot >&2");
        assertThat(run().ran()).containsExactly("a.py");

        write("a.py", "#GOLDEN\necho pid: $$; echo took: 9.5 ms; echo milk; echo cold >&2");
        for (int build = 1; build <= 2; build++) {
            assertThatThrownBy(this::run)
                    .isInstanceOf(ProblemException.class)
                    .hasMessage(
                            "examples/a.py: prints 'milk' where golden/a.py.txt has 'tea'; lines"
                                + " that differ: 2. Mend the example, or delete that file to keep"
                                + " what is printed now. Differences: target/golden/a.py.diff");
        }
        assertThat(folder.resolve("target/golden/a.py.diff"))
                .hasContent("- tea\n+ milk\n- (stderr) hot\n+ (stderr) cold");

        Files.delete(golden);
        run();
        assertThat(golden).content().contains("milk", "(stderr) cold");
    }

    @Test
    void aVariantHasAGoldenFileOfItsOwnAndTheOthersHaveNone() throws Exception {
        write("a.py", "#VARIANT one GOLDEN\n#VARIANT two ARGS tea\necho $1 for all");
        run();
        assertThat(folder.resolve("golden/a.py.one.txt")).hasContent("for all");
        assertThat(folder.resolve("golden")).isDirectoryNotContaining("glob:**two*");
    }

    @Test
    void whatDoesNotCompileIsToldBeforeAnythingRuns() throws Exception {
        write("A.java", "void main() { tea }\n");
        write("b.py", "echo tea");
        assertThatThrownBy(this::run)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("examples/A.java:1");
        assertThat(store().read("b.py")).isInstanceOf(Stored.Absent.class);
    }

    @Test
    void theMachineIsDescribedWithTheFirstRecordingAndNotAgain() throws Exception {
        write("a.py", "echo tea");
        run();
        List<MachineRecord> described = store().soundMachines();
        assertThat(described).extracting(MachineRecord::machine).containsOnly(SampleRuns.MACHINE);
        write("a.py", "echo milk");
        run();
        assertThat(store().soundMachines()).isEqualTo(described);
    }

    @Test
    void whatIsTimedRunsLastWhenOtherWorkHasEnded() throws Exception {
        write("a.py", "#ALONE\necho timed");
        write("b.py", "echo tea");
        List<String> seen = new ArrayList<>();
        RunStage stage = stage();
        stage.run(
                stage.decide(examples(), Refresh.NONE),
                () -> {
                    seen.add(store().file("b.py").toFile().exists() ? "b recorded" : "b missing");
                    seen.add(store().file("a.py").toFile().exists() ? "a too early" : "a to come");
                },
                Progress.silent());
        assertThat(seen).containsExactly("b recorded", "a to come");
        assertThat(((Run) stored("a.py").recordings().getFirst()).calibration()).isPresent();
    }

    @Test
    void runAgainMeasuresWhatIsNotTimedToo() throws Exception {
        write("a.py", "echo tea");
        run();
        RunStage.Result result = stage().runAgain(examples(), Progress.silent());
        assertThat(result.ran()).containsExactly("a.py");
        assertThat(((Run) stored("a.py").recordings().getFirst()).calibration()).isPresent();
    }

    @Test
    void theKeysNameEachExampleAndChangeWithItsSource() throws Exception {
        write("a.py", "echo tea");
        write("b.py", "echo milk");
        List<String> keys = stage().keys(examples()).lines().toList();
        assertThat(keys).hasSize(2).first().asString().startsWith("a.py ");
        write("b.py", "echo lemon");
        List<String> later = stage().keys(examples()).lines().toList();
        assertThat(later.getFirst()).isEqualTo(keys.getFirst());
        assertThat(later.getLast()).isNotEqualTo(keys.getLast());
    }

    private RunStage.Result run() throws Exception {
        RunStage stage = stage();
        return stage.run(stage.decide(examples(), Refresh.NONE), () -> {}, Progress.silent());
    }

    private RunStage stage() {
        Host host =
                new Host(
                        "kitchen",
                        SampleRuns.MACHINE,
                        folder.resolve("java"),
                        List.of(SHELL),
                        TraceSource.JVM);
        return new RunStage(new Project(folder), host, store(), "");
    }

    private RunStore store() {
        return new RunStore(new Project(folder).runs());
    }

    private RecordedExample stored(String example) throws IOException {
        return switch (store().read(example)) {
            case Stored.Found<RecordedExample>(RecordedExample found) -> found;
            case Stored.Absent<RecordedExample> _, Stored.Unusable<RecordedExample> _ ->
                    throw new AssertionError("no recording of " + example);
        };
    }

    private List<Example> examples() throws IOException {
        Problems problems = new Problems();
        List<Example> examples =
                new ExampleReader(new Project(folder).examples(), problems).read().all();
        problems.throwIfAny();
        return examples;
    }

    private void write(String name, String text) throws IOException {
        Path file = new Project(folder).examples().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    private static List<String> lines(RecordedExample recorded) {
        return ((Run) recorded.recordings().getFirst()).lines(Stream.OUT);
    }
}
