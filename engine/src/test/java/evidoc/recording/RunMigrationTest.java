package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.site.TestProject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tests with files of an earlier schema and other files beside them.
final class RunMigrationTest {
    private static final Path OLD = Path.of("src/test/resources/schema-2");

    @TempDir Path root;
    private Path runs = Path.of("");

    @BeforeEach
    void oldRecordings() throws IOException {
        runs = root.resolve("tea");
        TestProject.copy(OLD, runs);
        new TestProject(root).write("examples/Cup.java", "void main() {}\n");
    }

    @Test
    void readingWritesNothing() throws IOException {
        assertThat(migration().refused()).isEmpty();
        assertThat(TestProject.files(runs)).isEqualTo(TestProject.files(OLD));
    }

    @Test
    void onlyWhatHasTheOldSchemaIsForIt() throws IOException {
        Path cup = runs.resolve("Cup.java.json");
        assertThat(RunMigration.isFor(cup)).isTrue();
        migration().write();
        assertThat(RunMigration.isFor(cup)).isFalse();
        assertThat(RunMigration.isFor(Files.writeString(root.resolve("x.json"), "{"))).isFalse();
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Files.writeString(runs.resolve("notes.txt"), "mine");
        Files.writeString(runs.resolve("größe.json"), "[]");
        RunMigration migration = migration();
        assertThat(migration.refused()).isEmpty();
        migration.write();
        assertThat(runs.resolve("notes.txt")).hasContent("mine");
        assertThat(runs.resolve("größe.json")).hasContent("[]");
    }

    @Test
    void aMachineThatCannotBeReadIsRefusedAloneSinceNoneCouldReferToIt() throws IOException {
        Path machine = runs.resolve("machine-1-of-2.json");
        assertThat(migration().isMachine(machine)).isTrue();
        Files.writeString(machine, "{");
        Files.writeString(runs.resolve("Cup.java.json"), "{");
        assertThat(migration().refused()).hasToString("{" + machine + "=is damaged}");
        assertThat(migration().isMachine(runs.resolve("Cup.java.json"))).isFalse();
    }

    @Test
    void aRecordingWithoutAMachineIsRefused() throws IOException {
        Files.delete(runs.resolve("machine-1-of-2.json"));
        Files.delete(runs.resolve("machine-2-of-2.json"));
        assertThat(migration().refused())
                .containsOnlyKeys(runs.resolve("Cup.java.json"))
                .containsValue("was made on a machine that no machine.json describes");
    }

    private RunMigration migration() throws IOException {
        Examples examples = new ExampleReader(root.resolve("examples"), new Problems()).read();
        return RunMigration.of(runs, examples);
    }
}
