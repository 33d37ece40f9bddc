package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.chart.Drawn;
import evidoc.svg.Shape;
import evidoc.svg.Svg;
import evidoc.trace.Activity;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedThread;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tests for the explanation below a timeline.
final class TimelineLegendTest {
    @Test
    void onlyWhatIsDrawnIsExplained() {
        assertThat(labels(look(Activity.LOCK, 0))).containsExactly("waits for a lock");
        assertThat(labels()).isEmpty();
    }

    @Test
    void eachKindOfWaitingHasItsWordsOnceAndInOneOrder() {
        List<LaneLook> looks =
                Stream.of(Activity.values()).map(activity -> look(activity, 0)).toList();
        List<String> labels = labels(looks.reversed().toArray(LaneLook[]::new));
        assertThat(labels).doesNotHaveDuplicates().hasSize(Activity.values().length);
        assertThat(labels)
                .isEqualTo(labels(looks.toArray(LaneLook[]::new)))
                .contains("sleeps", "waits", "waits for I/O", "waits for a core");
        assertThat(labels(look(Activity.IO, 0, "a file"), look(Activity.IO, 0, "a pipe")))
                .containsExactly("waits for I/O");
    }

    @Test
    void aThreadThatRunsForAPartIsExplained() {
        assertThat(labels(look(Activity.WAITING, 2))).containsExactly("runs at times", "waits");
        assertThat(labels(look(Activity.WAITING, 0), core(0)))
                .containsExactly("runs on core", "waits");
    }

    @Test
    void fourCoresHaveTonesOfTheirOwnAndMoreHaveTheirNumbersOnly() {
        Element four = draw(Shape.WIDE, kitchen(), core(7), core(0), core(3), core(5));
        assertThat(four.select(".lane-core").eachText()).containsExactly("0", "3", "5", "7");
        assertThat(labels(cores(5))).containsExactly("runs on the core of that number");
        assertThat(draw(Shape.WIDE, kitchen(), cores(5)).select(".lane-core")).isEmpty();
        assertThat(labels(look(Activity.RUNNING, LaneLook.FULL))).containsExactly("runs");
    }

    @Test
    void whatAJvmAloneSawIsLessThanWhatTheKernelSaw() {
        Trace jvm = new Trace(TraceSource.JVM, Duration.ZERO, kitchen().processes());
        LaneLook alive = look(Activity.ALIVE, 0);
        assertThat(draw(Shape.WIDE, jvm, alive).text()).isEqualTo("runs or is ready");
        assertThat(draw(Shape.WIDE, kitchen(), alive).text()).isEqualTo("runs, is ready or parked");
    }

    @Test
    void startsAndEndsWithinTheWindowAreExplained() {
        Trace trace = trace(SampleTraces.thread(1, "Ann", "running 100000-200000 on 0"));
        assertThat(draw(Shape.WIDE, trace).select("text").eachText())
                .containsExactly("starts", "ends");
    }

    @Test
    void aLineOfManyThreadsIsExplained() {
        TracedThread[] many =
                IntStream.range(0, 30)
                        .mapToObj(i -> SampleTraces.thread(i + 1, "t" + i, "alive 0-2000000"))
                        .toArray(TracedThread[]::new);
        assertThat(draw(Shape.WIDE, trace(many)).select("text").eachText())
                .containsExactly("the higher, the more threads");
    }

    @Test
    void onAPhoneItTakesMoreLines() {
        LaneLook[] all = Stream.of(Activity.values()).map(a -> look(a, 0)).toArray(LaneLook[]::new);
        assertThat(end(Shape.TALL, all)).isGreaterThan(end(Shape.WIDE, all));
        assertThat(
                        draw(Shape.TALL, kitchen(), all).select("text").eachAttr("x").stream()
                                .mapToDouble(Double::parseDouble))
                .allMatch(x -> x < Shape.TALL.width());
    }

    private static double end(Shape shape, LaneLook... looks) {
        return legend(shape, kitchen(), looks).draw(new Svg(), 10);
    }

    private static List<String> labels(LaneLook... looks) {
        return draw(Shape.WIDE, kitchen(), looks).select(".timeline-label").eachText();
    }

    private static Element draw(Shape shape, Trace trace, LaneLook... looks) {
        Svg svg = new Svg();
        assertThat(legend(shape, trace, looks).draw(svg, 10)).isGreaterThan(10);
        return Drawn.of(svg);
    }

    private static TimelineLegend legend(Shape shape, Trace trace, LaneLook... looks) {
        TimelineWindow window = new TimelineWindow(Duration.ofMillis(50), Duration.ofMillis(900));
        TimelineModel model =
                TimelineModel.of(trace, window, new ThreadFilter(List.of(), false, 0));
        return new TimelineLegend(model, new LinkedHashSet<>(List.of(looks)), shape, "id");
    }

    /// A thread that neither starts nor ends in the window.
    private static Trace kitchen() {
        return trace(SampleTraces.thread(1, "main", "waiting 0-2000000"));
    }

    private static Trace trace(TracedThread... threads) {
        return SampleTraces.of(SampleTraces.process(11, 1, "java A", threads));
    }

    private static LaneLook[] cores(int count) {
        return IntStream.range(0, count)
                .mapToObj(TimelineLegendTest::core)
                .toArray(LaneLook[]::new);
    }

    private static LaneLook core(int number) {
        return new LaneLook(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(number), "");
    }

    private static LaneLook look(Activity rest, int level) {
        return look(rest, level, "");
    }

    private static LaneLook look(Activity rest, int level, String detail) {
        return new LaneLook(rest, level, OptionalInt.empty(), detail);
    }
}
