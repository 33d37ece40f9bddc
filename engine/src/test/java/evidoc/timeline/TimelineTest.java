package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TraceCsv;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

class TimelineTest {
    private static final ThreadFilter ALL = new ThreadFilter(List.of(), false, 0);
    private static final TimelineWindow WHOLE =
            new TimelineWindow(Duration.ZERO, Duration.ofSeconds(1));

    @Test
    void eachProcessIsAGroupAndEachThreadALine() {
        Element svg = drawing(SampleTraces.kitchen(), ALL);
        assertThat(svg.select(".timeline-process text").eachText())
                .containsExactly("java Kitchen process 11");
        assertThat(svg.select(".timeline-thread").eachText()).containsExactly("main", "Ann", "Ben");
        assertThat(svg.select(".timeline-lane")).hasSize(3);
    }

    @Test
    void runningSaysItsCoreAndWaitingItsReason() {
        Element svg = drawing(SampleTraces.kitchen(), ALL);
        assertThat(svg.select(".timeline-lane .lane-core").eachText())
                .containsExactly("0", "1", "0");
        assertThat(svg.select(".lane-label").eachText()).containsExactly("waits for Ann");
        assertThat(svg.select(".timeline-label").eachText())
                .contains("waits for a lock", "waits for I/O")
                .doesNotContain("runs, is ready or parked", "runs at times");
    }

    @Test
    void bothShapesHaveIdsOfTheirOwn() {
        List<String> ids = document(SampleTraces.kitchen(), ALL).select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("timeline_1-"));
    }

    @Test
    void aScreenReaderGetsTheTotals() {
        String desc = drawing(SampleTraces.kitchen(), ALL).select("desc").text();
        assertThat(desc)
                .contains("Process 11, java Kitchen.")
                .contains("Ben: running 100.0 ms, waiting for a lock 380.0 ms,");
    }

    @Test
    void theTableHasTheSameTotals() {
        Timeline timeline = timeline(SampleTraces.kitchen(), ALL);
        Document table =
                Jsoup.parse(
                        SharedFragments.get()
                                .html("data-table", timeline.table(Optional.of("../spans.csv")))
                                .markup());
        assertThat(table.select("thead th").eachText())
                .startsWith("Thread", "Process", "Running ms", "Waiting for a core ms")
                .endsWith("Cores");
        assertThat(table.select("tbody tr").eachText())
                .contains("Ann 11 390.0 10.0 0.0 200.0 0.0 0.0 1");
        assertThat(table.select("a").attr("href")).isEqualTo("../spans.csv");
    }

    @Test
    void theLegendHasEverythingThatOccursAndNothingElse() {
        assertThat(legend(SampleTraces.kitchen()))
                .containsExactly(
                        "runs on core",
                        "waits for a core",
                        "waits for a lock",
                        "sleeps",
                        "waits",
                        "waits for I/O",
                        "starts",
                        "ends");
        assertThat(
                        legend(
                                SampleTraces.of(
                                        SampleTraces.process(
                                                1,
                                                0,
                                                "java A",
                                                SampleTraces.thread(
                                                        2, "main", "running 0-2000000 on 3")))))
                .containsExactly("runs on core", "starts");
    }

    @Test
    void whatIsTooShortToBeFollowedIsMergedUnlessTheReaderWantsIt() {
        Timeline timeline = timeline(busy(), ALL);
        assertThat(timeline.isSimplified()).isTrue();
        assertThat(Jsoup.parse(timeline.svg()).select(".timeline-wide .timeline-label").eachText())
                .contains("runs at times");
        assertThat(timeline.every().length()).isGreaterThan(timeline.svg().length());
        assertThat(Jsoup.parse(timeline.every()).select("svg.timeline-every-wide")).hasSize(1);
        assertThat(timeline.model().merged()).isEqualTo(300);
        assertThat(timeline(SampleTraces.kitchen(), ALL).every()).isEmpty();
    }

    @Test
    void bothDrawingsHaveIdsOfTheirOwn() {
        Timeline timeline = timeline(busy(), ALL);
        assertThat(Jsoup.parse(timeline.svg() + timeline.every()).select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates();
    }

    /// A thread with slices of a millisecond.
    private static Trace busy() {
        String[] slices =
                IntStream.range(0, 300)
                        .mapToObj(i ->
                                "%s %d-%d%s"
                                        .formatted(
                                                i % 2 == 0 ? "running" : "ready",
                                                i * 1000,
                                                (i + 1) * 1000,
                                                i % 2 == 0 ? " on 0" : ""))
                        .toArray(String[]::new);
        return SampleTraces.of(
                SampleTraces.process(1, 0, "java A", SampleTraces.thread(2, "main", slices)));
    }

    private static List<String> legend(Trace trace) {
        return drawing(trace, ALL).select(".timeline-label").eachText();
    }

    @Test
    void manyVirtualThreadsShareALine() {
        TracedThread[] threads =
                IntStream.range(0, 200)
                        .mapToObj(i ->
                                SampleTraces.thread(
                                        i,
                                        "v" + i,
                                        Kind.VIRTUAL,
                                        "alive %d-%d".formatted(i * 100, 900000)))
                        .toArray(TracedThread[]::new);
        Trace trace = SampleTraces.of(SampleTraces.process(1, 0, "java Many", threads));
        assertThat(drawing(trace, ALL).select(".timeline-thread").eachText())
                .containsExactly("200 virtual threads");
    }

    @Test
    void threadsOfTheRuntimeAreShownIfAskedFor() {
        Trace trace =
                SampleTraces.of(
                        SampleTraces.process(
                                1,
                                0,
                                "java A",
                                SampleTraces.thread(2, "main", "running 0-900000 on 0"),
                                SampleTraces.thread(
                                        3, "GC", Kind.SERVICE, "running 0-900000 on 1")));
        assertThat(drawing(trace, ALL).select(".timeline-thread").eachText())
                .containsExactly("main");
        assertThat(
                        drawing(trace, new ThreadFilter(List.of(), true, 0))
                                .select(".timeline-thread")
                                .eachText())
                .containsExactly("main", "GC (JVM)");
    }

    @Test
    void threadsThatHardlyRanCanBeLeftOut() {
        Timeline timeline =
                timeline(SampleTraces.kitchen(), new ThreadFilter(List.of(), false, 0.2));
        assertThat(timeline.model().idle()).isEqualTo(2);
        assertThat(timeline.svg()).contains("Ann").doesNotContain(">Ben<");
    }

    @Test
    void aNameIsTextWhateverItHolds() {
        Trace trace =
                SampleTraces.of(
                        SampleTraces.process(
                                1,
                                0,
                                "java <script>",
                                SampleTraces.thread(
                                        2, "</svg><script>\u0000\"'", "running 0-900000 on 0")));
        Document document = document(trace, ALL);
        assertThat(document.select("script")).isEmpty();
        assertThat(document.expectFirst(".timeline-thread").text()).startsWith("</svg>");
    }

    @Test
    void spansAsCsvAreAllSpans() {
        List<String> lines = new TraceCsv(SampleTraces.kitchen()).text().lines().toList();
        assertThat(lines).hasSize(1 + 8);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "process,parent,program,thread,name,kind,activity,from us,to"
                                + " us,core,detail");
        assertThat(lines)
                .contains(
                        "11,1,\"java Kitchen\",13,\"Ann\",PROGRAM,running,110000,500000,1,\"\"",
                        "11,1,\"java Kitchen\",14,\"Ben\",PROGRAM,lock,120000,500000,,"
                                + "\"ReentrantLock, held by Ann\"");
    }

    @Test
    void aPackedTableIsTheSameText() throws IOException {
        TraceCsv csv = new TraceCsv(SampleTraces.kitchen());
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(csv.packed()))) {
            assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(csv.text());
        }
        assertThat(csv.packed()).isEqualTo(csv.packed());
    }

    private static Timeline timeline(Trace trace, ThreadFilter filter) {
        return Timeline.of(
                "A timeline",
                "timeline_1",
                TimelineModel.of(trace, WHOLE, filter),
                new LaneWords(trace.source(), Optional.empty()),
                List.of());
    }

    private static Document document(Trace trace, ThreadFilter filter) {
        return Jsoup.parse("<x>" + timeline(trace, filter).svg() + "</x>", "", Parser.xmlParser());
    }

    private static Element drawing(Trace trace, ThreadFilter filter) {
        return document(trace, filter).expectFirst("svg.timeline-wide");
    }
}
