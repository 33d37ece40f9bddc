package evidoc.timeline;

import evidoc.problem.NearMatch;
import evidoc.recording.OutputLine;
import evidoc.trace.Trace;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the times at which a timeline begins and ends: a run takes a different time on each
/// machine, so pages name moments in it, such as `birth of Ann` or `line 3 + 20 ms`.
///
/// @param output of the run that was traced
record TimelineMoments(Trace trace, List<OutputLine> output) {
    static final String GRAMMAR =
            "Write 'start', 'end', 'line 3', 'birth of NAME', 'death of NAME', 'longest wait of"
                    + " NAME', optionally with '+ 20 ms' or '- 20 ms' after it.";

    private static final Pattern MOMENT =
            Pattern.compile(
                    "(?<anchor>start|end|line"
                        + " (?<line>\\d{1,5})|(?:(?<which>first|last|longest|(?<number>\\d{1,3})(?:st|nd|rd|th))"
                        + " )?(?<event>birth|death|run|sleep|wait(?: for a lock| for a core| for"
                        + " I/O)?) of (?<name>.+?))(?: (?<sign>[+-])"
                        + " (?<amount>\\d{1,7}(?:\\.\\d{1,3})?) (?<unit>µs|ms|s))?");

    private static final Set<String> ENDS = Set.of("birth", "death");

    /// Margin around the shown part, as a share of it.
    private static final double MARGIN = 0.02;

    /// A time, or why there is none.
    sealed interface Found {}

    /// @param thread whose moment it is; empty if it is no thread's
    /// @param whom the thread waited for then
    record At(Duration time, Optional<TracedThread> thread, Optional<String> whom)
            implements Found {

        static At of(Duration time) {
            return new At(time, Optional.empty(), Optional.empty());
        }

        private At moved(Duration by) {
            return new At(max(Duration.ZERO, time.plus(by)), thread, whom);
        }
    }

    /// Nothing of the kind happened in this run.
    record Absent(String what) implements Found {}

    record Refused(String message, String remedy) implements Found {}

    Found find(String text) {
        return find(text, new TimelineWindow(Duration.ZERO, end()), _ -> true);
    }

    /// @param window in which runs, sleeps and waits are looked for
    /// @param shown the threads whose runs, sleeps and waits count
    Found find(String text, TimelineWindow window, Predicate<TracedThread> shown) {
        Matcher matcher = MOMENT.matcher(text.strip());
        if (!matcher.matches()) {
            return new Refused("invalid moment '" + text + "'", GRAMMAR);
        }
        return switch (anchor(matcher, window, shown)) {
            case At at -> at.moved(offset(matcher));
            case Absent absent -> absent;
            case Refused refused -> refused;
        };
    }

    private Found anchor(Matcher matcher, TimelineWindow window, Predicate<TracedThread> shown) {
        String anchor = matcher.group("anchor");
        if (anchor.equals("start")) {
            return At.of(Duration.ZERO);
        }
        if (anchor.equals("end")) {
            return At.of(end());
        }
        return matcher.group("line") != null
                ? line(Integer.parseInt(matcher.group("line")))
                : event(matcher, window, shown);
    }

    private Found line(int number) {
        return number >= 1 && number <= output.size()
                ? At.of(output.get(number - 1).at())
                : new Refused(
                        "the output has no line " + number,
                        "Use a line from 1 to " + output.size() + ".");
    }

    private Found event(Matcher matcher, TimelineWindow window, Predicate<TracedThread> shown) {
        String name = matcher.group("name");
        List<TracedThread> named =
                threads().filter(thread -> ThreadFilter.matches(name, thread)).toList();
        if (named.isEmpty()) {
            List<String> names = threads().map(TracedThread::name).distinct().toList();
            return new Refused(
                    "no thread '" + name + "' was traced", NearMatch.remedy(name, names));
        }
        boolean whole = ENDS.contains(matcher.group("event"));
        List<ThreadEvent> events =
                named.stream()
                        .filter(thread -> whole || shown.test(thread))
                        .flatMap(thread -> ThreadEvent.of(thread, matcher.group("event"), window))
                        .sorted(Comparator.comparing(ThreadEvent::from))
                        .toList();
        return chosen(events, matcher)
                .<Found>map(
                        event -> new At(event.from(), Optional.of(event.thread()), event.whom()))
                .orElse(new Absent(matcher.group("anchor")));
    }

    /// @param events in the order of their times
    private static Optional<ThreadEvent> chosen(List<ThreadEvent> events, Matcher matcher) {
        String which = Objects.requireNonNullElse(matcher.group("which"), "first");
        return switch (which) {
            case "first" -> events.stream().findFirst();
            case "last" -> events.stream().reduce((_, last) -> last);
            case "longest" -> events.stream().max(Comparator.comparing(ThreadEvent::length));
            default -> {
                int number = Integer.parseInt(matcher.group("number"));
                yield events.stream().skip(Math.max(0, number - 1)).findFirst();
            }
        };
    }

    private static Duration offset(Matcher matcher) {
        if (matcher.group("amount") == null) {
            return Duration.ZERO;
        }
        long unit =
                switch (matcher.group("unit")) {
                    case "µs" -> 1_000;
                    case "ms" -> 1_000_000;
                    default -> 1_000_000_000;
                };
        double nanos = Double.parseDouble(matcher.group("amount")) * unit;
        Duration length = Duration.ofNanos(Math.round(nanos));
        return matcher.group("sign").equals("-") ? length.negated() : length;
    }

    /// From the first thread or process that the program started to the end of the last one; the
    /// whole run of a program that started none.
    ///
    /// @param shown the threads that count
    TimelineWindow whatTheProgramStarted(ThreadFilter shown) {
        List<Duration[]> lives = new ArrayList<>();
        for (TracedProcess process : trace.processes()) {
            boolean first = process.pid() == trace.processes().getFirst().pid();
            TracedThread main = process.threads().getFirst();
            process.threads().stream()
                    .filter(thread -> thread.kind() != Kind.SERVICE)
                    .filter(shown::shows)
                    .filter(thread -> !first || thread.id() != main.id())
                    .forEach(thread -> lives.add(new Duration[] {thread.born(), thread.died()}));
        }
        if (lives.isEmpty()) {
            return new TimelineWindow(Duration.ZERO, end());
        }
        Duration from = lives.stream().map(life -> life[0]).min(Duration::compareTo).orElseThrow();
        Duration to = lives.stream().map(life -> life[1]).max(Duration::compareTo).orElseThrow();
        Duration margin = Duration.ofNanos(Math.round(to.minus(from).toNanos() * MARGIN) + 1);
        return new TimelineWindow(max(Duration.ZERO, from.minus(margin)), to.plus(margin));
    }

    private Stream<TracedThread> threads() {
        return trace.processes().stream().flatMap(process -> process.threads().stream());
    }

    /// The last thing that is known of the run. On a busy machine a line is read some time after
    /// the program printed it, which may be after the last event that was traced.
    private Duration end() {
        Stream<Duration> deaths = trace.processes().stream().map(TracedProcess::died);
        return Stream.concat(deaths, output.stream().map(OutputLine::at))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofNanos(1));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
