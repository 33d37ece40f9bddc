package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.runner.RunSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Examples are recorded under a name, into files that can travel.
final class RecordIT {
    @TempDir static Path first;
    private static TestProject recorded;

    @TempDir Path folder;
    private TestProject project;

    @BeforeAll
    static void everythingWasRecordedOnce() throws Exception {
        recorded = TestProject.small(first);
        recorded.write("examples/steep/Cup.java", "void main() { IO.println(\"cups: 3\"); }\n");
        assertThat(recorded.record("green")).contains("2 pages; examples: 3 run in ");
    }

    @BeforeEach
    void aCopyOfItIsThere() throws Exception {
        project = recorded.copyTo(folder);
    }

    @Test
    void aRecordingIsAFileForEachExampleAndOneForTheMachine() throws Exception {
        assertThat(green().keySet())
                .containsExactly(
                        "machine.json",
                        "steep/Cup.java.json",
                        "steep/Spill.java.json",
                        "steep/Steep.java.json");
        assertThat(project.root().resolve("runs")).isDirectoryNotContaining("glob:**.*");
        assertThat(project.root().resolve("target/runs")).doesNotExist();
        assertThat(project.read("target/why.txt").lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith(" run: it has no recording"));
    }

    @Test
    void everyFileThatIsReadAndWrittenAgainHasTheSameBytes() throws Exception {
        RunFiles.rewrite(project.recorded("green"), project.recorded("again"));
        assertThat(TestProject.files(project.recorded("again"))).isEqualTo(green());
    }

    @Test
    void theSiteShowsTheRecordedFilesAtPlainAddressesInOneLineEach(@TempDir Path empty)
            throws Exception {
        Path published = project.site().resolve("runs/green");
        assertThat(RunFiles.takenBack(published, empty)).isEqualTo(green());
        assertThat(Files.readAllLines(published.resolve("steep/Steep.java.json"))).hasSize(1);
        assertThat(project.site().resolve("on")).doesNotExist();
        assertThat(project.read("target/site/steep/index.html"))
                .contains("<span class=\"run-machine\">green (")
                .contains("href=\"../runs/green/steep/Steep.java.html\"")
                .doesNotContain("this machine");
    }

    @Test
    void recordingAgainRunsWhatChangedAndDropsWhatIsNoLongerThere() throws Exception {
        SortedMap<String, String> before = green();
        Files.delete(project.root().resolve("examples/steep/Cup.java"));
        project.write("runs/green/machine-2-of-2.json", project.read("runs/green/machine.json"))
                .write("runs/green/steep/Spill.java.json", "damaged");
        assertThat(project.record("green")).contains("; examples: 1 run in ", " s, 1 reused; ");
        SortedMap<String, String> after = green();
        assertThat(after.keySet())
                .containsExactly("machine.json", "steep/Spill.java.json", "steep/Steep.java.json");
        assertThat(after.get("steep/Steep.java.json"))
                .isEqualTo(before.get("steep/Steep.java.json"));
        assertThat(after.get("steep/Spill.java.json"))
                .isNotEqualTo(before.get("steep/Spill.java.json"));
    }

    @Test
    void aRefreshReplacesEveryFile() throws Exception {
        SortedMap<String, String> before = green();
        assertThat(project.build(RunSource.of("all", "green", "", "")))
                .contains("; examples: 3 run in ");
        SortedMap<String, String> after = green();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((file, text) -> assertThat(text).isNotEqualTo(before.get(file)));
    }

    @Test
    void whatOtherMachinesRecordedStaysAndStandsBesideIt() throws Exception {
        SortedMap<String, String> before = green();
        assertThat(project.record("black"))
                .contains("2 pages for each of 2 machines; examples: 3 run in ");
        assertThat(green()).isEqualTo(before);
        assertThat(project.read("target/site/steep/index.html")).contains(">black (");
        assertThat(project.read("target/site/on/green/steep/index.html")).contains(">green (");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    System.exit(4);         | examples/steep/Cup.java: ended with 'exit 4' instead of 'exit 0'
                    int cups = "too many";  | examples/steep/Cup.java:1: does not compile: incompatible types
                    """)
    void anExampleThatFailsLeavesTheLastRecordingAndTheSiteAsTheyWere(
            String statement, String problem) throws Exception {
        SortedMap<String, String> before = green();
        SortedMap<String, String> site = TestProject.files(project.site());
        project.write("examples/steep/Cup.java", "void main() { " + statement + " }\n");
        assertThat(project.problems(() -> project.record("green")))
                .singleElement()
                .asString()
                .startsWith(problem);
        assertThat(green()).isEqualTo(before);
        assertThat(TestProject.files(project.site())).isEqualTo(site);
        assertThat(project.root().resolve("runs")).isDirectoryNotContaining("glob:**.*");
    }

    @Test
    void whatARecordingThatWasKilledLeftBehindIsRemovedByTheNext() throws Exception {
        project.write("runs/green.new/steep/Steep.java.json", "half")
                .write("runs/green.new/steep/Gone.java.json", "whole");
        project.record("green");
        assertThat(green()).hasSize(4).doesNotContainKey("steep/Gone.java.json");
        assertThat(project.root().resolve("runs")).isDirectoryNotContaining("glob:**.*");
    }

    @Test
    void aFileOfAnotherMachineThatCannotBeUsedStopsARecordingBeforeAnythingRuns() throws Exception {
        RunFiles.rewrite(project.recorded("green"), project.recorded("black"));
        project.replace("runs/black/steep/Cup.java.json", "cups: 3", "cups: 4");
        SortedMap<String, String> before = green();
        assertThat(project.problems(() -> project.record("green")))
                .containsExactly(
                        "runs/black/steep/Cup.java.json: the recording was edited. Restore the"
                                + " file, or record again with -Drecord=black.");
        assertThat(green()).isEqualTo(before);
        List<String> none = project.problems(() -> project.record("black"));
        assertThat(none).isEmpty();
    }

    private SortedMap<String, String> green() throws Exception {
        return TestProject.files(project.recorded("green"));
    }
}
