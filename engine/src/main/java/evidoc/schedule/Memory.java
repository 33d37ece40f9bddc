package evidoc.schedule;

import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields that the threads of a run share.
final class Memory {
    private final Stops stops;
    private final Map<String, ReferenceType> types = new HashMap<>();

    /// Objects whose fields threads share, by class; known once a thread has been in one.
    private final Map<String, ObjectReference> owners = new HashMap<>();

    Memory(Stops stops) {
        this.stops = stops;
    }

    void loaded(ReferenceType type) {
        types.put(type.name(), type);
    }

    /// The frames of a suspended thread that are in classes of the example.
    List<StackFrame> frames(ThreadReference thread) {
        try {
            return thread.frames().stream()
                    .filter(frame ->
                            stops.types().contains(frame.location().declaringType().name()))
                    .toList();
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Notes in which objects a suspended thread is.
    void note(ThreadReference thread) {
        for (StackFrame frame : frames(thread)) {
            ObjectReference self = frame.thisObject();
            if (self != null && owners.putIfAbsent(self.referenceType().name(), self) == null) {
                self.disableCollection();
            }
        }
    }

    /// The value of a field; empty if it is null, or if no thread has been in its object.
    Optional<Value> value(Stops.SharedField shared) {
        ReferenceType type = types.get(shared.owner());
        if (type == null) {
            return Optional.empty();
        }
        Field field = type.fieldByName(shared.name());
        return field == null ? Optional.empty() : value(shared, type, field);
    }

    private Optional<Value> value(Stops.SharedField shared, ReferenceType type, Field field) {
        return field.isStatic()
                ? Optional.ofNullable(type.getValue(field))
                : Optional.ofNullable(owners.get(shared.owner())).map(o -> o.getValue(field));
    }

    /// Whether the value of a field can be read; it may be null.
    boolean has(Stops.SharedField shared) {
        ReferenceType type = types.get(shared.owner());
        Field field = type == null ? null : type.fieldByName(shared.name());
        return field != null && (field.isStatic() || owners.containsKey(shared.owner()));
    }

    Optional<ObjectReference> object(Stops.SharedField shared) {
        return value(shared)
                .filter(ObjectReference.class::isInstance)
                .map(ObjectReference.class::cast);
    }

    /// The name of a field that refers to a lock, or to what threads are parked by for it.
    Optional<String> fieldOf(ObjectReference lock) {
        return stops.fields().stream()
                .filter(field ->
                        object(field).filter(lock::equals).isPresent()
                                || object(field)
                                        .flatMap(Parked::synchronizer)
                                        .filter(lock::equals)
                                        .isPresent())
                .map(Stops.SharedField::name)
                .findFirst();
    }

    /// What a reader may call a lock.
    String name(ObjectReference lock) {
        return fieldOf(lock)
                .orElse(owners.containsValue(lock) ? "this" : lock.referenceType().name());
    }

    /// The lock that the next step of a thread at a stop acquires.
    Optional<ObjectReference> lockAt(Stop stop, StackFrame frame) {
        return stop.lock()
                .flatMap(use ->
                        switch (use) {
                            case LockUse.Variable(String name) -> LockUse.variable(frame, name);
                            case LockUse.SharedField(Stops.SharedField field) -> object(field);
                        });
    }

    /// Lets the JVM collect what this run used.
    void close() {
        owners.values().forEach(ObjectReference::enableCollection);
    }
}
