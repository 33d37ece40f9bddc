package evidoc.schedule;

import evidoc.schedule.Schedules.State;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the orders of a graph end, and how many of them end in the same way.
///
/// @param all by what the program printed, or that it is stuck; the most frequent one first
/// @param orders how many orders there are; empty if threads can go round in a circle, so that
///   there is no end to them
public record Outcomes(List<Outcome> all, Optional<BigInteger> orders) {

    /// One way to end.
    ///
    /// @param name what the program printed, in one line, or `deadlock`
    /// @param orders how many end in this way; empty if they can't be counted
    /// @param percent of all orders
    /// @param path the shortest way there: indexes of threads
    public record Outcome(
            String name,
            boolean deadlock,
            Optional<BigInteger> orders,
            Optional<String> percent,
            List<Integer> path) {}

    public static Outcomes of(Schedules schedules) {
        return new Counter(schedules.states()).outcomes();
    }

    /// The name of an end.
    public static String name(State last) {
        return last.isDeadlock() ? "deadlock" : last.output().strip().replaceAll("\\R", "; ");
    }

    /// The figures of a graph, in the form in which an example prints figures.
    public static List<String> lines(Schedules schedules) {
        Outcomes outcomes = of(schedules);
        List<String> lines = new ArrayList<>();
        lines.add("states: " + schedules.states().size());
        outcomes.orders().ifPresent(orders -> lines.add("orders in all: " + orders));
        lines.add("ends: " + outcomes.all().size());
        lines.add("");
        lines.add("end  orders  fewest steps");
        for (Outcome outcome : outcomes.all()) {
            lines.add(
                    "%s  %s  %d"
                            .formatted(
                                    outcome.name(),
                                    outcome.orders().map(BigInteger::toString).orElse("any"),
                                    outcome.path().size()));
        }
        return lines;
    }

    private static final class Counter {
        private final List<State> states;
        private final BigInteger[] ways;
        private final boolean[] open;
        private boolean circular;

        Counter(List<State> states) {
            this.states = states;
            this.ways = new BigInteger[states.size()];
            this.open = new boolean[states.size()];
        }

        Outcomes outcomes() {
            Map<String, List<Integer>> ends = new LinkedHashMap<>();
            for (int i = 0; i < states.size(); i++) {
                if (states.get(i).isLast()) {
                    ends.computeIfAbsent(name(states.get(i)), _ -> new ArrayList<>()).add(i);
                }
            }
            Optional<BigInteger> total = count(List.of());
            List<Outcome> all = new ArrayList<>();
            ends.forEach((name, last) -> {
                Optional<BigInteger> orders = count(last);
                all.add(
                        new Outcome(
                                name,
                                states.get(last.getFirst()).isDeadlock(),
                                orders,
                                orders.flatMap(n -> total.map(t -> percent(n, t))),
                                path(last)));
            });
            all.sort((a, b) ->
                    b.orders()
                            .orElse(BigInteger.ZERO)
                            .compareTo(a.orders().orElse(BigInteger.ZERO)));
            return new Outcomes(List.copyOf(all), total);
        }

        private static String percent(BigInteger part, BigInteger whole) {
            return new BigDecimal(part.multiply(BigInteger.valueOf(100)))
                    .divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP)
                    .toString();
        }

        /// How many orders lead to some ends; to any, if none are given.
        private Optional<BigInteger> count(List<Integer> ends) {
            Arrays.fill(ways, null);
            BigInteger counted = ways(0, ends);
            return circular ? Optional.empty() : Optional.of(counted);
        }

        private BigInteger ways(int state, List<Integer> ends) {
            if (ways[state] != null) {
                return ways[state];
            }
            if (open[state]) {
                circular = true;
                return BigInteger.ZERO;
            }
            open[state] = true;
            BigInteger sum = BigInteger.ZERO;
            if (states.get(state).isLast()) {
                sum = ends.isEmpty() || ends.contains(state) ? BigInteger.ONE : BigInteger.ZERO;
            }
            for (int next : states.get(state).next()) {
                sum = next < 0 ? sum : sum.add(ways(next, ends));
            }
            open[state] = false;
            ways[state] = sum;
            return sum;
        }

        /// The shortest path to one of some ends.
        private List<Integer> path(List<Integer> ends) {
            int[] before = new int[states.size()];
            int[] thread = new int[states.size()];
            Arrays.fill(before, -1);
            Deque<Integer> queue = new ArrayDeque<>(List.of(0));
            while (!queue.isEmpty()) {
                int at = queue.remove();
                if (ends.contains(at)) {
                    List<Integer> path = new ArrayList<>();
                    for (int s = at; s != 0; s = before[s]) {
                        path.addFirst(thread[s]);
                    }
                    return List.copyOf(path);
                }
                List<Integer> next = states.get(at).next();
                for (int i = 0; i < next.size(); i++) {
                    int to = next.get(i);
                    if (to > 0 && before[to] < 0) {
                        before[to] = at;
                        thread[to] = i;
                        queue.add(to);
                    }
                }
            }
            throw new IllegalStateException("an end that no path leads to");
        }
    }
}
