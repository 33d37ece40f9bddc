package evidoc.profile;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the threads of a program waited for, the longest time first.
final class Waits {
    private static final int MOST = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<Wait, Sum> sums = new LinkedHashMap<>();

    private Waits() {}

    /// @param what it was, with the numbers of threads left out
    private record Wait(Activity activity, String what) {}

    /// All waits for one thing.
    static final class Sum {
        /// Whether two have equal spans doesn't matter, and to find out takes long.
        private final Set<TracedThread> threads =
                Collections.newSetFromMap(new IdentityHashMap<>());

        private Duration all = Duration.ZERO;
        private Duration longest = Duration.ZERO;
        private int count;

        private void add(TracedThread thread, ThreadSpan span) {
            threads.add(thread);
            all = all.plus(span.length());
            longest = longest.compareTo(span.length()) > 0 ? longest : span.length();
            count++;
        }
    }

    /// A line of the table.
    ///
    /// @param times how often
    record Line(
            String activity, String what, int times, int threads, Duration all, Duration longest) {}

    static List<Line> of(List<TracedProcess> processes) {
        Waits waits = new Waits();
        processes.stream()
                .flatMap(process -> process.threads().stream())
                .filter(thread -> thread.kind() != TracedThread.Kind.SERVICE)
                .forEach(waits::add);
        return waits.sums.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Wait, Sum> entry) -> entry.getValue().all)
                                .reversed())
                .limit(MOST)
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(TracedThread thread) {
        for (ThreadSpan span : thread.spans()) {
            switch (span.activity()) {
                case LOCK, WAITING, IO -> {
                    if (!span.detail().isEmpty()) {
                        String what = NUMBER.matcher(span.detail()).replaceAll("#");
                        sums.computeIfAbsent(new Wait(span.activity(), what), _ -> new Sum())
                                .add(thread, span);
                    }
                }
                case RUNNING, READY, SLEEPING, ALIVE -> {}
            }
        }
    }

    private static Line line(Wait wait, Sum sum) {
        return new Line(
                wait.activity().label(),
                wait.what(),
                sum.count,
                sum.threads.size(),
                sum.all,
                sum.longest);
    }
}
