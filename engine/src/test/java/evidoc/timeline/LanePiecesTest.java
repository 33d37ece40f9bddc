package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Span;
import evidoc.trace.Activity;
import evidoc.trace.SampleTraces;
import evidoc.trace.TracedThread;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

class LanePiecesTest {
    private static final TimelineWindow SECOND =
            new TimelineWindow(Duration.ZERO, Duration.ofSeconds(1));
    private static final Span ACROSS = new Span(0, 100);

    @Test
    void whatIsWideIsDrawnAsItIs() {
        List<LanePiece> pieces =
                pieces("ready 100000-200000", "running 200000-500000 on 1", "lock 500000-800000");
        assertThat(pieces)
                .containsExactly(
                        piece(Activity.READY, 0, OptionalInt.empty(), 10, 20),
                        piece(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(1), 20, 50),
                        piece(Activity.LOCK, 0, OptionalInt.empty(), 50, 80));
    }

    @Test
    void whatIsTooThinTellsHowMuchOfItRan() {
        String[] slices =
                IntStream.range(0, 1000)
                        .mapToObj(i ->
                                i % 2 == 0
                                        ? "running %d-%d on 0".formatted(i * 400, i * 400 + 200)
                                        : "ready %d-%d".formatted(i * 400 - 200, i * 400))
                        .toArray(String[]::new);
        assertThat(pieces(slices))
                .allSatisfy(piece -> {
                    assertThat(piece.look().rest()).isEqualTo(Activity.READY);
                    assertThat(piece.look().level()).isBetween(1, 4);
                });
    }

    @Test
    void whereAThreadWasNotAliveNothingIsDrawn() {
        List<LanePiece> pieces = pieces("running 400000-600000 on 0");
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().across()).isEqualTo(new Span(40, 60));
    }

    @Test
    void aWindowCutsWhatReachesOutOfIt() {
        TracedThread thread = SampleTraces.thread(1, "a", "running 0-5000000 on 0");
        TimelineWindow window = new TimelineWindow(Duration.ofMillis(7), Duration.ofMillis(9));
        assertThat(LanePieces.of(thread.spans(), window, ACROSS))
                .containsExactly(piece(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(0), 0, 100));
    }

    private static List<LanePiece> pieces(String... spans) {
        return LanePieces.of(SampleTraces.thread(1, "a", spans).spans(), SECOND, ACROSS);
    }

    private static LanePiece piece(
            Activity rest, int level, OptionalInt core, double start, double end) {
        return new LanePiece(new LaneLook(rest, level, core, ""), new Span(start, end));
    }
}
