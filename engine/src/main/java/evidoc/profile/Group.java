package evidoc.profile;

import evidoc.trace.Activity;
import evidoc.trace.Trace;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Threads of one process with like names.
///
/// @param number of it among all, in the order of their first threads
/// @param totals of all of them
record Group(
        int number, TracedProcess process, String name, List<TracedThread> threads, Totals totals) {

    static List<Group> of(Trace trace) {
        List<Group> groups = new ArrayList<>();
        for (TracedProcess process : trace.processes()) {
            SequencedMap<String, List<TracedThread>> byName = new LinkedHashMap<>();
            for (TracedThread thread : process.threads()) {
                byName.computeIfAbsent(GroupName.of(thread), _ -> new ArrayList<>()).add(thread);
            }
            byName.forEach((name, threads) ->
                    groups.add(
                            new Group(
                                    groups.size(),
                                    process,
                                    named(name, threads),
                                    threads,
                                    Totals.sum(threads.stream().map(Totals::of).toList()))));
        }
        return groups;
    }

    /// One thread has its own name.
    private static String named(String name, List<TracedThread> threads) {
        return threads.size() == 1 ? threads.getFirst().name() : name;
    }

    /// Those that ran longest first.
    static List<Group> byRunning(List<Group> groups) {
        return groups.stream()
                .sorted(
                        Comparator.comparing((Group group) -> group.totals().time(Activity.RUNNING))
                                .reversed()
                                .thenComparingInt(Group::number))
                .toList();
    }
}
