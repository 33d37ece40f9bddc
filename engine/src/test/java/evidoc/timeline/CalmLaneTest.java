package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Span;
import evidoc.trace.Activity;
import evidoc.trace.SampleTraces;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// What is shorter than two milliseconds is merged. A unit of the drawings here is a millisecond.
class CalmLaneTest {
    private static final TimelineWindow WINDOW =
            new TimelineWindow(Duration.ZERO, Duration.ofMillis(100));

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void whatIsLongIsDrawnAsItIs() {
        assertThat(pieces("ready 10000-12000", "running 12000-30000 on 1", "sleeping 30000-99000"))
                .containsExactly(
                        piece(Activity.READY, 0, NONE, 10, 12),
                        piece(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(1), 12, 30),
                        piece(Activity.SLEEPING, 0, NONE, 30, 99));
    }

    @Test
    void aShortInterruptionIsLeftOut() {
        assertThat(pieces("running 0-20000 on 0", "ready 20000-21900", "running 21900-40000 on 0"))
                .containsExactly(piece(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(0), 0, 40));
    }

    @Test
    void aShortStartBelongsToWhatFollows() {
        assertThat(pieces("ready 0-1000", "running 1000-40000 on 0"))
                .containsExactly(piece(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(0), 0, 40));
    }

    @Test
    void manyShortSlicesBecomeOnePieceThatTellsWhatShareRan() {
        assertThat(
                        pieces(
                                "sleeping 0-10000",
                                "running 10000-11500 on 0",
                                "ready 11500-12500",
                                "running 12500-14000 on 1",
                                "ready 14000-15000",
                                "sleeping 15000-30000"))
                .containsExactly(
                        piece(Activity.SLEEPING, 0, NONE, 0, 10),
                        piece(Activity.READY, 3, NONE, 10, 15),
                        piece(Activity.SLEEPING, 0, NONE, 15, 30));
    }

    @Test
    void aThreadThatLivedShortlyIsStillThere() {
        assertThat(pieces("running 50000-51000 on 0"))
                .containsExactly(piece(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(0), 50, 51));
    }

    @Test
    void inALongRunAUnitOfTheDrawingIsTheLeast() {
        TimelineWindow second = new TimelineWindow(Duration.ZERO, Duration.ofSeconds(1));
        List<LanePiece> pieces =
                CalmLane.of(
                        SampleTraces.thread(
                                        1,
                                        "a",
                                        "running 0-500000 on 0",
                                        "ready 500000-509000",
                                        "running 509000-1000000 on 0")
                                .spans(),
                        second,
                        new Span(0, 100));
        assertThat(pieces).hasSize(1);
    }

    private static List<LanePiece> pieces(String... spans) {
        return CalmLane.of(SampleTraces.thread(1, "a", spans).spans(), WINDOW, new Span(0, 100));
    }

    private static LanePiece piece(
            Activity rest, int level, OptionalInt core, double start, double end) {
        return new LanePiece(new LaneLook(rest, level, core, ""), new Span(start, end));
    }
}
