package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.OutputLine;
import evidoc.recording.SampleRuns;
import evidoc.timeline.TimelineMoments.At;
import evidoc.timeline.TimelineMoments.Refused;
import evidoc.trace.SampleTraces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

class TimelineMomentsTest {
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
    })
    void aMomentIsATimeOfTheRun(String text, long micros) {
        assertThat(moments.find(text)).isEqualTo(new At(Duration.ofNanos(micros * 1000)));
    }

    @Test
    void aLineThatWasReadAfterTheLastEventIsWithinTheRun() {
        List<OutputLine> late = List.of(line(200), line(950));
        TimelineMoments moments = new TimelineMoments(SampleTraces.kitchen(), late);
        assertThat(moments.find("end")).isEqualTo(new At(Duration.ofMillis(950)));
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
        TimelineWindow window = moments.whatTheProgramStarted();
        assertThat(window.from()).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
        assertThat(window.to()).isBetween(Duration.ofMillis(700), Duration.ofMillis(720));
    }

    private static OutputLine line(long millis) {
        return new OutputLine(OutputLine.Stream.OUT, Duration.ofMillis(millis), "said");
    }
}
