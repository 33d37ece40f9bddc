package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.console.Console;
import evidoc.console.Progress;
import evidoc.dependency.BuildSteps;
import evidoc.dependency.ClassPaths;
import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.Calibration;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;
import evidoc.recording.Stored;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Tests for recording single examples. The shell stands in for Python.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ExampleRecorderTest {
    @TempDir Path folder;
    private Optional<ShellProject> opened = Optional.empty();
    private final Problems problems = new Problems();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void aProject() throws IOException {
        opened = Optional.of(new ShellProject(folder));
    }

    @Test
    void aRunIsStoredAndItsTimeCounted() throws Exception {
        ExampleRecorder recorder = recorder();
        record(recorder, "echo tea");
        assertThat(recorder.recorded()).containsOnlyKeys("a.py");
        assertThat(store().read("a.py")).isInstanceOf(Stored.Found.class);
        assertThat(recorder.sum()).isPositive();
        assertThat(problems.all()).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("a.py");
    }

    @Test
    void aRunThatFailsIsAProblemAndIsNotStored() throws Exception {
        ExampleRecorder recorder = recorder();
        record(recorder, "exit 3");
        assertThat(recorder.recorded()).isEmpty();
        assertThat(store().read("a.py")).isInstanceOf(Stored.Absent.class);
        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo("examples/a.py");
        assertThat(recorder.sum()).isPositive();
    }

    @Test
    void aRunThatNothingDisturbedIsNotReplacedByALaterOne() throws Exception {
        ExampleRecorder recorder = recorder();
        RecordedExample quiet = SampleRuns.recorded("a.py", SampleRuns.run("", "quiet"));
        recorder.keep(quiet);
        record(recorder, "echo later");
        assertThat(recorder.recorded()).containsEntry("a.py", quiet);
        assertThat(recorder.sum()).isPositive();
    }

    @Test
    void onlyAMeasuredRunCanBeNoisy() throws Exception {
        ExampleRecorder recorder = recorder();
        Example example = example("echo tea");
        assertThat(recorder.isNoisy(example)).isFalse();
        recorder.keep(SampleRuns.recorded("a.py", SampleRuns.run("", "tea")));
        assertThat(recorder.isNoisy(example)).isFalse();
        recorder.keep(
                SampleRuns.recorded(
                        "a.py", SampleRuns.calibrated(new Calibration(4, 0.2, 0.3), "tea")));
        assertThat(recorder.isNoisy(example)).isTrue();
    }

    @Test
    void aNoisyRunIsReplacedByALaterOne() throws Exception {
        ExampleRecorder recorder = recorder();
        RecordedExample noisy =
                SampleRuns.recorded(
                        "a.py", SampleRuns.calibrated(new Calibration(4, 0.2, 0.3), "tea"));
        recorder.keep(noisy);
        record(recorder, "echo later");
        assertThat(recorder.isNoisy(example("echo later"))).isFalse();
        assertThat(recorder.recorded().get("a.py")).isNotEqualTo(noisy);
    }

    private void record(ExampleRecorder recorder, String script) throws Exception {
        Example example = example(script);
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Progress progress = new Console(out, out, false).progress();
        try (ExampleCompiler compiler =
                new ExampleCompiler(project().classes(), "examples", problems)) {
            compiler.copy(example);
            progress.phase("Running", 1);
            recorder.record(example, new ExampleRecorder.Round(compiler, false, progress));
        }
    }

    private ExampleRecorder recorder() {
        ClassPaths classPaths = new ClassPaths(project());
        return new ExampleRecorder(
                new ExampleRunner(
                        ShellProject.host(project().root()),
                        project().root(),
                        "examples",
                        project().failures()),
                store(),
                classPaths,
                new BuildSteps(project(), classPaths),
                problems);
    }

    private Example example(String script) throws IOException {
        opened.orElseThrow().write("a.py", script);
        return opened.orElseThrow().examples().find("a.py").orElseThrow();
    }

    private RunStore store() {
        return new RunStore(project().runs());
    }

    private Project project() {
        return opened.orElseThrow().project();
    }
}
