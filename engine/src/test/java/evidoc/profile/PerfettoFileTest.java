package evidoc.profile;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.Activity;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

final class PerfettoFileTest {
    @TempDir private Path folder;

    @Test
    void eachPeriodIsACompleteEventAndTheSumsAreThoseOfTheTrace() throws IOException {
        Profile profile = SampleProfiles.small();
        List<JsonNode> events = events(profile);
        for (TracedProcess process : profile.trace().processes()) {
            for (TracedThread thread : process.threads()) {
                List<JsonNode> own = complete(events, process.pid(), id(thread));
                assertThat(own).hasSameSizeAs(thread.spans());
                for (Activity activity : Activity.values()) {
                    long sum =
                            own.stream()
                                    .filter(e -> e.get("cat").asString().equals(activity.word()))
                                    .mapToLong(e -> e.get("dur").asLong())
                                    .sum();
                    assertThat(sum).isEqualTo(Lanes.micros(thread.total(activity)));
                }
            }
        }
    }

    @Test
    void eventsOfAThreadFollowEachOther() throws IOException {
        Profile profile = SampleProfiles.large(20, 30);
        List<JsonNode> events = events(profile);
        for (TracedThread thread : profile.trace().processes().getFirst().threads()) {
            long at = -1;
            for (JsonNode event : complete(events, 1, id(thread))) {
                assertThat(event.get("ts").asLong()).isGreaterThanOrEqualTo(at);
                at = event.get("ts").asLong() + event.get("dur").asLong();
            }
        }
    }

    @Test
    void processesAndThreadsHaveTheirNames() throws IOException {
        List<JsonNode> events = events(SampleProfiles.small());
        assertThat(events.stream().filter(e -> e.get("ph").asString().equals("M")))
                .extracting(e -> e.get("name").asString() + " " + e.at("/args/name").asString())
                .contains(
                        "process_name java -jar my app.jar",
                        "thread_name worker-2",
                        "thread_name virtual <b>",
                        "process_name sh");
        assertThat(complete(events, 11, 14).getFirst().at("/args/detail").asString())
                .isEqualTo("ReentrantLock, held by worker-1");
        assertThat(complete(events, 11, 13).get(1).at("/args/core").asInt()).isEqualTo(1);
    }

    @Test
    void aVirtualThreadIsNotTakenForOneOfTheKernel() throws IOException {
        List<JsonNode> events = events(SampleProfiles.small());
        assertThat(complete(events, 11, 12)).hasSize(2);
        assertThat(complete(events, 11, 1_000_000_012)).hasSize(2);
    }

    @Test
    void itIsCompressedIfItsNameSaysSo() throws IOException {
        Path file = folder.resolve("trace.json.gz");
        new PerfettoFile(SampleProfiles.small()).write(file);
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new ObjectMapper().readTree(text).get("traceEvents").size()).isPositive();
        }
    }

    private static long id(TracedThread thread) {
        return thread.kind() == Kind.VIRTUAL ? 1_000_000_000 + thread.id() : thread.id();
    }

    private List<JsonNode> events(Profile profile) throws IOException {
        Path file = folder.resolve("trace.json");
        new PerfettoFile(profile).write(file);
        return new ObjectMapper()
                .readTree(Files.readString(file))
                .get("traceEvents")
                .valueStream()
                .toList();
    }

    private static List<JsonNode> complete(List<JsonNode> events, long pid, long tid) {
        return events.stream()
                .filter(event -> event.get("ph").asString().equals("X"))
                .filter(event -> event.get("pid").asLong() == pid)
                .filter(event -> event.get("tid").asLong() == tid)
                .toList();
    }
}
