package evidoc.profile;

import java.time.Duration;
import java.util.Locale;

/// Durations for tables and sentences.
final class Times {
    private Times() {}

    /// In milliseconds, with the tenths that a trace has.
    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%,.1f", time.toNanos() / 1e6).replace(',', ' ');
    }

    static String said(Duration time) {
        double millis = time.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ROOT, "%.1f ms", millis)
                : String.format(Locale.ROOT, "%,.2f s", millis / 1000).replace(',', '\u00a0');
    }
}
