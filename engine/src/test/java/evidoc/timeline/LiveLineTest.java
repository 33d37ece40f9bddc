package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.SampleTraces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What all threads do at a moment, in a sentence and in what a script gets.
class LiveLineTest {
    /// A second, so that a moment is a thousandth of it and some.
    private static final TimelineModel MODEL =
            TimelineModel.of(
                    SampleTraces.kitchen(),
                    new TimelineWindow(Duration.ZERO, Duration.ofSeconds(1)),
                    new ThreadFilter(List.of(), false, 0));

    private static final LaneWords WORDS = new LaneWords(MODEL.trace().source(), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    50 | main runs on core 0; Ann and Ben have not started
                    105 | main waits; Ann waits for a core; Ben has not started
                    300 | main waits; Ann runs on core 1; Ben waits for Ann’s lock
                    550 | main waits; Ann sleeps; Ben runs on core 0
                    620 | main waits; Ann sleeps; Ben waits for a file or a pipe
                    950 | main, Ann and Ben have ended
                    """)
    void aMomentIsASentence(int millis, String sentence) {
        List<LaneStory> stories =
                MODEL.lanes().stream()
                        .map(lane ->
                                LaneStory.of(
                                        lane, lane.name(), Detail.EXACT, MODEL.window(), WORDS))
                        .toList();
        assertThat(new LiveLine(stories).at(millis * LaneStory.MOMENTS / 1000)).isEqualTo(sentence);
    }

    @Test
    void aScriptGetsTheSameInAFewLetters() {
        TimelineTold told = TimelineTold.of(MODEL, WORDS, false);
        assertThat(told.names()).isEqualTo("main¦Ann¦Ben");
        assertThat(told.says().split("¦", -1))
                .startsWith("{has|have} not started", "{has|have} ended", "{runs|run} on core 0");
        assertThat(told.shown().split("¦", -1)[0]).isEqualTo("3wC" + "v4D" + "3wB");
        assertThat(told.every()).isEmpty();
        assertThat(told.longest())
                .isEqualTo("main waits; Ann runs on core 1; Ben waits for Ann’s lock");
    }

    @Test
    void aNameThatTwoProcessesHaveIsToldWithItsProcess() {
        TimelineModel model =
                TimelineModel.of(
                        SampleTraces.of(
                                SampleTraces.process(
                                        7,
                                        0,
                                        "a",
                                        SampleTraces.thread(7, "main", "running 0-9 on 0")),
                                SampleTraces.process(
                                        8,
                                        7,
                                        "b",
                                        SampleTraces.thread(8, "main", "running 0-9 on 1"))),
                        new TimelineWindow(Duration.ZERO, Duration.ofNanos(9000)),
                        new ThreadFilter(List.of(), false, 0));
        assertThat(TimelineTold.of(model, WORDS, false).names()).isEqualTo("main of 7¦main of 8");
    }
}
