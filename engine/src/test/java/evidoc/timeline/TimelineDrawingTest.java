package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.chart.Drawn;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TracedThread;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Groups and lanes of a timeline.
class TimelineDrawingTest {
    @Test
    void aProcessIsBornFromItsParentAndSaysSo() {
        Element drawing = draw(family(11), Shape.WIDE, 1000);
        assertThat(drawing.select(".timeline-birth, .timeline-arrow")).hasSize(2);
        assertThat(drawing.select(".timeline-pid").eachText())
                .containsExactly("process 11", "process 12, started by 11");
    }

    @Test
    void whereTextIsInTheWayThereIsNoLine() {
        assertThat(draw(family(11), Shape.TALL, 1000).select(".timeline-birth")).isEmpty();
    }

    @Test
    void ofAParentThatIsNotShownNothingIsDrawn() {
        Element drawing = draw(family(99), Shape.WIDE, 1000);
        assertThat(drawing.select(".timeline-birth")).isEmpty();
        assertThat(drawing.select(".timeline-pid").eachText())
                .containsExactly("process 11", "process 12");
    }

    @Test
    void aNameThatHasRoomOnALineOfItsOwnIsNotCut() {
        Trace trace =
                SampleTraces.of(
                        SampleTraces.process(
                                12345,
                                1,
                                "java LongName 2 1000",
                                SampleTraces.thread(11, "main", "running 0-900000 on 0")));
        assertThat(draw(trace, Shape.TALL, 1000).select(".timeline-process text").eachText())
                .containsExactly("java LongName 2 1000", "process 12345");
        assertThat(draw(trace, Shape.WIDE, 1000).select(".timeline-process text").eachText())
                .containsExactly("java LongName 2 1000 process 12345");
    }

    @Test
    void aThreadHasABirthAndADeathUnlessTheWindowEndsBefore() {
        TracedThread ann = SampleTraces.thread(1, "Ann", "running 100000-800000 on 5");
        assertThat(lane(ann, 1000).select(".lane-birth")).hasSize(1);
        assertThat(lane(ann, 1000).select(".lane-end")).hasSize(2);
        assertThat(lane(ann, 500).select(".lane-end")).hasSize(1);
    }

    @Test
    void aCoreHasAShadeAndItsNumberWhereThereIsRoom() {
        TracedThread ann =
                SampleTraces.thread(
                        1, "Ann", "running 0-500000 on 5", "running 500000-501000 on 1");
        assertThat(lane(ann, 1000).select(".core-1")).isNotEmpty();
        assertThat(lane(ann, 1000).select(".lane-core").eachText()).containsExactly("5");
    }

    @Test
    void whatWaitsLooksOtherwiseThanWhatRuns() {
        TracedThread ann =
                SampleTraces.thread(
                        1,
                        "Ann",
                        "lock 0-200000: a <lock>",
                        "sleeping 200000-400000",
                        "ready 400000-600000",
                        "io 600000-800000");
        Element lane = lane(ann, 1000);
        assertThat(lane.select(".lane-running")).isEmpty();
        assertThat(lane.select(".lane-lock, .lane-sleeping, .lane-ready, .lane-io")).hasSize(4);
        assertThat(lane.select("lock")).isEmpty();
    }

    @Test
    void calloutsThatAreCloseStandSideBySideAndNoLabelIsBehindThem() {
        TracedThread ann =
                SampleTraces.thread(
                        1, "Ann", "waiting 0-500000: ended by Ben", "sleeping 500000-600000");
        assertThat(lane(ann, 1000).select(".lane-label").eachText())
                .containsExactly("waits for Ben");
        Svg svg = new Svg();
        TimeAxis axis = new TimeAxis(window(1000), new Span(0, 600));
        new LaneDrawing(svg, axis, "id")
                .draw(
                        ann,
                        Detail.EXACT.pieces(ann, axis.window(), axis.across()),
                        Map.of(1, callout(250), 2, callout(251)),
                        0);
        Element lane = Drawn.of(svg);
        assertThat(lane.select(".lane-label")).isEmpty();
        assertThat(lane.select(".timeline-number").eachText()).containsExactly("1", "2");
        assertThat(lane.select(".timeline-mark").eachAttr("cx")).containsExactly("150", "166");
    }

    private static Callout callout(long millis) {
        return new Callout(Duration.ofMillis(millis), Optional.of(1L), "So.");
    }

    @Test
    void manyThreadsOfOneLineAreAsHighAsTheyWereMany() {
        Svg svg = new Svg();
        new LaneDrawing(svg, new TimeAxis(window(1000), new Span(0, 4)), "id")
                .draw(
                        List.of(
                                SampleTraces.thread(1, "a", "alive 0-500000"),
                                SampleTraces.thread(2, "b", "alive 0-250000")),
                        0);
        assertThat(Drawn.of(svg).expectFirst(".lane-alive").attr("d"))
                .isEqualTo("M0 0h1v16h-1zM1 8h1v8h-1z");
    }

    /// A process, and one that another started.
    private static Trace family(long parent) {
        return SampleTraces.of(
                SampleTraces.process(
                        11, 1, "java A", SampleTraces.thread(11, "main", "running 0-900000 on 0")),
                SampleTraces.process(
                        12,
                        parent,
                        "java B",
                        SampleTraces.thread(12, "main", "running 880000-900000 on 0")));
    }

    private static Element lane(TracedThread thread, long length) {
        Svg svg = new Svg();
        TimeAxis axis = new TimeAxis(window(length), new Span(0, 600));
        new LaneDrawing(svg, axis, "id")
                .draw(
                        thread,
                        Detail.EXACT.pieces(thread, axis.window(), axis.across()),
                        Map.of(),
                        0);
        return Drawn.of(svg);
    }

    private static Element draw(Trace trace, Shape shape, long length) {
        TimelineModel model =
                TimelineModel.of(trace, window(length), new ThreadFilter(List.of(), false, 0));
        Svg svg = new Svg();
        assertThat(new TimelineDrawing(model, Detail.EXACT, List.of(), shape, "id").draw(svg))
                .isPositive();
        return Drawn.of(svg);
    }

    /// From 0, in milliseconds.
    private static TimelineWindow window(long length) {
        return new TimelineWindow(Duration.ZERO, Duration.ofMillis(length));
    }
}
