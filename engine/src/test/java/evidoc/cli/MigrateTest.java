package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evidoc.console.Console;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineName;
import evidoc.recording.MachineRuns;
import evidoc.recording.NamedRuns;
import evidoc.site.TestProject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files in `schema-2` were written by the engine that had that schema, on two machines: of
/// `Pot.java` and `leaf/Green.py` as they are here; of `Kettle.java` with another source; of
/// `Cup.java` with other directives; and of `Gone.java`, which isn't here.
final class MigrateTest {
    private static final Path OLD = Path.of("src/test/resources/schema-2");

    /// What stands in the place of what: hashes of machines and of settings.
    private static final Map<String, String> RENEWED =
            Map.of(
                    "6ed57dc797910baa55478ace7c5fd70dc7ebc7b6d4a4271581f8d6bd1017cb6f",
                    "ba1f8c20d125c68817df47c91f0ac6620c6ae25c754f0204f60779341cb1856e",
                    "66c3cdb7dc4471af56e35b3d419c7063dfe88a451b570fad8adc586e7dc44e5b",
                    "481dc014e5e4e87eccd8ae2f2dea693f2502984ee583ee4858522410662ed3b9",
                    "7a6261060e0d0a9c517ad625924104e4944cdce111f3bb555cbfdf61fd44feb3",
                    "cfd86b706729ab2e761eb477e9ea207c4c7ce0410ee3f7b60a12b760495a3824",
                    "d8eff86b9365a9e2",
                    "c0ec1ab632770d7e",
                    "fcc26d8413e84bbe",
                    "c0a9d7cf5a703229");

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TestProject project;

    @BeforeEach
    void aProjectWithOldRecordings() throws IOException {
        project =
                new TestProject(folder.toRealPath())
                        .write(
                                "examples/Pot.java",
                                """
                                //NEEDS posix linux
                                //RUNTIME_OPTIONS -Xmx64m -Xms8m
                                //ARGS b a
                                //ALONE
                                //PREVIEW
                                //TRACE services
                                //TIMEOUT 2min
                                //VARIANT one-core CORES 1
                                //VARIANT killed EXPECT signal KILL
                                void main() {}
                                """)
                        .write(
                                "examples/leaf/Green.py",
                                """
                                #NEEDS free-threaded-python python3
                                #TRACE
                                #EXPECT timeout
                                print(1)
                                """)
                        .write("examples/Kettle.java", "void main() {}\n")
                        .write("examples/Cup.java", "void main() {}\n");
        TestProject.copy(OLD, project.recorded("tea"));
    }

    @Test
    void whatWasJudgedIsJudgedAndWhatWasOutdatedStaysSo() throws IOException {
        assertThat(migrated()).isEqualTo("runs/tea: 7 files migrated.\n");
        MachineRuns runs = read();
        assertThat(runs.machines()).hasSize(2);
        assertThat(runs.recorded())
                .containsOnlyKeys("Pot.java", "leaf/Green.py", "Kettle.java", "Cup.java");
        assertThat(runs.outdated()).containsExactlyInAnyOrder("Kettle.java", "Cup.java");
    }

    @Test
    void everythingElseStaysByteForByte() throws IOException {
        SortedMap<String, String> expected = new TreeMap<>();
        TestProject.files(OLD)
                .forEach((file, text) -> expected.put(file, withoutChecksum(renewed(file, text))));
        migrated();
        SortedMap<String, String> files = TestProject.files(project.recorded("tea"));
        files.replaceAll((_, text) -> withoutChecksum(text));
        assertThat(files).isEqualTo(expected);
    }

    @Test
    void aSecondMigrationChangesNothing() throws IOException {
        migrated();
        SortedMap<String, String> files = TestProject.files(project.recorded("tea"));
        assertThat(migrated()).isEqualTo("runs/tea: nothing to migrate.\n");
        assertThat(TestProject.files(project.recorded("tea"))).isEqualTo(files);
    }

    @Test
    void anInterruptedMigrationIsBegunAgain() throws IOException {
        migrated();
        SortedMap<String, String> files = TestProject.files(project.recorded("tea"));
        restore("Pot.java.json");
        restore("machine-2-of-2.json");
        assertThat(migrated()).isEqualTo("runs/tea: 2 files migrated.\n");
        assertThat(TestProject.files(project.recorded("tea"))).isEqualTo(files);
        restore("Cup.java.json");
        assertThat(migrated()).isEqualTo("runs/tea: 1 file migrated.\n");
        assertThat(TestProject.files(project.recorded("tea"))).isEqualTo(files);
    }

    @Test
    void whatCannotBeUsedIsToldAllAtOnceAndNothingIsWritten() throws IOException {
        TestProject.copy(OLD, project.recorded("milk"));
        project.replace("runs/tea/machine-1-of-2.json", "Test CPU", "Best CPU")
                .replace("runs/milk/Pot.java.json", "it needs Linux", "it needs milk")
                .replace("runs/milk/Cup.java.json", "\"schema\" : 2", "\"schema\" : 1")
                .write("runs/milk/Kettle.java.json", "{");
        Files.delete(project.recorded("milk").resolve("machine-2-of-2.json"));
        SortedMap<String, String> files = TestProject.files(project.root().resolve("runs"));
        assertThat(problems())
                .containsExactly(
                        refused(
                                "milk/Cup.java.json",
                                "recording has schema 1, but this engine reads 3"),
                        refused("milk/Kettle.java.json", "recording is damaged"),
                        refused("milk/Pot.java.json", "recording was edited"),
                        refused(
                                "milk/leaf/Green.py.json",
                                "recording was made on a machine that no machine.json describes"),
                        refused("tea/machine-1-of-2.json", "machine record was edited"));
        assertThat(TestProject.files(project.root().resolve("runs"))).isEqualTo(files);
    }

    @Test
    void aRecordingOfAnExampleThatIsGoneStopsNothing() throws IOException {
        project.write("runs/tea/Gone.java.json", "{");
        assertThat(migrated()).isEqualTo("runs/tea: 6 files migrated.\n");
        assertThat(project.read("runs/tea/Gone.java.json")).isEqualTo("{");
    }

    @Test
    void aBuildNamesTheCommand() throws IOException {
        assertThat(unread())
                .containsExactly(
                        older("runs/tea/machine-1-of-2.json: the machine record"),
                        older("runs/tea/machine-2-of-2.json: the machine record"));
        migrated();
        restore("Pot.java.json");
        assertThat(unread()).containsExactly(older("runs/tea/Pot.java.json: the recording"));
    }

    @Test
    void itIsACommandOfTheEngine() throws IOException {
        assertThat(new CommandLine(new Main()).execute("migrate", "--project=" + project.root()))
                .isZero();
        assertThat(read().recorded()).hasSize(4);
    }

    private List<String> unread() {
        return problems(catchThrowableOfType(ProblemException.class, this::read));
    }

    private static String older(String what) {
        return what
                + " has schema 2, but this engine reads 3. Migrate it with mvn"
                + " evidoc:migrate.";
    }

    private static String refused(String file, String message) {
        return "runs/%s: the %s. Restore the file, or record again with -Drecord=%s."
                .formatted(file, message, file.replaceFirst("/.*", ""));
    }

    private static String renewed(String file, String text) {
        String now = text.replace("\"schema\" : 2", "\"schema\" : 3");
        for (Map.Entry<String, String> each : RENEWED.entrySet()) {
            String old = ": \"" + each.getKey() + "\"";
            if (!file.startsWith("Gone") || each.getKey().length() == 16) {
                now = now.replace(old, ": \"" + each.getValue() + "\"");
            }
        }
        return now;
    }

    private static String withoutChecksum(String text) {
        return text.replaceFirst("\"checksum\" : \"\\p{XDigit}{64}\"", "");
    }

    private void restore(String file) throws IOException {
        project.write("runs/tea/" + file, Files.readString(OLD.resolve(file)));
    }

    private String migrated() throws IOException {
        out.reset();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Migrate.migrate(new Project(project.root()), new Console(print, print, false));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> problems() {
        return problems(catchThrowableOfType(ProblemException.class, this::migrated));
    }

    private static List<String> problems(ProblemException e) {
        return e.problems().stream().map(Problem::toString).toList();
    }

    private MachineRuns read() throws IOException {
        Project read = new Project(project.root());
        Examples examples = new ExampleReader(read.examples(), new Problems()).read();
        return new NamedRuns(read, examples).read(List.of(new MachineName("tea"))).getFirst();
    }
}
