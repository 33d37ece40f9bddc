package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.Activity;
import evidoc.trace.TraceSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.OptionalInt;

/// What a thread does, in words.
class LaneWordsTest {
    private static final LaneWords WORDS = new LaneWords(TraceSource.SCHEDULER, Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    READY | | waits for a core
                    LOCK | ReentrantLock, held by Ann | waits for Ann’s lock
                    LOCK | ReentrantLock | waits for a lock
                    SLEEPING | | sleeps
                    WAITING | | waits
                    WAITING | FutureTask | waits (FutureTask)
                    WAITING | ended by Ann | waits for Ann
                    WAITING | Semaphore, ended by Ann B. | waits for Ann B. (Semaphore)
                    IO | | waits for I/O
                    IO | a file or a pipe | waits for a file or a pipe
                    IO | a file or a pipe, ended by main | waits for main (a file or a pipe)
                    ALIVE | | runs, is ready or is parked
                    """)
    void whatItWaitsForIsSaid(Activity rest, String detail, String words) {
        assertThat(said(WORDS, look(rest, 0, detail == null ? "" : detail))).isEqualTo(words);
    }

    @Test
    void theCoreOnWhichItRunsIsSaid() {
        LaneLook look = new LaneLook(Activity.RUNNING, LaneLook.FULL, OptionalInt.of(1), "");
        assertThat(said(WORDS, look)).isEqualTo("runs on core 1");
    }

    @Test
    void whereItRanOnlyInPartBothAreSaid() {
        assertThat(said(WORDS, look(Activity.READY, 2, "")))
                .isEqualTo("runs at times, else waits for a core");
    }

    @Test
    void aPageCanNameTheLock() {
        LaneWords words = new LaneWords(TraceSource.SCHEDULER, Optional.of("key"));
        assertThat(said(words, look(Activity.LOCK, 0, "held by Ann")))
                .isEqualTo("waits for Ann’s key");
        assertThat(said(words, look(Activity.LOCK, 0, ""))).isEqualTo("waits for the key");
    }

    @Test
    void severalThreadsHaveAVerbOfTheirOwn() {
        assertThat(LaneWords.said(WORDS.of(look(Activity.SLEEPING, 0, "")), true))
                .isEqualTo("sleep");
        assertThat(LaneWords.said(LaneWords.DEAD, true)).isEqualTo("have ended");
        assertThat(LaneWords.said(LaneWords.UNBORN, false)).isEqualTo("has not started");
    }

    private static String said(LaneWords words, LaneLook look) {
        return LaneWords.said(words.of(look), false);
    }

    private static LaneLook look(Activity rest, int level, String detail) {
        return new LaneLook(rest, level, OptionalInt.empty(), detail);
    }
}
