package evidoc.recording;

import java.time.Duration;
import java.time.Instant;

/// Limits of the numbers in a recording: beyond them a file wasn't written by an engine, and pages
/// couldn't show it.
final class Plausible {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Plausible() {}

    static Duration duration(Duration duration) {
        check(!duration.isNegative() && duration.compareTo(LONGEST) <= 0, duration);
        return duration;
    }

    /// A time of day of a clock, which may have lost it and begun in 1970.
    static Instant time(Instant time) {
        check(!time.isBefore(Instant.EPOCH) && !time.isAfter(LAST), time);
        return time;
    }

    /// A number of cores, threads or the like, or a share.
    static double amount(double amount) {
        check(Double.isFinite(amount) && amount >= 0, amount);
        return amount;
    }

    private static void check(boolean isPlausible, Object value) {
        if (!isPlausible) {
            throw new IllegalArgumentException("not plausible: " + value);
        }
    }
}
