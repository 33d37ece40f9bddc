package evidoc.schedule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which order threads have begun to wait in a call. HotSpot notifies them in this order, and
/// hands them the lock again in this order. So states that differ in it are different.
final class WaitOrder {
    private final List<Actor> sleepers = new ArrayList<>();

    /// Compares with the state before.
    void update(List<Actor> all) {
        sleepers.removeIf(actor -> !actor.sleeps());
        all.stream()
                .filter(Actor::sleeps)
                .filter(actor -> !sleepers.contains(actor))
                .forEach(sleepers::add);
    }

    /// Tells each what it waits for: of those that were notified and need the same lock, only the
    /// first can go on.
    void look() {
        Map<Object, Actor> first = new HashMap<>();
        for (Actor actor : sleepers) {
            actor.waitsFor(
                    Wait.of(actor.thread())
                            .flatMap(wait ->
                                    wait.blocks()
                                            ? Optional.of(wait)
                                            : after(
                                                    first.putIfAbsent(wait.object(), actor),
                                                    wait)));
        }
    }

    /// That a thread waits until another one has acquired the lock that is free now.
    private static Optional<Wait> after(@Nullable Actor before, Wait wait) {
        return Optional.ofNullable(before)
                .map(Actor::thread)
                .map(holder -> new Wait(wait.kind(), wait.object(), Optional.of(holder)));
    }

    List<Actor> sleepers() {
        return List.copyOf(sleepers);
    }
}
