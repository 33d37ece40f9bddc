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
import java.util.function.UnaryOperator;
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
        store.write(SampleRuns.RECORD, "");
        store.write(recorded);
        assertThat(store.read("part/A.java")).isEqualTo(new Stored.Found<>(recorded));
        try (Stream<Path> files = Files.list(folder.resolve("part"))) {
            assertThat(files).containsExactly(folder.resolve("part/A.java.json"));
        }
    }

    @Test
    void whatWasNeverWrittenIsAbsent() throws IOException {
        assertThat(new RunStore(folder).read("part/B.java")).isEqualTo(new Stored.Absent<>());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"checksum\":\"x\"}", "{\"extra\":1}", "\u0000"})
    void aDamagedFileIsNoRecording(String json) throws IOException {
        assertThat(readAfter(_ -> json)).isEqualTo(new Stored.Unusable<>("is damaged"));
    }

    @Test
    void halfAFileIsNoRecording() throws IOException {
        assertThat(readAfter(whole -> whole.substring(0, whole.length() / 2)))
                .isEqualTo(new Stored.Unusable<>("is damaged"));
    }

    @Test
    void anEditedFileIsNoRecording() throws IOException {
        assertThat(readAfter(whole -> whole.replace("a: 1", "a: 2")))
                .isEqualTo(new Stored.Unusable<>("was edited"));
    }

    @Test
    void aFileOfAnotherSchemaIsNoRecording() throws IOException {
        String now = "\"schema\" : " + JsonFile.SCHEMA;
        assertThat(readAfter(whole -> whole.replace(now, "\"schema\" : 99")))
                .isEqualTo(
                        new Stored.Unusable<>(
                                "has schema 99, and this engine reads " + JsonFile.SCHEMA));
    }

    private Stored<RecordedExample> readAfter(UnaryOperator<String> edit) throws IOException {
        RunStore store = new RunStore(folder);
        store.write(SampleRuns.RECORD, "");
        store.write(recorded);
        Path file = store.file("part/A.java");
        Files.writeString(file, edit.apply(Files.readString(file)));
        return store.read("part/A.java");
    }

    @Test
    void theKeyNamesWhatChanged() {
        RunKey key = new RunKey(1, "source", "settings", "jdk", "machine", "python", "");
        assertThat(key.differencesTo(key)).isEmpty();
        assertThat(key.differencesTo(new RunKey(2, "x", "x", "x", "x", "x", "x")))
                .isEqualTo(
                        List.of(
                                "format",
                                "source",
                                "settings",
                                "JDK",
                                "machine",
                                "interpreter",
                                "what the machine offers"));
    }
}
