package evidoc.trace;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Converts the time of day, which flight recordings use, to the monotonic clock of
/// [System#nanoTime()].
///
/// @param offset nanoseconds from the time of day to the monotonic clock
record WallClock(long offset) {
    private static final int TRIES = 5;

    /// Reads both clocks as close together as a few attempts allow.
    static WallClock now() {
        long best = Long.MAX_VALUE;
        long offset = 0;
        for (int i = 0; i < TRIES; i++) {
            long before = System.nanoTime();
            Instant between = Instant.now();
            long after = System.nanoTime();
            if (after - before < best) {
                best = after - before;
                offset = before + best / 2 - nanos(between);
            }
        }
        return new WallClock(offset);
    }

    long monotonic(Instant time) {
        return nanos(time) + offset;
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
