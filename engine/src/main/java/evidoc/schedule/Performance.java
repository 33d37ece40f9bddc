package evidoc.schedule;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.ThreadDeathEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run of an example whose threads take steps one at a time.
final class Performance {
    /// A step is a few instructions; a thread that takes this long does something else.
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

    private final Debuggee debuggee;
    private final Stops stops;
    private final List<String> names;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, ReferenceType> types = new HashMap<>();
    private final WaitOrder order = new WaitOrder();
    private boolean controlStands;
    private Optional<ThreadReference> main = Optional.empty();
    private Optional<ThreadReference> endedMain = Optional.empty();

    /// A thread of the region in this run.
    static final class Actor {
        private Optional<ThreadReference> thread = Optional.empty();
        private boolean stands;
        private boolean ended;
        private Optional<Wait> wait = Optional.empty();

        boolean canStep() {
            return stands;
        }

        boolean hasEnded() {
            return ended;
        }

        /// What it waits for; empty if it can go on or has ended.
        Optional<Wait> waiting() {
            return wait;
        }

        ThreadReference thread() {
            return thread.orElseThrow();
        }

        private boolean moves() {
            return !stands && !ended;
        }
    }

    Performance(Debuggee debuggee, Stops stops, List<String> names) {
        this.debuggee = debuggee;
        this.stops = stops;
        this.names = names;
        names.forEach(_ -> actors.add(new Actor()));
    }

    /// Runs until each thread stands at its first stop.
    ///
    /// @param control the thread that starts runs, standing before the next one
    void begin(ThreadReference control) throws InterruptedException, ScheduleException {
        control.resume();
        settle();
        order.update(actors);
    }

    List<Actor> actors() {
        return actors;
    }

    Map<String, ReferenceType> types() {
        return types;
    }

    /// Lets the rest of the run end by itself, as far as it can.
    void leave() {
        debuggee.forgetStops();
        endedMain.ifPresent(ThreadReference::resume);
        actors.stream().filter(Actor::canStep).forEach(actor -> actor.thread().resume());
    }

    /// Lets a thread go on to its next stop, to its end, or to where it has to wait.
    void step(int actor) throws InterruptedException, ScheduleException {
        Actor chosen = actors.get(actor);
        chosen.stands = false;
        chosen.thread().resume();
        settle();
        order.update(actors);
    }

    /// In which order threads have begun to wait: the JVM serves them by it.
    List<Integer> waitOrder() {
        return order.actors();
    }

    /// Waits until each thread stands at a stop, has ended, or waits for another one; and for the
    /// end of `main` when all have ended.
    private void settle() throws InterruptedException, ScheduleException {
        long start = System.nanoTime();
        while (true) {
            Optional<Event> event = debuggee.event(1);
            if (event.isPresent()) {
                handle(event.get());
            } else if (isSettled()) {
                return;
            } else if (System.nanoTime() - start > STEP_LIMIT.toNanos()) {
                throw endless();
            }
            if (controlStands
                    && actors.stream().allMatch(actor -> actor.stands || actor.ended)
                    && actors.stream().anyMatch(actor -> actor.stands)) {
                return;
            }
        }
    }

    private boolean isSettled() {
        if (!controlStands) {
            return false;
        }
        if (actors.stream().allMatch(actor -> actor.ended)) {
            return endedMain.isPresent();
        }
        for (Actor actor : actors) {
            if (actor.moves()) {
                actor.wait = actor.thread.flatMap(Wait::of);
                if (actor.wait.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private ScheduleException endless() {
        for (int i = 0; i < names.size(); i++) {
            Actor actor = actors.get(i);
            if (actor.thread.isEmpty()) {
                return new ScheduleException(
                        "thread '" + names.get(i) + "' never came to the region",
                        "Start a thread of that name, and let it go through the region.");
            }
            if (actor.moves() && actor.wait.isEmpty()) {
                return new ScheduleException(
                        "thread '" + names.get(i) + "' took a step of more than 10 s",
                        "Let the threads only do the steps.");
            }
        }
        return new ScheduleException(
                "'main' took more than 10 s after its threads had ended",
                "Let it only print the result.");
    }

    private void handle(Event event) {
        switch (event) {
            case ClassPrepareEvent loaded -> {
                ReferenceType type = loaded.referenceType();
                types.put(type.name(), type);
                main = main.or(() -> Optional.of(loaded.thread()));
                stops.places().stream()
                        .filter(stop -> stop.type().equals(type.name()))
                        .flatMap(stop -> Debuggee.locate(type, stop).stream())
                        .forEach(debuggee::stopAt);
                loaded.thread().resume();
            }
            case BreakpointEvent stopped -> stopped(stopped.thread(), stopped.location());
            case ThreadDeathEvent dead -> {
                actors.stream()
                        .filter(actor -> actor.thread.filter(dead.thread()::equals).isPresent())
                        .forEach(actor -> {
                            actor.ended = true;
                            actor.wait = Optional.empty();
                        });
                dead.thread().resume();
            }
            default -> {}
        }
    }

    private void stopped(ThreadReference thread, Location location) {
        if (Debuggee.isRehearsal(location.declaringType())) {
            if (location.method().name().equals("next")) {
                controlStands = true;
            } else if (main.filter(thread::equals).isPresent()) {
                endedMain = main;
            } else {
                thread.resume();
            }
            return;
        }
        int place = names.indexOf(thread.name());
        if (place < 0) {
            thread.resume();
            return;
        }
        Actor actor = actors.get(place);
        actor.thread = Optional.of(thread);
        actor.stands = true;
        actor.wait = Optional.empty();
    }

    /// What a thread waits for.
    ///
    /// @param kind of waiting
    /// @param object what it waits for: the lock, the object to be notified, the thread to end
    /// @param holder the thread that holds the lock
    record Wait(Kind kind, ObjectReference object, Optional<ThreadReference> holder) {
        enum Kind {
            LOCK,
            NOTIFY,
            END
        }

        /// Empty if the thread runs, or will run without a step of another thread.
        static Optional<Wait> of(ThreadReference thread) {
            int status = thread.status();
            if (status != ThreadReference.THREAD_STATUS_MONITOR
                    && status != ThreadReference.THREAD_STATUS_WAIT) {
                return Optional.empty();
            }
            thread.suspend();
            try {
                ObjectReference entered = thread.currentContendedMonitor();
                if (entered != null) {
                    return Optional.ofNullable(entered.owningThread())
                            .map(owner -> new Wait(Kind.LOCK, entered, Optional.of(owner)));
                }
                return notifier(thread).isPresent()
                        ? notifier(thread).flatMap(Wait::forNotification)
                        : Parked.of(thread);
            } catch (IncompatibleThreadStateException _) {
                return Optional.empty();
            } finally {
                thread.resume();
            }
        }

        /// The object on which a thread called `wait`.
        private static Optional<ObjectReference> notifier(ThreadReference thread)
                throws IncompatibleThreadStateException {
            return thread.frames().stream()
                    .limit(3)
                    .filter(frame -> frame.location().method().name().equals("wait"))
                    .filter(frame -> !frame.location().method().isNative())
                    .findFirst()
                    .map(StackFrame::thisObject);
        }

        private static Optional<Wait> forNotification(ObjectReference object) {
            if (object instanceof ThreadReference other) {
                return Optional.of(other)
                        .filter(each -> each.status() != ThreadReference.THREAD_STATUS_ZOMBIE)
                        .map(each -> new Wait(Kind.END, each, Optional.of(each)));
            }
            return Optional.of(new Wait(Kind.NOTIFY, object, Optional.empty()));
        }
    }
}
