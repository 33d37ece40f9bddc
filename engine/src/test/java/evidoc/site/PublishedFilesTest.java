package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.problem.Problems;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;
import evidoc.recording.Stored;
import evidoc.recording.TracedRun;
import evidoc.trace.SampleTraces;
import evidoc.trace.TraceCsv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// What a site has of its examples beside its pages.
final class PublishedFilesTest {
    private static final String NAME = "tea/Steep.java";

    @TempDir Path folder;

    @Test
    void theSpansOfATraceAreInOneFileOnly() throws IOException {
        Path site = folder.resolve("site");
        RecordedExample recorded = traced(example());
        new PublishedFiles(
                        new Evidence(
                                new Examples(List.of(example())),
                                List.of(SampleRuns.machine("one", Map.of(NAME, recorded)))),
                        site)
                .publish(() -> {});
        Path runs = site.resolve("runs/one");
        assertThat(unpacked(runs.resolve(NAME + ".csv.gz")))
                .isEqualTo(new TraceCsv(SampleTraces.kitchen()).text());
        assertThat(new RunStore(runs).read(NAME))
                .isEqualTo(new Stored.Found<>(recorded.withoutSpans()));
        assertThat(Files.readString(runs.resolve(NAME + ".json")))
                .contains("\"precision\"", "\"own\"", "\"processes\":[]");
        assertThat(Files.readString(site.resolve("examples").resolve(NAME)))
                .isEqualTo(example().source());
    }

    private static RecordedExample traced(Example example) {
        RecordedExample run = SampleRuns.recorded(example, SampleRuns.run("", "tea"));
        TracedRun traced =
                new TracedRun("", SampleTraces.kitchen(), Optional.of(SampleRuns.run("", "tea")));
        return new RecordedExample(
                run.example(), run.key(), run.machine(), run.recordings(), List.of(traced));
    }

    private Example example() throws IOException {
        Path file = folder.resolve("examples").resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "//TRACE\nvoid main() {}\n");
        return new ExampleReader(folder.resolve("examples"), new Problems())
                .read()
                .find(NAME)
                .orElseThrow();
    }

    private static String unpacked(Path file) throws IOException {
        try (GZIPInputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
