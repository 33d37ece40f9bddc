package evidoc.schedule;

import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.ThreadDeathEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of an example whose threads take steps one at a time. A thread is never let into a lock
/// that another one holds, so it is the steps alone that decide who acquires it.
final class Performance {
    /// A step is a few instructions; a thread that takes this long does something else.
    private static final Duration STEP_LIMIT = Duration.ofSeconds(30);

    private final Debuggee debuggee;
    private final Stops stops;
    private final List<String> names;
    private final List<Actor> actors = new ArrayList<>();
    private final Memory memory;
    private final WaitOrder order = new WaitOrder();
    private boolean controlStands;
    private Optional<ThreadReference> main = Optional.empty();
    private Optional<ThreadReference> endedMain = Optional.empty();

    Performance(Debuggee debuggee, Stops stops, List<String> names) {
        this.debuggee = debuggee;
        this.stops = stops;
        this.names = names;
        this.memory = new Memory(stops);
        names.forEach(_ -> actors.add(new Actor()));
    }

    List<Actor> actors() {
        return actors;
    }

    Memory memory() {
        return memory;
    }

    /// In which order threads have begun to wait in a call: the JVM serves them by it.
    List<Integer> waitOrder() {
        return order.sleepers().stream().map(actors::indexOf).toList();
    }

    /// Runs until each thread stands at its first stop.
    ///
    /// @param control the thread that starts runs, standing before the next one
    void begin(ThreadReference control) throws InterruptedException, ScheduleException {
        control.resume();
        settle();
    }

    /// Lets a thread go on to its next stop, to its end, or to where it has to wait.
    void step(int actor) throws InterruptedException, ScheduleException {
        actors.get(actor).go();
        settle();
    }

    /// Lets the rest of the run end by itself, as far as it can.
    void leave() {
        debuggee.forgetStops();
        memory.close();
        endedMain.ifPresent(ThreadReference::resume);
        actors.stream().filter(actor -> !actor.hasEnded()).forEach(Actor::go);
    }

    /// Waits until no thread moves: each stands at a stop, waits in a call, or has ended; and for
    /// the end of `main` when all have ended.
    private void settle() throws InterruptedException, ScheduleException {
        long start = System.nanoTime();
        while (!isSettled()) {
            Optional<Event> event = debuggee.event(1);
            if (event.isPresent()) {
                handle(event.get());
            } else {
                actors.stream().filter(Actor::moves).forEach(Actor::sleep);
            }
            if (System.nanoTime() - start > STEP_LIMIT.toNanos()) {
                throw endless();
            }
        }
        actors.stream().filter(a -> !a.hasEnded()).forEach(actor -> memory.note(actor.thread()));
        order.update(actors);
        actors.stream().filter(Actor::stands).forEach(a -> a.waitsFor(beforeAcquiring(a)));
        order.look();
    }

    private boolean isSettled() {
        boolean over = actors.stream().allMatch(Actor::hasEnded);
        return controlStands
                && actors.stream().noneMatch(Actor::moves)
                && (!over || endedMain.isPresent());
    }

    /// What the next step of a thread at a stop would wait for.
    private Optional<Wait> beforeAcquiring(Actor actor) {
        StackFrame frame = memory.frames(actor.thread()).getFirst();
        return stop(actor)
                .flatMap(stop -> memory.lockAt(stop, frame))
                .flatMap(lock -> Wait.beforeAcquiring(lock, actor.thread()));
    }

    /// Where a live thread has stopped; empty if it is waiting in a call.
    Optional<Stop> stop(Actor actor) {
        Location at = memory.frames(actor.thread()).getFirst().location();
        return stops.places().stream().filter(stop -> Debuggee.isAt(at, stop)).findFirst();
    }

    private ScheduleException endless() {
        for (int i = 0; i < names.size(); i++) {
            if (!actors.get(i).hasBegun()) {
                return new ScheduleException(
                        "thread '" + names.get(i) + "' never came to the region",
                        "Start a thread of that name, and let it go through the region.");
            }
            if (actors.get(i).moves()) {
                return new ScheduleException(
                        "thread '" + names.get(i) + "' took a step of more than 30 s",
                        "Let the threads only do the steps.");
            }
        }
        return new ScheduleException(
                "'main' took more than 30 s after its threads had ended",
                "Let it only print the result.");
    }

    private void handle(Event event) {
        switch (event) {
            case ClassPrepareEvent loaded -> {
                loaded(loaded.referenceType(), loaded.thread());
                loaded.thread().resume();
            }
            case BreakpointEvent stopped -> stopped(stopped.thread(), stopped.location());
            case ThreadDeathEvent dead -> {
                actors.stream().filter(actor -> actor.is(dead.thread())).forEach(Actor::end);
                dead.thread().resume();
            }
            default -> {}
        }
    }

    private void loaded(ReferenceType type, ThreadReference by) {
        memory.loaded(type);
        main = main.or(() -> Optional.of(by));
        stops.places().stream()
                .filter(stop -> stop.type().equals(type.name()))
                .flatMap(stop -> Debuggee.locate(type, stop).stream())
                .forEach(debuggee::stopAt);
    }

    private void stopped(ThreadReference thread, Location location) {
        int place = names.indexOf(thread.name());
        if (!Debuggee.isRehearsal(location.declaringType())) {
            if (place >= 0) {
                actors.get(place).stopped(thread);
            } else {
                thread.resume();
            }
        } else if (location.method().name().equals("next")) {
            controlStands = true;
        } else if (main.filter(thread::equals).isPresent()) {
            endedMain = main;
        } else {
            thread.resume();
        }
    }
}
