package evidoc.profile;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The lines of the chart: one for each thread and one for each core, with what the notes of their
/// periods mean.
///
/// @param least what is shorter was merged, in microseconds; 0 if nothing was
/// @param threads in the order of the profile
/// @param cores by their numbers; a period of running has the number of the thread, from 1, as note
/// @param details what threads waited for; the note of a wait is its place, from 1, or 0
record Lanes(long least, List<Lane> threads, Map<Integer, Lane> cores, List<String> details) {

    /// All periods, or, if there are more than that, as many with the shortest ones merged.
    static Lanes of(Profile profile, int most) {
        SequencedMap<String, Integer> details = new LinkedHashMap<>();
        List<TracedThread> all =
                profile.trace().processes().stream()
                        .flatMap(process -> process.threads().stream())
                        .toList();
        List<Lane> threads = all.stream().map(thread -> lane(thread, details)).toList();
        Map<Integer, Lane> cores = cores(all, micros(profile.end()));
        Lanes exact = new Lanes(0, threads, cores, List.copyOf(details.keySet()));
        Lanes lanes = exact;
        long longest = micros(profile.end());
        for (long least = 50; lanes.size() > most && least < longest; least += least / 4) {
            lanes = exact.merged(least);
        }
        return lanes;
    }

    private int size() {
        return threads.stream().mapToInt(Lane::size).sum()
                + cores.values().stream().mapToInt(Lane::size).sum();
    }

    private Lanes merged(long shorter) {
        Map<Integer, Lane> calmer = new TreeMap<>();
        cores.forEach((core, lane) -> calmer.put(core, lane.merged(shorter)));
        return new Lanes(
                shorter,
                threads.stream().map(lane -> lane.merged(shorter)).toList(),
                calmer,
                details);
    }

    private static Lane lane(TracedThread thread, Map<String, Integer> details) {
        Lane lane = new Lane(micros(thread.born()));
        for (ThreadSpan span : thread.spans()) {
            int note =
                    span.activity() == Activity.RUNNING
                            ? span.core().orElse(-1) + 1
                            : number(details, span.detail());
            lane.add(Lane.kind(span.activity()), micros(span.length()), note);
        }
        return lane;
    }

    private static int number(Map<String, Integer> details, String detail) {
        return detail.isEmpty() ? 0 : details.computeIfAbsent(detail, _ -> details.size() + 1);
    }

    /// Which thread a core executed when; where it executed none of the program it waits.
    private static Map<Integer, Lane> cores(List<TracedThread> threads, long end) {
        Map<Integer, List<Stay>> stays = new TreeMap<>();
        for (int i = 0; i < threads.size(); i++) {
            int number = i + 1;
            TracedThread thread = threads.get(i);
            if (thread.kind() == Kind.VIRTUAL) {
                continue;
            }
            for (ThreadSpan span : thread.spans()) {
                span.core()
                        .ifPresent(core ->
                                stays.computeIfAbsent(core, _ -> new ArrayList<>())
                                        .add(new Stay(span, number)));
            }
        }
        Map<Integer, Lane> lanes = new TreeMap<>();
        stays.forEach((core, all) -> lanes.put(core, core(all, end)));
        return lanes;
    }

    /// @param number of the thread
    private record Stay(ThreadSpan span, int number) {}

    private static Lane core(List<Stay> stays, long end) {
        Lane lane = new Lane(0);
        int idle = Lane.kind(Activity.WAITING);
        stays.sort(Comparator.comparing(stay -> stay.span().from()));
        for (Stay stay : stays) {
            lane.add(idle, micros(stay.span().from()) - lane.end(), 0);
            // Of samples, more than one may have been placed there.
            lane.add(
                    Lane.kind(Activity.RUNNING),
                    micros(stay.span().to()) - lane.end(),
                    stay.number());
        }
        lane.add(idle, end - lane.end(), 0);
        return lane;
    }

    static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
