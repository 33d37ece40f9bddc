package evidoc.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class RunStoreTest {
    @TempDir Path folder;

    private final RecordedExample recorded =
            SampleRuns.recorded(
                    "part/A.java",
                    SampleRuns.run("one", "a: 1", "! \0 </script> \u001B[31m ä \uFFFD"),
                    SampleRuns.run("two", new Outcome.TimedOut(Duration.ofSeconds(3)))
                            .with(new Calibration(2, 0.98, 0.75)),
                    new NotRun("three", "it needs Linux"));

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        RunStore store = new RunStore(folder);
        store.write(recorded);
        assertThat(store.read("part/A.java")).contains(recorded);
        try (Stream<Path> files = Files.list(folder.resolve("part"))) {
            assertThat(files).containsExactly(folder.resolve("part/A.java.json"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"example\":\"part/A.java\"}", "{\"extra\":1}"})
    void aDamagedFileIsNoRecording(String json) throws IOException {
        RunStore store = new RunStore(folder);
        store.write(recorded);
        Files.writeString(store.file("part/A.java"), json);
        assertThat(store.read("part/A.java")).isEmpty();
    }

    @Test
    void halfAFileIsNoRecording() throws IOException {
        RunStore store = new RunStore(folder);
        store.write(recorded);
        String whole = Files.readString(store.file("part/A.java"));
        Files.writeString(store.file("part/A.java"), whole.substring(0, whole.length() / 2));
        assertThat(store.read("part/A.java")).isEmpty();
    }

    @Test
    void theKeyNamesWhatChanged() {
        RunKey key = new RunKey(1, "source", "settings", "jdk", "machine", "python");
        assertThat(key.differencesTo(key)).isEmpty();
        assertThat(key.differencesTo(new RunKey(2, "x", "x", "x", "x", "x")))
                .isEqualTo(
                        List.of("format", "source", "settings", "JDK", "machine", "interpreter"));
    }
}
