package evidoc.timeline;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.Trace;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a timeline shows of a trace: the processes with threads in its window, and these threads.
///
/// @param groups processes in the order of their births
/// @param idle how many threads are left out because they hardly ran
record TimelineModel(Trace trace, TimelineWindow window, List<Group> groups, int idle) {
    /// If one process has more threads of one kind, they share a line.
    private static final int MOST_LANES = 24;

    private static final int MOST_VIRTUAL_LANES = 12;

    /// A process.
    ///
    /// @param lanes threads with their own line
    /// @param folded threads that share one
    record Group(TracedProcess process, List<Lane> lanes, List<Fold> folded) {}

    /// Threads that share a line, which shows how many of them there were.
    record Fold(String name, List<TracedThread> threads) {}

    static TimelineModel of(Trace trace, TimelineWindow window, ThreadFilter filter) {
        List<Group> groups =
                trace.processes().stream()
                        .map(process -> group(process, window, filter))
                        .filter(group -> !group.lanes().isEmpty() || !group.folded().isEmpty())
                        .toList();
        int idle =
                (int)
                        trace.processes().stream()
                                .flatMap(process -> process.threads().stream())
                                .filter(window::shows)
                                .filter(filter::shows)
                                .filter(thread -> !filter.isBusy(thread, window))
                                .count();
        return new TimelineModel(trace, window, groups, idle);
    }

    private static Group group(TracedProcess process, TimelineWindow window, ThreadFilter filter) {
        List<TracedThread> lanes = new ArrayList<>();
        List<Fold> folds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<TracedThread> threads =
                    process.threads().stream()
                            .filter(thread -> thread.kind() == kind)
                            .filter(window::shows)
                            .filter(filter::shows)
                            .filter(thread -> filter.isBusy(thread, window))
                            .toList();
            int most = kind == Kind.VIRTUAL ? MOST_VIRTUAL_LANES : MOST_LANES;
            if (threads.size() > most) {
                String what = kind == Kind.VIRTUAL ? "virtual threads" : "threads";
                folds.add(new Fold("%,d %s".formatted(threads.size(), what), threads));
            } else {
                lanes.addAll(threads);
            }
        }
        lanes.sort(Comparator.comparing(TracedThread::born));
        return new Group(process, named(process, lanes), folds);
    }

    /// Threads of one name are numbered in the order of their births.
    private static List<Lane> named(TracedProcess process, List<TracedThread> threads) {
        List<String> names = threads.stream().map(Lane::name).toList();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int before = Collections.frequency(names.subList(0, i), name);
            boolean unique = Collections.frequency(names, name) == 1;
            lanes.add(
                    new Lane(process, threads.get(i), unique ? name : numbered(name, before + 1)));
        }
        return lanes;
    }

    private static String numbered(String name, int number) {
        return name.endsWith(")")
                ? name.substring(0, name.length() - 1) + ", " + number + ")"
                : name + " (" + number + ")";
    }

    /// Whether a lane has more pieces than can be followed.
    boolean isBusy(int most) {
        return lanes().stream()
                .anyMatch(lane ->
                        LaneStory.pieces(lane.thread(), window, Detail.EXACT).size() > most);
    }

    /// How many spans of its lanes are too short to be followed.
    long merged() {
        return shown().stream().filter(CalmLane::isShort).count();
    }

    List<Lane> lanes() {
        return groups.stream().flatMap(group -> group.lanes().stream()).toList();
    }

    /// What the lanes show, in the order of [Activity].
    Set<Activity> activities() {
        Set<Activity> found = EnumSet.noneOf(Activity.class);
        shown().forEach(span -> found.add(span.activity()));
        return found;
    }

    /// The cores on which something ran.
    Set<Integer> cores() {
        Set<Integer> cores = new TreeSet<>();
        shown().forEach(span -> span.core().ifPresent(cores::add));
        return cores;
    }

    private List<ThreadSpan> shown() {
        return lanes().stream()
                .flatMap(lane -> lane.thread().spans().stream())
                .filter(span -> !window.shown(span).isZero())
                .toList();
    }
}
