package evidoc.profile;

import static evidoc.trace.SampleTraces.process;
import static evidoc.trace.SampleTraces.thread;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedThread;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Tests for the small drawing of the whole run.
final class OverviewTest {

    @Test
    void aGroupHasALineAndThoseThatRanLongestComeFirst() {
        Element drawing =
                drawn(
                        thread(1, "main", "running 0-1000 on 0"),
                        thread(2, "cook-1", "running 0-400000 on 0"),
                        thread(3, "cook-2", "running 0-400000 on 1"));
        assertThat(drawing.select(".overview-name").eachText())
                .containsExactly("cook-# (2)", "main");
    }

    @Test
    void itsHeightIsTheShareOfTheCores() {
        Element drawing =
                drawn(
                        thread(1, "half", "running 0-1000000 on 0"),
                        thread(2, "cook-1", "running 0-1000000 on 0"),
                        thread(3, "cook-2", "running 0-1000000 on 1"));
        List<String> paths = drawing.select(".overview-run").eachAttr("d");
        assertThat(paths.get(0)).contains("v22h");
        assertThat(paths.get(1)).contains("v11h").doesNotContain("v22h");
    }

    @Test
    void whatRanForAMomentIsSeenAndWhatNeverRanIsNot() {
        Element drawing =
                drawn(thread(1, "a", "running 0-1 on 0"), thread(2, "b", "waiting 0-1000000"));
        assertThat(drawing.select(".overview-run").eachAttr("d"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("v0.5h"),
                        second -> assertThat(second).isEmpty());
    }

    @Test
    void whereOnlyEventsAreKnownItShowsHowManyWereAlive() {
        Trace trace =
                new Trace(
                        TraceSource.JVM,
                        Duration.ZERO,
                        List.of(process(1, 0, "java", thread(1, "a", "alive 0-1000000"))));
        assertThat(drawn(trace).expectFirst(".overview-run").attr("d")).contains("v22h");
    }

    @Test
    void ofManyGroupsTwentyAreDrawn() {
        TracedThread[] threads =
                IntStream.range(0, 30)
                        .mapToObj(i -> thread(i + 1, "x".repeat(i + 1), "running 0-1000 on 0"))
                        .toArray(TracedThread[]::new);
        assertThat(drawn(threads).select(".overview-name")).hasSize(20);
    }

    @Test
    void aNameIsTextAndALongOneIsShortened() {
        Element drawing =
                drawn(
                        thread(1, "<b>&größe", "running 0-1000 on 0"),
                        thread(2, "x".repeat(300), "running 0-900 on 0"));
        assertThat(drawing.expectFirst(".overview-name").text()).isEqualTo("<b>&größe");
        assertThat(drawing.select(".overview-name title").text()).isEqualTo("x".repeat(300));
    }

    @Test
    void theAxisGoesFromTheStartToTheEnd() {
        assertThat(
                        drawn(thread(1, "a", "running 0-2000000 on 0"))
                                .select(".overview-tick")
                                .eachText())
                .containsExactly("0.0 ms", "500.0 ms", "1.00 s", "1.50 s", "2.00 s");
    }

    private static Element drawn(TracedThread... threads) {
        return drawn(SampleTraces.of(process(1, 0, "java", threads)));
    }

    private static Element drawn(Trace trace) {
        Profile profile = SampleProfiles.of(trace);
        return Jsoup.parse(new Overview(profile, Group.of(trace)).svg(), "", Parser.xmlParser());
    }
}
