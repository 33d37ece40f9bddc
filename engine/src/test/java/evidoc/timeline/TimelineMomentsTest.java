package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.OutputLine;
import evidoc.recording.SampleRuns;
import evidoc.timeline.TimelineMoments.Absent;
import evidoc.timeline.TimelineMoments.At;
import evidoc.timeline.TimelineMoments.Refused;
import evidoc.trace.SampleTraces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class TimelineMomentsTest {
    private static final ThreadFilter ALL = new ThreadFilter(List.of(), false, 0);

    private final TimelineMoments moments =
            new TimelineMoments(SampleTraces.kitchen(), SampleRuns.run("", "one", "two").output());

    @ParameterizedTest
    @CsvSource({
        "start, 0",
        "end, 900000",
        "line 2, 20000",
        "birth of Ann, 100000",
        "death of Ben, 650000",
        "last death of *, 900000",
        "last birth of *n*, 120000",
        "birth of Ann + 2.5 ms, 102500",
        "birth of Ann - 20 µs, 99980",
        "start - 1 s, 0",
        "first birth of *, 0",
        "3rd birth of *, 120000",
        "run of Ben, 500000",
        "longest run of *, 110000",
        "last run of * + 1 ms, 501000",
        "sleep of Ann, 500000",
        "wait for a lock of *, 120000",
        "wait for a core of Ann, 100000",
        "wait for I/O of Ben, 600000",
        "longest wait of Ben, 120000",
    })
    void aMomentIsATimeOfTheRun(String text, long micros) {
        assertThat(moments.find(text))
                .isInstanceOfSatisfying(
                        At.class,
                        at -> assertThat(at.time()).isEqualTo(Duration.ofNanos(micros * 1000)));
    }

    @Test
    void aLineThatWasReadAfterTheLastEventIsWithinTheRun() {
        List<OutputLine> late = List.of(line(200), line(950));
        TimelineMoments moments = new TimelineMoments(SampleTraces.kitchen(), late);
        assertThat(moments.find("end")).isEqualTo(At.of(Duration.ofMillis(950)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "noon, invalid moment 'noon'",
                "line 3, the output has no line 3",
                "birth of Anna, no thread 'Anna' was traced",
                "birth of Ann + 20, no thread 'Ann + 20' was traced"
            })
    void whatIsNoMomentIsRefusedWithARemedy(String text, String message) {
        assertThat(moments.find(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.message()).isEqualTo(message);
                            assertThat(refused.remedy()).isNotBlank();
                        });
    }

    @Test
    void withoutAnyTheTimelineShowsWhatTheProgramStarted() {
        TimelineWindow window = moments.whatTheProgramStarted(ALL);
        assertThat(window.from()).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
        assertThat(window.to()).isBetween(Duration.ofMillis(700), Duration.ofMillis(720));
    }

    @Test
    void onlyThreadsThatAreShownCountForIt() {
        ThreadFilter ann = new ThreadFilter(List.of("Ann"), false, 0);
        TimelineWindow window = moments.whatTheProgramStarted(ann);
        assertThat(window.from()).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
        assertThat(window.to()).isBetween(Duration.ofMillis(700), Duration.ofMillis(715));
        assertThat(moments.whatTheProgramStarted(new ThreadFilter(List.of("Ben"), false, 0)).to())
                .isBetween(Duration.ofMillis(650), Duration.ofMillis(665));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait for a lock of Ann", "2nd sleep of Ann", "3rd death of Ben"})
    void whatDidNotOccurIsAbsent(String text) {
        assertThat(moments.find(text)).isEqualTo(new Absent(text));
    }

    @Test
    void aWaitTellsWhoWaitedForWhom() {
        assertThat(moments.find("longest wait for a lock of *"))
                .isInstanceOfSatisfying(
                        At.class,
                        at -> {
                            assertThat(at.thread().orElseThrow().name()).isEqualTo("Ben");
                            assertThat(at.whom()).contains("Ann");
                        });
    }

    @Test
    void whatAThreadDidIsLookedForInAWindow() {
        TimelineWindow window = new TimelineWindow(Duration.ofMillis(200), Duration.ofMillis(900));
        assertThat(moments.find("wait for a core of Ann", window, _ -> true))
                .isInstanceOf(Absent.class);
        assertThat(moments.find("wait for a lock of Ben", window, _ -> true))
                .isInstanceOfSatisfying(
                        At.class, at -> assertThat(at.time()).isEqualTo(Duration.ofMillis(200)));
    }

    @Test
    void whatAThreadDidIsLookedForAmongThreadsThatAreShownButBirthsAreCountedAmongAll() {
        TimelineWindow window = new TimelineWindow(Duration.ofMillis(50), Duration.ofMillis(900));
        assertThat(moments.find("longest run of *", window, thread -> thread.name().equals("Ben")))
                .isInstanceOfSatisfying(
                        At.class, at -> assertThat(at.time()).isEqualTo(Duration.ofMillis(500)));
        assertThat(moments.find("3rd birth of *", window, thread -> thread.name().equals("Ben")))
                .isInstanceOfSatisfying(
                        At.class, at -> assertThat(at.time()).isEqualTo(Duration.ofMillis(120)));
    }

    private static OutputLine line(long millis) {
        return new OutputLine(OutputLine.Stream.OUT, Duration.ofMillis(millis), "said");
    }
}
