package evidoc.profile;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

final class TimelineFileTest {
    @TempDir private Path folder;

    @Test
    void withoutScriptsTheTablesAndAnOverviewAreThere() throws IOException {
        Document page = page(SampleProfiles.small());
        assertThat(page.select("#threads tbody th").eachText())
                .containsExactly("main", "worker-1", "worker-2", "virtual <b>", "main");
        assertThat(page.select("#groups tbody tr:first-child").text())
                .isEqualTo("worker-# 11 2 490.0 10.0 380.0 200.0 0.0 50.0 0.0 1 130.0 2");
        assertThat(page.select("#waits tbody").text()).contains("ReentrantLock, held by worker-#");
        assertThat(page.select(".overview svg path.overview-run")).hasSize(4);
        assertThat(page.select("header").text()).contains("java -jar 'my app.jar'", "times: exact");
        assertThat(page.select(".summary").text())
                .contains("5 threads in 2 processes.", "They ran 790.0 ms together: 0.79 of 2");
    }

    @Test
    void nobodyMeasuredWhenAVirtualThreadRan() throws IOException {
        Document page = page(SampleProfiles.small());
        assertThat(page.select("#threads tbody tr:nth-child(4) td:nth-child(4)").text())
                .isEqualTo("–");
        assertThat(page.select(".how").text()).contains("Virtual threads are what the JVM records");
    }

    @Test
    void thePolicyAllowsItsOwnStyleAndScriptAlone() throws Exception {
        Document page = page(SampleProfiles.small());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .isEqualTo(
                        "default-src 'none'; style-src "
                                + hash(page.expectFirst("style").data())
                                + "; script-src "
                                + hash(page.expectFirst("script:not([type])").data())
                                + "; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[src], [href], [style], [onclick], link")).isEmpty();
    }

    @Test
    void theDataOfTheChartHasEveryThread() throws IOException {
        String packed = page(SampleProfiles.small()).expectFirst("#packed").data();
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (DataInputStream data =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            String head = new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
            assertThat(head)
                    .contains(
                            "\"name\":[\"main\",\"worker-1\",\"worker-2\",\"virtual"
                                    + " <b>\",\"main\"]")
                    .contains("\"groups\":[\"main\",\"worker-#\",\"virtual <b>\",\"main\"]")
                    .contains("\"core\":[0,1]")
                    .contains("\"count\":[2,3,3,2,1,4,5]");
            // 20 periods: a byte for the kind of each, then lengths and notes.
            assertThat(data.readNBytes(5)).containsExactly(0, 4, 1, 0, 3);
        }
    }

    @Test
    void manyPeriodsAreMergedAndThePageSaysSo() throws IOException {
        Profile profile = SampleProfiles.large(20, 50);
        assertThat(text(profile, 1_000_000)).doesNotContain("The chart merges periods");
        assertThat(text(profile, 500)).contains("The chart merges periods shorter than");
        assertThat(Lanes.of(profile, 500).threads().stream().mapToInt(Lane::size).sum())
                .isLessThanOrEqualTo(500);
    }

    @Test
    void whatIsMissingAndWhatToTypeIsSaid() throws IOException {
        Trace sampled =
                new Trace(
                        TraceSource.SAMPLES,
                        Duration.ofMillis(12),
                        SampleTraces.kitchen().processes());
        String text = text(SampleProfiles.of(sampled), 1000);
        assertThat(text)
                .contains("times: sampled, at most 12 ms apart")
                .contains("sudo sysctl kernel.perf_event_paranoid=-1");
        Trace events = new Trace(TraceSource.JVM, Duration.ZERO, sampled.processes());
        assertThat(text(SampleProfiles.of(events), 1000)).contains("times: events only");
    }

    @Test
    void theFileReplacesAnOlderOneAndNothingIsLeftBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("timeline.html"), "old");
        new TimelineFile(SampleProfiles.small(), 1000).write(file);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private static String hash(String text) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private String text(Profile profile, int detail) throws IOException {
        Path file = folder.resolve("text.html");
        new TimelineFile(profile, detail).write(file);
        return Jsoup.parse(Files.readString(file)).text();
    }

    private Document page(Profile profile) throws IOException {
        Path file = folder.resolve("page.html");
        new TimelineFile(profile, 1000).write(file);
        return Jsoup.parse(Files.readString(file));
    }
}
