package evidoc.change;

import java.util.regex.Pattern;

/// Durations and times of day in a text.
final class TimeText {
    /// Units of time as a regular expression, the longer ones first.
    static final String UNITS = "min|ns|us|µs|μs|ms|s";

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<![\\w:.])(?:\\d{4}-\\d{2}-\\d{2}[T ])?(?:[01]?\\d|2[0-3]):[0-5]\\d"
                            + "(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?(?![\\w:])");
    private static final Pattern DURATION =
            Pattern.compile(
                    "(?<![\\p{L}\\d_.,])-?\\d[\\d,]{0,24}+(?:\\.\\d{1,18}+)? ?(?:"
                            + UNITS
                            + ")(?![\\p{L}\\d_])");
    private static final Pattern ISO_DURATION =
            Pattern.compile("\\bPT-?\\d[\\d.HM-]{0,40}+S?(?!\\w)");

    private TimeText() {}

    /// A text with a sign for each of them.
    static String replaceIn(String text) {
        String withoutClocks = CLOCK.matcher(text).replaceAll("<clock>");
        String withoutDurations = DURATION.matcher(withoutClocks).replaceAll("<time>");
        return ISO_DURATION.matcher(withoutDurations).replaceAll("<time>");
    }
}
