package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class NamedRunsTest {
    @TempDir Path root;
    private List<String> problems = List.of();
    private Project project;
    private Examples examples;

    @BeforeEach
    void aProjectWithTwoExamples() throws IOException {
        project = new Project(root.toRealPath());
        Files.createDirectories(project.examples());
        Files.writeString(project.examples().resolve("Pot.java"), "void main() {}\n");
        Files.writeString(project.examples().resolve("Cup.java"), "void main() {}\n");
        examples = new ExampleReader(project.examples(), new Problems()).read();
    }

    @Test
    void everyFolderIsAMachineExceptHiddenOnesAndWhatASwapLeftBehind() throws IOException {
        for (String name : List.of("tea", "milk", "tea.new", "milk.old", ".git", "gone.new")) {
            Files.createDirectories(folder(name));
        }
        Files.writeString(project.namedRuns().resolve("README"), "not a machine");
        assertThat(named().names()).extracting(MachineName::text).containsExactly("milk", "tea");
        assertThat(problems).isEmpty();
    }

    @Test
    void aFolderWhoseNameNoMachineCanHaveIsAProblemAndSoIsEveryOther() throws IOException {
        record("tea", "Pot.java");
        for (String name : List.of("Earl Grey", "all", "this-machine", "milk.json")) {
            Files.createDirectories(folder(name));
        }
        assertThat(named().names()).extracting(MachineName::text).containsExactly("tea");
        problems(() -> named().except(List.of()));
        assertThat(problems)
                .containsExactly(
                        "runs/Earl Grey: invalid machine name 'Earl Grey'. Rename the" + " folder.",
                        "runs/all: reserved machine name 'all'. Rename the folder.",
                        "runs/milk.json: invalid machine name 'milk.json'. Rename the" + " folder.",
                        "runs/this-machine: reserved machine name 'this-machine'. Rename the"
                                + " folder.");
    }

    @Test
    void machinesAreReadInTheOrderInWhichTheyAreWanted() throws IOException {
        record("milk", "Pot.java");
        record("tea", "Cup.java", "Pot.java");
        List<MachineRuns> read = read("tea", "milk");
        assertThat(read).extracting(MachineRuns::name).containsExactly("tea", "milk");
        assertThat(read.getFirst().recorded()).containsOnlyKeys("Cup.java", "Pot.java");
        assertThat(read.getLast().recorded()).containsOnlyKeys("Pot.java");
        assertThat(problems).isEmpty();
    }

    @Test
    void aRecordingOfAnExampleThatIsGoneIsLeftOutWhateverItsState() throws IOException {
        record("tea", "Cup.java", "Pot.java");
        Files.writeString(folder("tea").resolve("Cup.java.json"), "damaged");
        Files.delete(project.examples().resolve("Cup.java"));
        examples = new ExampleReader(project.examples(), new Problems()).read();
        assertThat(read("tea").getFirst().recorded()).containsOnlyKeys("Pot.java");
        assertThat(problems).isEmpty();
    }

    @Test
    void partsThatWereRecordedOnSeveralMachinesAreRead() throws IOException {
        record("tea", "Pot.java");
        Files.move(machine("tea"), folder("tea").resolve("machine-2-of-2.json"));
        RunStore store = new RunStore(folder("tea"));
        store.write(SampleRuns.OTHER, "1-of-2");
        Example cup = examples.find("Cup.java").orElseThrow();
        store.write(SampleRuns.recorded(SampleRuns.OTHER.machine(), cup, SampleRuns.run("")));
        assertThat(read("tea").getFirst().machines())
                .containsExactly(SampleRuns.OTHER, SampleRuns.RECORD);
        assertThat(read("tea").getFirst().recorded()).containsOnlyKeys("Cup.java", "Pot.java");
        assertThat(problems).isEmpty();
    }

    @Test
    void aMachineOfWhichNoRecordingIsLeftIsNotShownAndNoneIsShownTwice() throws IOException {
        record("tea", "Pot.java");
        RunStore store = new RunStore(folder("tea"));
        store.write(SampleRuns.OTHER, "1-of-2");
        store.write(SampleRuns.RECORD, "2-of-2");
        assertThat(read("tea").getFirst().machines()).containsExactly(SampleRuns.RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    te      | Did you mean 'tea'?
                    milch   | Did you mean 'milk'?
                    biscuit | Known: milk, tea.
                    """)
    void anUnknownNameIsAProblemThatSuggestsTheNearestOne(String name, String remedy)
            throws IOException {
        record("milk", "Pot.java");
        record("tea", "Pot.java");
        read(name);
        assertThat(problems).hasToString("[no recordings named '" + name + "'. " + remedy + "]");
    }

    @Test
    void whereNothingWasRecordedAnUnknownNameIsToldHowToRecordIt() throws IOException {
        read("tea");
        assertThat(problems)
                .hasToString("[no recordings named 'tea'. Record them with -Drecord=tea.]");
    }

    @Test
    void everyFileThatCannotBeUsedIsAProblemWithItsNameAndTheRemedy() throws IOException {
        for (String name : List.of("cut", "edited", "later", "moved", "recent", "silent")) {
            record(name, "Cup.java", "Pot.java");
        }
        record("other", "Pot.java");
        edit(folder("cut").resolve("Pot.java.json"), "\"content\"", "");
        edit(machine("edited"), "Test CPU", "Best CPU");
        edit(folder("later").resolve("Pot.java.json"), "\"schema\" : 3", "\"schema\" : 4");
        Files.move(folder("moved").resolve("Pot.java.json"), folder("moved").resolve("x.json"));
        Files.copy(
                folder("moved").resolve("Cup.java.json"), folder("moved").resolve("Pot.java.json"));
        new RunStore(folder("other")).write(SampleRuns.OTHER, "");
        edit(machine("recent"), "\"schema\" : 3", "\"schema\" : 4");
        Files.delete(machine("silent"));
        read("cut", "edited", "later", "moved", "other", "recent", "silent");
        assertThat(problems)
                .containsExactly(
                        problem("cut/Pot.java.json", "the recording is damaged"),
                        problem("edited/machine.json", "the machine record was edited"),
                        problem(
                                "later/Pot.java.json",
                                "the recording has schema 4, but this engine reads 3"),
                        problem("moved/Pot.java.json", "the recording belongs to 'Cup.java'"),
                        problem(
                                "other/Pot.java.json",
                                "the recording was made on a machine that no machine.json"
                                        + " describes"),
                        problem(
                                "recent/machine.json",
                                "the machine record has schema 4, but this engine reads 3"),
                        problem("silent", "machine.json is missing"));
    }

    private static String problem(String file, String message) {
        return "runs/%s: %s. Restore the file, or record again with -Drecord=%s."
                .formatted(file, message, file.replaceFirst("/.*", ""));
    }

    private List<MachineRuns> read(String... names) throws IOException {
        return problems(() -> named().read(Stream.of(names).map(MachineName::new).toList()));
    }

    private interface Reading {
        List<MachineRuns> read() throws IOException;
    }

    /// What was read; empty if there are problems, which are kept.
    private List<MachineRuns> problems(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (ProblemException e) {
            problems = e.problems().stream().map(Problem::toString).toList();
            return List.of();
        }
    }

    private NamedRuns named() {
        return new NamedRuns(project, examples);
    }

    private void record(String name, String... recorded) throws IOException {
        RunStore store = new RunStore(folder(name));
        store.write(SampleRuns.RECORD, "");
        for (String each : recorded) {
            Example example = examples.find(each).orElseThrow();
            store.write(SampleRuns.recorded(example, SampleRuns.run("", "exit: 1")));
        }
    }

    private Path folder(String name) {
        return project.namedRuns().resolve(name);
    }

    private Path machine(String name) {
        return folder(name).resolve("machine.json");
    }

    private static void edit(Path file, String old, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, with));
    }
}
