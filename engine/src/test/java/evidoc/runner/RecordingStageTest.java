package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;
import evidoc.recording.MachineRuns;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Tests for the source of the runs that a site shows. The shell stands in for Python.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class RecordingStageTest {
    private static final RunSource HERE = RunSource.of("", "", "", "");
    private static final RunSource GREEN = RunSource.of("", "green", "", "");

    @TempDir Path folder;

    @Test
    void runsHereAreMadeOnceAndReusedFromThenOn() throws Exception {
        ShellProject project = project();
        RecordingStage.Result first = project.get(HERE);
        assertThat(first.ran()).containsExactlyInAnyOrder("a.py", "b.py");
        assertThat(first.reused()).isZero();
        assertThat(first.machines())
                .extracting(MachineRuns::name)
                .containsExactly(MachineRuns.HERE);
        RecordingStage.Result second = project.get(HERE);
        assertThat(second.ran()).isEmpty();
        assertThat(second.reused()).isEqualTo(2);
        assertThat(second.sum()).isZero();
    }

    @Test
    void whatARunReplacesIsKnown() throws Exception {
        ShellProject project = project();
        project.get(HERE);
        project.write("a.py", "echo lemon");
        RecordingStage.Result result = project.get(HERE);
        assertThat(result.replaced()).singleElement().matches(old -> old.example().equals("a.py"));
        assertThat(project.said()).isEmpty();
        assertThat(folder.resolve("target/why.txt"))
                .content()
                .contains("a.py run: changed: ", "b.py reused: nothing it depends on has changed");
    }

    @Test
    void theMachineIsReadOnceAndOnlyWhereSomethingMayRun() throws Exception {
        ShellProject project = project();
        project.get(GREEN);
        int read = project.hostsRead();
        project.get(RunSource.of("", "", "green", ""));
        assertThat(project.hostsRead()).isEqualTo(read);
        RecordingStage stage = project.stage();
        stage.keys(HERE, project.examples());
        stage.get(HERE, project.examples(), () -> {});
        assertThat(project.hostsRead()).isEqualTo(read + 1);
    }

    @Test
    void thisMachineStandsBeforeNamedOnes() throws Exception {
        ShellProject project = project();
        project.get(GREEN);
        assertThat(project.get(HERE).machines())
                .extracting(MachineRuns::name)
                .containsExactly(MachineRuns.HERE, "green");
    }

    @Test
    void ofAllNamedMachinesThoseWithTheMostCoresComeFirst() throws Exception {
        ShellProject project = project();
        new RunStore(folder.resolve("runs/few")).write(SampleRuns.OTHER, "");
        new RunStore(folder.resolve("runs/many")).write(SampleRuns.RECORD, "");
        new RunStore(folder.resolve("runs/more")).write(SampleRuns.RECORD, "");
        assertThat(project.get(RunSource.of("", "", "all", "")).machines())
                .extracting(MachineRuns::name)
                .containsExactly("many", "more", "few");
    }

    @Test
    void withoutRecordingsNothingCanBePublished() throws Exception {
        ShellProject project = project();
        assertThatThrownBy(() -> project.get(RunSource.of("", "", "all", "")))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "no recordings yet. Record on this machine: mvn package -Drecord=NAME.");
    }

    @Test
    void anUnknownExampleToRefreshIsAProblemBeforeAnythingRuns() throws Exception {
        ShellProject project = project();
        assertThatThrownBy(() -> project.get(RunSource.of("c.py", "", "", "")))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("no example 'c.py' to refresh");
        assertThat(folder.resolve("target/runs/a.py.json")).doesNotExist();
    }

    @Test
    void anExampleIsRunAgainAloneAndCountsAsRunOnce() throws Exception {
        ShellProject project = project();
        project.get(HERE);
        RecordingStage.Result last = project.get(HERE);
        RecordingStage.Result again =
                project.stage().again(HERE, project.examples(), Set.of("a.py"), last).orElseThrow();
        assertThat(again.ran()).containsExactly("a.py");
        assertThat(again.reused()).isEqualTo(1);
        assertThat(again.machines().getFirst().recorded()).containsOnlyKeys("a.py", "b.py");
        Run run = (Run) project.recorded(again, "a.py").recordings().getFirst();
        assertThat(run.calibration()).isPresent();
    }

    @Test
    void whatIsPublishedIsNeverRunAgain() throws Exception {
        ShellProject project = project();
        project.get(GREEN);
        RunSource published = RunSource.of("", "", "green", "");
        RecordingStage.Result last = project.get(published);
        assertThat(project.stage().again(published, project.examples(), Set.of("a.py"), last))
                .isEqualTo(Optional.empty());
        assertThat(project.stage().keys(published, project.examples())).isEmpty();
    }

    @Test
    void aRecordingThatIsForgottenIsMadeAnewAndThoseOfNamedMachinesStay() throws Exception {
        ShellProject project = project();
        project.get(HERE);
        project.get(GREEN);
        project.stage().forget(HERE, Set.of("a.py", "missing.py"));
        project.stage().forget(GREEN, Set.of("b.py"));
        assertThat(project.get(HERE).ran()).containsExactly("a.py");
        assertThat(Files.exists(folder.resolve("runs/green/b.py.json"))).isTrue();
    }

    private ShellProject project() throws Exception {
        ShellProject project = new ShellProject(folder);
        project.write("a.py", "echo tea");
        project.write("b.py", "echo milk");
        return project;
    }
}
