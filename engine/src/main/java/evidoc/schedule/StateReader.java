package evidoc.schedule;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;

import evidoc.schedule.Schedules.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the state in which the threads of a run stand.
final class StateReader {
    private final Stops stops;
    private final List<String> names;
    private final boolean byInstruction;
    private final Performance performance;
    private final Memory memory;
    private final Field output;

    /// By thread; empty if steps are lines.
    private final List<Operands> operands = new ArrayList<>();

    /// Where each thread was seen last.
    private final List<Optional<Stop>> stands = new ArrayList<>();

    /// @param rehearsal the class that keeps the output
    StateReader(
            Stops stops,
            List<String> names,
            boolean byInstruction,
            Performance performance,
            ReferenceType rehearsal) {
        this.stops = stops;
        this.names = names;
        this.byInstruction = byInstruction;
        this.performance = performance;
        this.memory = performance.memory();
        this.output = rehearsal.fieldByName("output");
        for (int i = 0; i < names.size(); i++) {
            operands.add(new Operands());
            stands.add(Optional.empty());
        }
    }

    /// A state without what follows it.
    ///
    /// @param hidden what pages don't show, such as the variables of callers
    record Seen(
            List<Place> places, SortedMap<String, String> shared, String output, String hidden) {}

    Seen read() throws ScheduleException {
        StringBuilder hidden = new StringBuilder();
        List<Place> places = new ArrayList<>();
        try {
            for (int i = 0; i < names.size(); i++) {
                Actor actor = performance.actors().get(i);
                stands.set(i, actor.hasEnded() ? Optional.empty() : performance.stop(actor));
                places.add(place(actor, operands.get(i).values(), hidden));
            }
            hidden.append(performance.waitOrder());
            return new Seen(places, shared(), printed(), hidden.toString());
        } catch (IncompatibleThreadStateException | AbsentInformationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Applies the instruction that a thread has executed to the thread's operands.
    ///
    /// @param before the state before that instruction
    void follow(int actor, Seen before) throws ScheduleException {
        Optional<Stop> stop = stands.get(actor);
        if (byInstruction && stop.isPresent()) {
            stop.get()
                    .code()
                    .apply(operands.get(actor), known(before), before.places().get(actor).locals());
        }
    }

    /// Memory before an instruction, including the fields of a class that the instruction loaded.
    private SortedMap<String, String> known(Seen before) throws ScheduleException {
        if (before.shared().size() == stops.fields().size()) {
            return before.shared();
        }
        SortedMap<String, String> known = shared();
        known.putAll(before.shared());
        return known;
    }

    private Place place(Actor actor, List<String> stack, StringBuilder hidden)
            throws IncompatibleThreadStateException, AbsentInformationException, ScheduleException {
        if (actor.hasEnded()) {
            return Place.END;
        }
        List<StackFrame> frames = memory.frames(actor.thread());
        for (StackFrame caller : frames.subList(1, frames.size())) {
            hidden.append(caller.location().codeIndex()).append(locals(caller)).append('\n');
        }
        Location location = frames.getFirst().location();
        hidden.append(location.method().name()).append(location.codeIndex()).append('\n');
        return new Place(
                location.method().name(),
                location.lineNumber(),
                byInstruction ? (int) location.codeIndex() : -1,
                locals(frames.getFirst()),
                stack,
                holds(actor),
                actor.waiting().map(this::describe).orElse(""));
    }

    private SortedMap<String, String> locals(StackFrame frame)
            throws AbsentInformationException, ScheduleException {
        SortedMap<String, String> locals = new TreeMap<>();
        for (LocalVariable variable : frame.visibleVariables()) {
            Value value = frame.getValue(variable);
            String name = variable.name();
            locals.put(
                    name,
                    value instanceof ObjectReference object && memory.fieldOf(object).isPresent()
                            ? memory.fieldOf(object).get()
                            : text(name, value));
        }
        return locals;
    }

    private SortedMap<String, String> shared() throws ScheduleException {
        SortedMap<String, String> shared = new TreeMap<>();
        for (Stops.SharedField field : stops.fields()) {
            if (memory.has(field)) {
                Optional<Value> value = memory.value(field);
                shared.put(
                        field.name(), value.isEmpty() ? "null" : text(field.name(), value.get()));
            }
        }
        return shared;
    }

    private String text(String name, Value value) throws ScheduleException {
        return ValueText.of(name, value, thread -> nameOf(thread));
    }

    private String nameOf(ThreadReference thread) {
        for (int i = 0; i < names.size(); i++) {
            if (performance.actors().get(i).is(thread)) {
                return names.get(i);
            }
        }
        return thread.name();
    }

    private List<String> holds(Actor actor) throws IncompatibleThreadStateException {
        List<String> held = new ArrayList<>();
        for (ObjectReference monitor : actor.thread().ownedMonitors()) {
            held.add(memory.name(monitor));
        }
        for (Stops.SharedField field : stops.fields()) {
            memory.value(field)
                    .filter(ObjectReference.class::isInstance)
                    .flatMap(lock -> Parked.ownerOf((ObjectReference) lock))
                    .filter(actor.thread()::equals)
                    .ifPresent(_ -> held.add(field.name()));
        }
        return held.stream().sorted().toList();
    }

    private String describe(Wait wait) {
        return switch (wait.kind()) {
            case LOCK ->
                    "waits for "
                            + memory.name(wait.object())
                            + ", held by "
                            + nameOf(wait.holder().orElseThrow());
            case NOTIFY -> "waits to be notified on " + memory.name(wait.object());
            case END -> "waits for the end of " + nameOf(wait.holder().orElseThrow());
        };
    }

    private String printed() {
        return Optional.ofNullable((StringReference) output.declaringType().getValue(output))
                .map(StringReference::value)
                .orElse("");
    }
}
