package evidoc.timeline;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Time that a thread spent on each activity in a piece of its life, in nanoseconds.
final class LaneMix {
    private final Map<Rest, Long> times = new HashMap<>();
    private final Map<Integer, Long> cores = new TreeMap<>();

    private record Rest(Activity activity, String detail) {}

    void add(ThreadSpan span, long nanos) {
        times.merge(new Rest(span.activity(), span.detail()), nanos, Long::sum);
        if (span.core().isPresent()) {
            cores.merge(span.core().getAsInt(), nanos, Long::sum);
        }
    }

    /// Empty if the thread didn't live then.
    Optional<LaneLook> look() {
        long all = 0;
        for (long time : times.values()) {
            all += time;
        }
        if (all == 0) {
            return Optional.empty();
        }
        int level = (int) Math.round((double) time(Activity.RUNNING) / all * LaneLook.FULL);
        Optional<Rest> rest = level == LaneLook.FULL ? Optional.empty() : rest();
        return Optional.of(
                rest.map(most ->
                                new LaneLook(
                                        most.activity(), level, OptionalInt.empty(), most.detail()))
                        .orElseGet(
                                () -> new LaneLook(Activity.RUNNING, LaneLook.FULL, core(), "")));
    }

    private long time(Activity activity) {
        long sum = 0;
        for (Map.Entry<Rest, Long> entry : times.entrySet()) {
            sum += entry.getKey().activity() == activity ? entry.getValue() : 0;
        }
        return sum;
    }

    /// What it did most when it wasn't running, and the longest reason for it.
    private Optional<Rest> rest() {
        if (times.size() == 1) {
            return times.keySet().stream().findFirst();
        }
        Map<Activity, Long> rests = new EnumMap<>(Activity.class);
        times.forEach((rest, time) -> rests.merge(rest.activity(), time, Long::sum));
        rests.remove(Activity.RUNNING);
        return longest(rests).flatMap(activity -> longest(reasons(activity)));
    }

    private Map<Rest, Long> reasons(Activity activity) {
        Map<Rest, Long> reasons = new TreeMap<>(Comparator.comparing(Rest::detail));
        times.forEach((rest, time) -> {
            if (rest.activity() == activity) {
                reasons.put(rest, time);
            }
        });
        return reasons;
    }

    private static <T> Optional<T> longest(Map<T, Long> times) {
        return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private OptionalInt core() {
        return longest(cores).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
