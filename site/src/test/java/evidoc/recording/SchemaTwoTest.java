package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.text.Sha256;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The texts are those that the engine of that schema made.
final class SchemaTwoTest {
    @TempDir Path folder;

    @Test
    void settingsHaveTheTextThatTheyHad() throws IOException {
        Example example =
                example(
                        "//NEEDS free-threaded-python python3 posix windows macos linux",
                        "//VARIANT one EXPECT exit 3",
                        "//VARIANT two TRACE",
                        "//VARIANT two ARGS 1 2");
        String start = "settings=RunSettings[preview=false, runtimeOptions=[], arguments=";
        String needs = "needs=[LINUX, MACOS, WINDOWS, POSIX, PYTHON3, FREE_THREADED_PYTHON]]]";
        assertThat(SchemaTwo.settings(example))
                .isEqualTo(
                        Sha256.of(
                                "[Variant[name=one, "
                                        + start
                                        + "[], alone=false, tracing=NONE, timeout=PT30S,"
                                        + " cores=Optional.empty, expectation=exit 3, "
                                        + needs
                                        + ", Variant[name=two, "
                                        + start
                                        + "[1, 2], alone=false, tracing=PROGRAM, timeout=PT30S,"
                                        + " cores=Optional.empty, expectation=exit 0, "
                                        + needs
                                        + "]"));
    }

    @ParameterizedTest
    @CsvSource({"debian-1-core, 5e393705eac176ee", "debian-2-cores, dcaf0fc4ac2cf22a"})
    void aMachineHasTheFingerprintThatItHad(String name, String fingerprint) throws IOException {
        List<MachineRecord> machines = new RunStore(Path.of("runs", name)).soundMachines();
        assertThat(machines)
                .extracting(record -> SchemaTwo.fingerprint(record.machine()))
                .containsExactly(fingerprint);
    }

    private Example example(String... lines) throws IOException {
        Files.writeString(
                folder.resolve("Pot.java"), String.join("\n", lines) + "\nvoid main() {}\n");
        Problems problems = new Problems();
        Example example = new ExampleReader(folder, problems).read().find("Pot.java").orElseThrow();
        problems.throwIfAny();
        return example;
    }
}
