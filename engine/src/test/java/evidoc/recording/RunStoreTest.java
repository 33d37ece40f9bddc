package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
    void whatASitePublishesIsOneLineAndCanBeReadAsWell() throws IOException {
        RunStore published = RunStore.published(folder);
        published.write(SampleRuns.RECORD, "");
        published.write(recorded);
        assertThat(Files.readAllLines(published.file("part/A.java"))).hasSize(1);
        assertThat(Files.readAllLines(published.machineFile(""))).hasSize(1);
        assertThat(new RunStore(folder).read("part/A.java"))
                .isEqualTo(new Stored.Found<>(recorded));
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
                                "has schema 99, but this engine reads " + JsonFile.SCHEMA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"schema\" : 3,", "\"pid\" : 4711,", "\"cut\" : false,"})
    void aKeyThatOccursTwiceIsDamage(String line) throws IOException {
        assertThat(readAfter(whole -> whole.replaceFirst(Pattern.quote(line), line + line)))
                .isEqualTo(new Stored.Unusable<>("is damaged"));
    }

    @ParameterizedTest
    @CsvSource({
        "startedAt, +1000000000-12-31T23:59:59Z",
        "startedAt, -1000-01-01T00:00:00Z",
        "elapsed, PT-1S",
        "elapsed, PT2562047788015215H30M7.999999999S",
        "elapsed, PT999999H",
        "before, NaN",
        "before, 1e999",
        "limit, PT-3S"
    })
    void whatNoClockShowsIsDamage(String key, String value) throws IOException {
        Pattern line = Pattern.compile("(\"" + key + "\" : )[^,\n]*");
        assertThat(
                        readAfter(whole -> {
                            assertThat(whole).containsPattern(line);
                            return line.matcher(whole).replaceFirst("$1\"" + value + "\"");
                        }))
                .isEqualTo(new Stored.Unusable<>("is damaged"));
    }

    @Test
    void whatFollowsTheContentIsDamage() throws IOException {
        assertThat(readAfter(whole -> whole + "<<<<<<< HEAD\n"))
                .isEqualTo(new Stored.Unusable<>("is damaged"));
    }

    @Test
    void lineEndsOfAnotherSystemAreNoEdit() throws IOException {
        assertThat(readAfter(whole -> whole.replace("\n", "\r\n")))
                .isEqualTo(new Stored.Found<>(recorded));
    }

    @Test
    void everyLineOfOutputIsALineOfTheFile() throws IOException {
        List<String> file = lines("a: 1", "b, \"c\" \\ {}", "! d\r\t\0", "", "\uD83C\uDF75 \u202E");
        assertThat(file)
                .containsSubsequence(
                        "          \"out 0.010000 a: 1\",",
                        "          \"out 0.020000 b, \\\"c\\\" \\\\ {}\",",
                        "          \"err 0.030000 d\\r\\t\\u0000\",",
                        "          \"out 0.040000 \",",
                        "          \"out 0.050000 \uD83C\uDF75 \u202E\"");
    }

    @Test
    void anotherLineOfOutputIsOneLineOfADiffBesideTheChecksum() throws IOException {
        List<String> before = lines("a: 1", "b: 2", "c: 3");
        List<String> after = new ArrayList<>(lines("a: 1", "b: 9", "c: 3"));
        assertThat(after).hasSameSizeAs(before);
        after.removeAll(before);
        assertThat(after)
                .hasSize(2)
                .anyMatch(line -> line.startsWith("  \"checksum\" : "))
                .contains("          \"out 0.020000 b: 9\",");
    }

    private List<String> lines(String... output) throws IOException {
        RunStore store = new RunStore(folder);
        store.write(SampleRuns.recorded("part/A.java", SampleRuns.run("", output)));
        return Files.readAllLines(store.file("part/A.java"));
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
