package evidoc.schedule;

import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;

import evidoc.schedule.StateReader.Seen;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A JVM in which an example runs again and again, each run step by step.
final class Stage {
    /// Seconds in which the JVM loads the rehearsal, and comes to its first run.
    private static final int START_SECONDS = 20;

    private final Explorer.Plan plan;
    private final Stops stops;
    private final Debuggee debuggee;
    private final ReferenceType rehearsal;

    /// Where the rehearsal stops.
    private final List<Location> places;

    /// The thread that starts runs.
    private final ThreadReference control;

    private Stage(Explorer.Plan plan, Stops stops, Debuggee debuggee)
            throws InterruptedException, ScheduleException {
        this.plan = plan;
        this.stops = stops;
        this.debuggee = debuggee;
        ClassPrepareEvent loaded = await(ClassPrepareEvent.class);
        this.rehearsal = loaded.referenceType();
        this.places =
                Stream.of("next", "ended")
                        .map(method -> rehearsal.methodsByName(method).getFirst().location())
                        .toList();
        places.forEach(debuggee::stopAt);
        loaded.thread().resume();
        this.control = await(BreakpointEvent.class).thread();
    }

    /// Waits until the JVM stands before its first run.
    static Stage open(Explorer.Plan plan, Stops stops, Debuggee debuggee)
            throws InterruptedException, ScheduleException {
        Stage stage = new Stage(plan, stops, debuggee);
        stops.types().forEach(debuggee::stopWhenLoaded);
        return stage;
    }

    private <E extends Event> E await(Class<E> wanted)
            throws InterruptedException, ScheduleException {
        for (int second = 0; second < START_SECONDS; second++) {
            Optional<Event> event = debuggee.event(1_000);
            if (event.filter(wanted::isInstance).isPresent()) {
                return wanted.cast(event.get());
            }
        }
        throw Debuggee.late();
    }

    /// Begins a run; its threads stand at their first stops.
    Take begin() throws InterruptedException, ScheduleException {
        Take take = new Take(new Performance(debuggee, stops, plan.threads()));
        take.performance.begin(control);
        take.look();
        return take;
    }

    /// One run.
    final class Take {
        private final Performance performance;
        private final StateReader reader;
        private Seen state = new Seen(List.of(), Collections.emptySortedMap(), "", "");

        private Take(Performance performance) {
            this.performance = performance;
            this.reader =
                    new StateReader(
                            stops, plan.threads(), plan.byInstruction(), performance, rehearsal);
        }

        private void look() throws ScheduleException {
            state = reader.read();
        }

        Seen state() {
            return state;
        }

        List<Actor> actors() {
            return performance.actors();
        }

        void step(int actor) throws InterruptedException, ScheduleException {
            performance.step(actor);
            reader.follow(actor, state);
            look();
        }

        /// Lets the rest of the run end by itself, as far as it can.
        void leave() {
            performance.leave();
            places.forEach(debuggee::stopAt);
        }
    }
}
