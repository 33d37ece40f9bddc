package evidoc.profile;

import static evidoc.trace.SampleTraces.process;
import static evidoc.trace.SampleTraces.thread;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Tests for the data that the page's script reads.
final class PackedDataTest {
    private static final Trace TRACE =
            SampleTraces.of(
                    process(
                            11,
                            1,
                            "java \"größe\" </script>",
                            thread(12, "a\nb", "running 0-100 on 1", "lock 100-20000: Pot")),
                    process(20, 11, "sh", thread(20, "main", "running 100-400 on 0")));

    @Test
    void theHeadNamesProcessesThreadsAndGroups() throws IOException {
        JsonNode head = head();
        assertThat(head.get("pid").toString()).isEqualTo("[11,20]");
        assertThat(head.get("program").get(0).asString()).isEqualTo("java \"größe\" </script>");
        assertThat(head.get("process").toString()).isEqualTo("[0,1]");
        assertThat(head.get("id").toString()).isEqualTo("[12,20]");
        assertThat(head.get("name").get(0).asString()).isEqualTo("a\nb");
        assertThat(head.get("group").toString()).isEqualTo("[0,1]");
        assertThat(head.get("groups").toString()).isEqualTo("[\"one\",\"two\"]");
        assertThat(head.get("details").toString()).isEqualTo("[\"Pot\"]");
    }

    @Test
    void timesAreMicrosecondsAndTheSourceIsAWord() throws IOException {
        JsonNode head = head();
        assertThat(head.get("end").asLong()).isEqualTo(1_000_000);
        assertThat(head.get("least").asLong()).isZero();
        assertThat(head.get("width").asInt()).isEqualTo(2);
        assertThat(head.get("source").asString()).isEqualTo("scheduler");
        assertThat(head.get("from").toString()).isEqualTo("[0,100,0,0]");
    }

    @Test
    void periodsAreThreeColumnsOfThreadsAndThenOfCores() throws IOException {
        DataInputStream data = data();
        data.skipNBytes(data.readInt());
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            kinds.add(data.read());
        }
        assertThat(kinds).containsExactly(0, 2, 0, 4, 0, 4, 0, 4);
        assertThat(numbers(data, 8))
                .containsExactly(100L, 19_900L, 300L, 100L, 300L, 999_600L, 100L, 999_900L);
        assertThat(numbers(data, 8)).containsExactly(2L, 1L, 1L, 0L, 2L, 0L, 1L, 0L);
        assertThat(data.read()).isEqualTo(-1);
    }

    private static List<Long> numbers(DataInputStream data, int count) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long number = 0;
            int read = data.readUnsignedByte();
            for (int shift = 0; ; shift += 7, read = data.readUnsignedByte()) {
                number |= (read & 127L) << shift;
                if (read < 128) {
                    break;
                }
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static JsonNode head() throws IOException {
        DataInputStream data = data();
        return new JsonMapper().readTree(data.readNBytes(data.readInt()));
    }

    private static DataInputStream data() throws IOException {
        Profile profile = SampleProfiles.of(TRACE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PackedData(profile, Lanes.of(profile, 1000), List.of(0, 1), List.of("one", "two"))
                .write(out);
        return new DataInputStream(
                new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())));
    }
}
