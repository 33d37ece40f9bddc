package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.timeline.TimelineModel.Fold;
import evidoc.trace.Activity;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a timeline shows, in its drawing and in its table.
class TimelineModelTest {
    private static final ThreadFilter ALL = new ThreadFilter(List.of(), false, 0);

    @Test
    void onlyWhatLivesInTheWindowIsShown() {
        assertThat(model(ALL, 0, 90).lanes()).extracting(Lane::name).containsExactly("main");
        assertThat(model(ALL, 0, 130).lanes())
                .extracting(Lane::name)
                .containsExactly("main", "Ann", "Ben");
        assertThat(model(ALL, 950, 960).groups()).isEmpty();
    }

    @Test
    void activitiesAndCoresAreThoseOfTheWindow() {
        assertThat(model(ALL, 0, 90).activities()).containsExactly(Activity.RUNNING);
        assertThat(model(ALL, 0, 90).cores()).containsExactly(0);
        assertThat(model(ALL, 0, 900).cores()).containsExactly(0, 1);
    }

    @Test
    void threadsThatHardlyRanAreCounted() {
        TimelineModel model = model(new ThreadFilter(List.of(), false, 0.2), 0, 1000);
        assertThat(model.lanes()).extracting(Lane::name).containsExactly("Ann");
        assertThat(model.idle()).isEqualTo(2);
        assertThat(model(new ThreadFilter(List.of("B*"), false, 0.2), 0, 1000).idle()).isEqualTo(1);
    }

    @Test
    void upToTwentyFourThreadsOfAKindHaveLinesOfTheirOwn() {
        assertThat(of(threads(24, Kind.PROGRAM)).lanes()).hasSize(24);
        TimelineModel many = of(threads(25, Kind.PROGRAM));
        assertThat(many.lanes()).isEmpty();
        assertThat(many.groups().getFirst().folded())
                .extracting(Fold::name)
                .containsExactly("25 threads");
        assertThat(of(threads(12, Kind.VIRTUAL)).lanes()).hasSize(12);
        assertThat(of(threads(13, Kind.VIRTUAL)).groups().getFirst().folded())
                .extracting(Fold::name)
                .containsExactly("13 virtual threads");
    }

    @Test
    void threadsOfOneNameAreNumberedInTheOrderOfTheirBirths() {
        assertThat(
                        of(
                                        SampleTraces.thread(1, "Ann", "running 200000-300000 on 0"),
                                        SampleTraces.thread(2, "Ben", "running 0-300000 on 0"),
                                        SampleTraces.thread(3, "Ann", "running 100000-300000 on 0"))
                                .lanes())
                .extracting(Lane::name)
                .containsExactly("Ben", "Ann (1)", "Ann (2)");
        assertThat(of(threads(2, Kind.VIRTUAL, "v")).lanes())
                .extracting(Lane::name)
                .containsExactly("v (virtual, 1)", "v (virtual, 2)");
    }

    @Test
    void theTableRoundsToTenthsOfAMillisecondAndCountsTheWindowOnly() {
        String table = html(new TimelineTable(model(ALL, 110, 300)), "a&b.csv");
        assertThat(table)
                .contains("<th scope=\"row\">Ann</th><td>11</td>")
                .contains("href=\"a&amp;b.csv\"")
                .containsSubsequence("Ann", "<td>190.0</td>", "<td>1</td>");
    }

    @Test
    void whereNoCoreIsKnownTheTableHasNoColumnOfThem() {
        Trace trace =
                SampleTraces.of(
                        SampleTraces.process(
                                1, 0, "java <A>", SampleTraces.thread(2, "<b>", "alive 0-500000")));
        TimelineTable table = new TimelineTable(TimelineModel.of(trace, window(0, 1000), ALL));
        assertThat(html(table, "a.csv")).doesNotContain("Cores", "<b>").contains("&lt;b&gt;");
        assertThat(table.sentences())
                .startsWith("Process 1, java <A>. <b>: ")
                .endsWith("500.0 ms.");
    }

    private static String html(TimelineTable table, String csv) {
        return SharedFragments.get().html("data-table", table.data(Optional.of(csv))).markup();
    }

    private static TimelineModel model(ThreadFilter filter, long from, long to) {
        return TimelineModel.of(SampleTraces.kitchen(), window(from, to), filter);
    }

    private static TimelineModel of(TracedThread... threads) {
        Trace trace = SampleTraces.of(SampleTraces.process(1, 0, "java A", threads));
        return TimelineModel.of(trace, window(0, 1000), ALL);
    }

    private static TracedThread[] threads(int count, Kind kind) {
        return IntStream.range(0, count)
                .mapToObj(i -> SampleTraces.thread(i, "t" + i, kind, "running 0-500000 on 0"))
                .toArray(TracedThread[]::new);
    }

    private static TracedThread[] threads(int count, Kind kind, String name) {
        return IntStream.range(0, count)
                .mapToObj(i -> SampleTraces.thread(i, name, kind, "running 0-500000 on 0"))
                .toArray(TracedThread[]::new);
    }

    /// Times in milliseconds.
    private static TimelineWindow window(long from, long to) {
        return new TimelineWindow(Duration.ofMillis(from), Duration.ofMillis(to));
    }
}
