package evidoc.schedule;

import com.sun.jdi.VMDisconnectedException;

import evidoc.schedule.StateReader.Seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Explores every order of the steps of some threads: runs the example as often as it takes until
/// each step out of each state has been taken. Each run goes to a step not taken yet by a way that
/// is known, which checks that the same steps lead to the same states.
public final class Explorer {
    private static final int STATE_LIMIT = 4_000;
    private static final int UNKNOWN = -2;

    private final Plan plan;
    private final Stops stops;
    private final Debuggee debuggee;
    private final long deadline;
    private final Map<Seen, Integer> numbers = new HashMap<>();
    private final List<Seen> states = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();

    /// The first known way to each state: the state before it and the thread that took the step.
    private final List<int[]> from = new ArrayList<>();

    /// What is explored.
    ///
    /// @param variant of the example
    /// @param region its tag
    /// @param firstLine of the region
    /// @param lastLine of the region
    /// @param threads names of the threads
    public record Plan(
            String variant,
            String region,
            int firstLine,
            int lastLine,
            List<String> threads,
            boolean byInstruction) {
        public Plan {
            threads = List.copyOf(threads);
        }
    }

    private Explorer(Plan plan, Stops stops, Debuggee debuggee, long deadline) {
        this.plan = plan;
        this.stops = stops;
        this.debuggee = debuggee;
        this.deadline = deadline;
    }

    /// Explores an example.
    ///
    /// @param classes folder of its compiled classes
    /// @throws ScheduleException if its threads can't be stepped, or have too many states
    public static Schedules explore(Plan plan, Launch launch, Path classes, String mainClass)
            throws IOException, InterruptedException, ScheduleException {
        long deadline = System.nanoTime() + launch.limit().toNanos();
        Stops stops = Stops.in(classes, plan.firstLine(), plan.lastLine(), plan.byInstruction());
        if (plan.byInstruction()) {
            checkSupport(stops);
        }
        try (Debuggee debuggee = Debuggee.start(launch, classes, mainClass)) {
            return new Explorer(plan, stops, debuggee, deadline).exploreWhileItRuns();
        }
    }

    /// A process that exits lets its threads go, so that whatever is asked of them fails in many
    /// ways; that it has ended says more than each of them.
    private Schedules exploreWhileItRuns() throws InterruptedException, ScheduleException {
        try {
            return explore();
        } catch (VMDisconnectedException _) {
            throw Debuggee.gone();
        } catch (RuntimeException e) {
            if (debuggee.ends()) {
                throw Debuggee.gone();
            }
            throw e;
        }
    }

    private static void checkSupport(Stops stops) throws ScheduleException {
        for (Stop stop : stops.places()) {
            if (!stop.code().isSupported()) {
                throw new ScheduleException(
                        "the effect of '" + stop.code().text() + "' on operands isn't known",
                        "Use numbers, fields and void methods in the region, or step by line.");
            }
        }
    }

    private Schedules explore() throws InterruptedException, ScheduleException {
        Stage stage = Stage.open(plan, stops, debuggee);
        Optional<List<Integer>> goal = Optional.of(List.of());
        while (goal.isPresent()) {
            checkTime();
            run(goal.get(), stage);
            goal = unexplored();
        }
        return result();
    }

    private void checkTime() throws ScheduleException {
        if (System.nanoTime() > deadline) {
            throw new ScheduleException(
                    "its orders take too long: " + states.size() + " states so far",
                    "Make the region shorter, or allow more by TIMEOUT.");
        }
    }

    /// One run: along a known way, and from there to an end by steps not taken yet if there are
    /// some.
    private void run(List<Integer> way, Stage stage)
            throws InterruptedException, ScheduleException {
        Stage.Take take = stage.begin();
        int state = number(take, -1, -1);
        Set<Integer> visited = new HashSet<>(Set.of(state));
        for (int i = 0; ; i++) {
            int actor = i < way.size() ? way.get(i) : choose(state, visited);
            if (actor < 0) {
                break;
            }
            take.step(actor);
            int after = number(take, state, actor);
            note(state, actor, after);
            state = after;
            visited.add(state);
        }
        take.leave();
    }

    private void note(int state, int actor, int after) throws ScheduleException {
        int known = next.get(state)[actor];
        if (known >= 0 && known != after) {
            throw new ScheduleException(
                    "the same steps of its threads led to different states",
                    "Let nothing but the steps decide what happens: no time, no chance.");
        }
        next.get(state)[actor] = after;
    }

    /// A thread whose step isn't known yet, else one that leads where this run hasn't been; -1 if
    /// there is none.
    private int choose(int state, Set<Integer> visited) {
        int[] targets = next.get(state);
        return IntStream.range(0, targets.length)
                .filter(actor -> targets[actor] == UNKNOWN)
                .findFirst()
                .orElseGet(() ->
                        IntStream.range(0, targets.length)
                                .filter(actor -> targets[actor] >= 0)
                                .filter(actor -> !visited.contains(targets[actor]))
                                .findFirst()
                                .orElse(-1));
    }

    private int number(Stage.Take take, int before, int actor) throws ScheduleException {
        Seen seen = take.state();
        Integer known = numbers.get(seen);
        if (known != null) {
            return known;
        }
        if (states.size() == STATE_LIMIT) {
            throw new ScheduleException(
                    "its threads have more than " + STATE_LIMIT + " states",
                    "Make the region shorter, or step by line.");
        }
        numbers.put(seen, states.size());
        states.add(seen);
        from.add(new int[] {before, actor});
        next.add(take.actors().stream().mapToInt(each -> each.canStep() ? UNKNOWN : -1).toArray());
        return states.size() - 1;
    }

    /// The way to the first state with a step that wasn't taken, and that step; empty if there is
    /// none.
    private Optional<List<Integer>> unexplored() {
        for (int state = 0; state < states.size(); state++) {
            int[] targets = next.get(state);
            for (int actor = 0; actor < targets.length; actor++) {
                if (targets[actor] == UNKNOWN) {
                    return Optional.of(way(state, actor));
                }
            }
        }
        return Optional.empty();
    }

    private List<Integer> way(int state, int last) {
        List<Integer> way = new ArrayList<>(List.of(last));
        for (int at = state; from.get(at)[0] >= 0; at = from.get(at)[0]) {
            way.addFirst(from.get(at)[1]);
        }
        return way;
    }

    private Schedules result() {
        List<Schedules.State> result = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Seen seen = states.get(i);
            result.add(
                    new Schedules.State(
                            seen.places(),
                            seen.shared(),
                            seen.output(),
                            Arrays.stream(next.get(i)).boxed().toList()));
        }
        List<Schedules.Code> code =
                !plan.byInstruction()
                        ? List.of()
                        : stops.places().stream()
                                .map(stop ->
                                        new Schedules.Code(
                                                stop.method(),
                                                stop.index(),
                                                stop.line(),
                                                stop.code().text()))
                                .toList();
        return new Schedules(
                plan.variant(), plan.region(), plan.threads(), plan.byInstruction(), code, result);
    }
}
