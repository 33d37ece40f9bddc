package evidoc.page;

import evidoc.recording.Outcome;
import evidoc.recording.Run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Facts of a run as a reader sees them.
///
/// @param ending how it ended, for style sheets and tests
/// @param outcome the same for a reader
/// @param instant when it started, for machines
/// @param minute the same for a reader
/// @param noise what other programs took from it, if that is so much that the run judges nothing
/// @param cut whether it printed more than was recorded
public record RunFacts(
        long pid,
        String ending,
        String outcome,
        String elapsed,
        String instant,
        String minute,
        Optional<String> noise,
        boolean cut) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static RunFacts of(Run run) {
        return new RunFacts(
                run.pid(),
                outcomeName(run.outcome()),
                outcome(run.outcome()),
                seconds(run.elapsed()),
                run.startedAt().toString(),
                minute(run.startedAt()),
                noise(run),
                run.cut());
    }

    /// `exit 0`, `stopped after 30 s`.
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Exited(int code) -> "exit " + code;
            case Outcome.TimedOut(Duration limit) -> "stopped after " + limit.toSeconds() + " s";
            case Outcome.TooMany(String what, int limit) ->
                    "stopped at more than " + limit + " " + what;
        };
    }

    static Optional<String> noise(Run run) {
        return run.calibration()
                .filter(measured -> !measured.quiet())
                .map(measured ->
                        "other programs took " + percent(1 - measured.lowest()) + " of the cores");
    }

    /// The outcome's name in `data-outcome`.
    private static String outcomeName(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Exited _ -> "exited";
            case Outcome.TimedOut _ -> "timed-out";
            case Outcome.TooMany _ -> "too-many";
        };
    }

    /// Seconds with two decimals: `0.31 s`.
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    /// Milliseconds with one decimal: `4.2 ms`.
    public static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    /// A share as a whole percentage: `98 %`.
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /// `2026-11-22 14:03 UTC`.
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /// What claims and values can use of a run besides its output.
    public static Map<String, Object> variables(Run run) {
        Map<String, Object> variables = new TreeMap<>();
        variables.put("elapsed", run.elapsed().toMillis() / 1e3);
        if (run.outcome() instanceof Outcome.Exited(int code)) {
            variables.put("exit", code);
        }
        return variables;
    }
}
