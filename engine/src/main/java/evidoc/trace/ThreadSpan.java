package evidoc.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a thread did from one time to another, both since the start of the run, in whole
/// microseconds.
///
/// @param core on which it ran, numbered by the operating system from 0, if known
/// @param detail what it waited for, for a sentence; empty if unknown
public record ThreadSpan(
        Activity activity, Duration from, Duration to, OptionalInt core, String detail) {
    private static final Pattern RECORDED =
            Pattern.compile("([a-z]+) (\\d{1,15})-(\\d{1,15})(?: on (\\d{1,5}))?(?:: (.*))?");

    public ThreadSpan {
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to.truncatedTo(ChronoUnit.MICROS);
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a span ends at " + to + ", before " + from);
        }
    }

    public Duration length() {
        return to.minus(from);
    }

    /// One line of a record: `running 1200-5200 on 1`, `lock 5200-9000: ReentrantLock`.
    @JsonValue
    String recorded() {
        return activity.word()
                + " "
                + micros(from)
                + "-"
                + micros(to)
                + (core.isPresent() ? " on " + core.getAsInt() : "")
                + (detail.isEmpty() ? "" : ": " + detail);
    }

    @JsonCreator
    static ThreadSpan read(String recorded) {
        Matcher matcher = RECORDED.matcher(recorded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("invalid span '" + recorded + "'");
        }
        return new ThreadSpan(
                Activity.of(matcher.group(1)).orElseThrow(),
                Duration.of(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS),
                Duration.of(Long.parseLong(matcher.group(3)), ChronoUnit.MICROS),
                matcher.group(4) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(matcher.group(4))),
                matcher.group(5) == null ? "" : matcher.group(5));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
