package evidoc.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses a line that `perf script` prints for a recording of the scheduler.
final class PerfScript {
    /// Options of `perf script` for the format that is parsed here.
    static final String FIELDS = "comm,pid,tid,cpu,time,event,trace";

    private static final Pattern LINE =
            Pattern.compile("\\s-?\\d+/(-?\\d+)\\s+\\[(\\d+)]\\s+(\\d+)\\.(\\d{9}):\\s+(.*)$");
    private static final Pattern SWITCH =
            Pattern.compile(
                    "sched:sched_switch: prev_comm=.* prev_pid=(\\d+) prev_prio=-?\\d+"
                            + " prev_state=(\\S+) ==> next_comm=.* next_pid=(\\d+) next_prio=.*");
    private static final Pattern WAKEUP =
            Pattern.compile("sched:sched_wakeup: comm=.* pid=(\\d+) prio=.*");
    private static final Pattern BOOKED =
            Pattern.compile("sched:sched_stat_runtime: comm=.* pid=(\\d+) runtime=(\\d+) .*");
    private static final Pattern FORK =
            Pattern.compile("PERF_RECORD_FORK\\((\\d+):(\\d+)\\):\\((\\d+):\\d+\\).*");
    private static final Pattern NAMED =
            Pattern.compile("PERF_RECORD_COMM( exec)?: (.*):(\\d+)/(\\d+)\\s*");
    private static final Pattern EXIT = Pattern.compile("PERF_RECORD_EXIT\\(\\d+:(\\d+)\\).*");

    private PerfScript() {}

    /// The event of a line; empty if it is another kind of line.
    static Optional<SchedulerEvent> read(String line) {
        Matcher head = LINE.matcher(line);
        if (!head.find()) {
            return Optional.empty();
        }
        long at = Long.parseLong(head.group(3)) * 1_000_000_000 + Long.parseLong(head.group(4));
        return event(at, Long.parseLong(head.group(1)), number(head.group(2)), head.group(5));
    }

    private static Optional<SchedulerEvent> event(long at, long current, int core, String text) {
        Matcher matcher = SWITCH.matcher(text);
        if (matcher.matches()) {
            return Optional.of(
                    new SchedulerEvent.Switch(
                            at, core, id(matcher, 1), matcher.group(2), id(matcher, 3)));
        }
        if (matcher.usePattern(WAKEUP).matches()) {
            return Optional.of(new SchedulerEvent.Wakeup(at, current, id(matcher, 1)));
        }
        if (matcher.usePattern(BOOKED).matches()) {
            return Optional.of(new SchedulerEvent.Booked(at, core, id(matcher, 1), id(matcher, 2)));
        }
        if (matcher.usePattern(FORK).matches()) {
            return Optional.of(
                    new SchedulerEvent.Fork(at, id(matcher, 1), id(matcher, 2), id(matcher, 3)));
        }
        if (matcher.usePattern(NAMED).matches()) {
            return Optional.of(
                    new SchedulerEvent.Named(
                            at,
                            id(matcher, 3),
                            id(matcher, 4),
                            matcher.group(2),
                            matcher.group(1) != null));
        }
        return matcher.usePattern(EXIT).matches()
                ? Optional.of(new SchedulerEvent.Exit(at, id(matcher, 1)))
                : Optional.empty();
    }

    private static long id(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
