package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The recordings of this repository outlive every change of the engine that doesn't change how
/// examples run. The hashes stand here as literals: where one turns red, a name or an order has
/// found its way into [CanonicalForm], and every recording that anyone has would no longer be
/// judged.
final class CommittedRunsTest {
    private static final Path RUNS = Path.of("runs");

    private Examples examples;

    @BeforeEach
    void theExamplesOfThisRepository() throws IOException {
        Problems problems = new Problems();
        examples = new ExampleReader(Path.of("examples"), problems).read();
        problems.throwIfAny();
    }

    @ParameterizedTest
    @CsvSource({"debian-1-core, 4c4b904b08166678", "debian-2-cores, 8506e65b44d4fc72"})
    void aMachineHasTheFingerprintThatItHad(String name, String fingerprint) throws IOException {
        assertThat(new RunStore(RUNS.resolve(name)).soundMachines())
                .extracting(record -> record.machine().fingerprint())
                .containsExactly(fingerprint);
    }

    @ParameterizedTest
    @CsvSource({
        "process/Goodbye.java, cfd86b706729ab2e761eb477e9ea207c4c7ce0410ee3f7b60a12b760495a3824",
        "failure/CrashTable.java, ea0fcf17258770f7618473256593db63e1949aa0b57a96241056cdc276861aea",
        "multiprocessing/HandOver.java,"
                + " e0f7d2606ebcc7bcd5f566e9d4c65917110c097231372daa94d2d8c004d5fdd5",
        "sharing/StaleFlag.java, 7cc3bc821674646031db23b4ee147351f52b80e62b75e1fbd6e3ec153b491138",
        "multithreading/Structured.java,"
                + " fb2d6585b0c593e30f44894fadd015a5c12c9ce9916731c52c69aa5abf0be203",
        "python/free_threaded.py, 656c3818dcd635204d907b46f3eabe75f7dc88f75425b923950ebc4d71aaaab5"
    })
    void settingsHaveTheHashThatTheyHad(String example, String hash) {
        assertThat(examples.find(example).map(RunKey::settings)).contains(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-1-core", "debian-2-cores"})
    void everyRecordingIsOfTodaysExampleAndOfTheMachineBesideIt(String name) throws IOException {
        RunStore store = new RunStore(RUNS.resolve(name));
        List<String> recorded = recorded(RUNS.resolve(name));
        assertThat(recorded).isNotEmpty();
        for (String file : recorded) {
            Example example = examples.find(file).orElseThrow();
            assertThat(isCurrent(store.read(file), example))
                    .as("%s on %s; if the example was changed, record it again", file, name)
                    .isTrue();
        }
    }

    private static boolean isCurrent(Stored<RecordedExample> stored, Example example) {
        return stored instanceof Stored.Found<RecordedExample>(RecordedExample found)
                && found.key().isOf(example);
    }

    private static List<String> recorded(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("machine"))
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        }
    }
}
