package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.example.Examples;
import evidoc.problem.ProblemException;
import evidoc.recording.MachineRuns;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tests for named recordings. The shell stands in for Python.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class NamedRecordingTest {
    @TempDir Path folder;
    private Optional<ShellProject> opened = Optional.empty();

    @BeforeEach
    void twoExamples() throws Exception {
        opened = Optional.of(new ShellProject(folder));
        project().write("a.py", "echo tea");
        project().write("sub/b.py", "echo milk");
    }

    @Test
    void theFolderOfTheNameHasARecordingOfEachExampleAndTheMachine() throws Exception {
        RecordingStage.Result result = make("green", "");
        assertThat(result.ran()).containsExactlyInAnyOrder("a.py", "sub/b.py");
        assertThat(files()).contains("a.py.json", "sub/b.py.json").hasSize(3);
        assertThat(folder.resolve("runs")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatIsCurrentIsKeptByteForByte() throws Exception {
        make("green", "");
        Map<String, String> before = contents();
        RecordingStage.Result result = make("green", "");
        assertThat(result.ran()).isEmpty();
        assertThat(result.reused()).isEqualTo(2);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theRecordingOfAnExampleThatIsGoneGoes() throws Exception {
        make("green", "");
        Files.delete(project().project().examples().resolve("a.py"));
        make("green", "");
        assertThat(files()).doesNotContain("a.py.json").contains("sub/b.py.json");
    }

    @Test
    void anExampleThatFailsLeavesTheLastRecordingAsItWas() throws Exception {
        make("green", "");
        Map<String, String> before = contents();
        project().write("a.py", "exit 3");
        assertThatThrownBy(() -> make("green", ""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("examples/a.py");
        assertThat(contents()).isEqualTo(before);
        assertThat(folder.resolve("runs")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aShardRecordsItsPartAndKeepsTheOthers() throws Exception {
        make("green", "1/2");
        assertThat(files()).contains("a.py.json").doesNotContain("sub/b.py.json");
        RecordingStage.Result second = make("green", "2/2");
        assertThat(second.ran()).containsExactly("sub/b.py");
        assertThat(files()).contains("a.py.json", "sub/b.py.json");
        assertThat(second.machines().getFirst().recorded()).containsOnlyKeys("a.py", "sub/b.py");
    }

    @Test
    void theOtherMachinesFollowAndStayAsTheyAre() throws Exception {
        make("green", "");
        project().write("a.py", "echo lemon");
        RecordingStage.Result result = make("black", "");
        assertThat(result.machines())
                .extracting(MachineRuns::name)
                .containsExactly("black", "green");
        Run run = (Run) project().recorded(result, "a.py").recordings().getFirst();
        assertThat(run.lines(Stream.OUT)).containsExactly("lemon");
        assertThat(result.machines().getLast().outdated()).containsExactly("a.py");
    }

    private RecordingStage.Result make(String name, String shard) throws Exception {
        Examples examples = project().examples();
        ReuseReasons reasons =
                new ReuseReasons(project().project().reasons(), project().console(), false);
        return new NamedRecording(
                        project().project(),
                        ShellProject.host(project().project().root()),
                        project().console(),
                        reasons)
                .make((RunSource.Recorded) RunSource.of("", name, "", shard), examples, () -> {});
    }

    private ShellProject project() {
        return opened.orElseThrow();
    }

    private List<String> files() throws IOException {
        return List.copyOf(contents().keySet());
    }

    private Map<String, String> contents() throws IOException {
        Path green = folder.resolve("runs/green");
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(green)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(green.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
