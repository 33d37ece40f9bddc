package evidoc.schedule;

import com.sun.jdi.ObjectReference;

import evidoc.schedule.Performance.Actor;
import evidoc.schedule.Performance.Wait;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which order threads have begun to wait for what they wait for now. States that differ in it
/// are different: who is served first depends on it.
final class WaitOrder {
    private final List<Integer> actors = new ArrayList<>();
    private final Map<Integer, Reason> reasons = new HashMap<>();

    private record Reason(Wait.Kind kind, ObjectReference object) {
        static Optional<Reason> of(Actor actor) {
            return actor.waiting().map(wait -> new Reason(wait.kind(), wait.object()));
        }
    }

    /// Compares with the state before: a thread that waits for something else now comes last, after
    /// those that still wait for the same; several such threads keep their order.
    void update(List<Actor> all) {
        List<Integer> before = new ArrayList<>(actors);
        for (int actor = 0; actor < all.size(); actor++) {
            if (!before.contains(actor)) {
                before.add(actor);
            }
        }
        for (int actor : before) {
            Optional<Reason> now = Reason.of(all.get(actor));
            if (!now.equals(Optional.ofNullable(reasons.get(actor)))) {
                actors.remove(Integer.valueOf(actor));
                reasons.remove(actor);
                now.ifPresent(reason -> {
                    actors.add(actor);
                    reasons.put(actor, reason);
                });
            }
        }
    }

    List<Integer> actors() {
        return List.copyOf(actors);
    }
}
