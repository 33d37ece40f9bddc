package evidoc.schedule;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.CharValue;
import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A value as a reader sees it.
final class ValueText {
    private static final Set<String> WRAPPERS =
            Set.of(
                    "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Character",
                    "java.lang.Float",
                    "java.lang.Double",
                    "java.util.concurrent.atomic.AtomicInteger",
                    "java.util.concurrent.atomic.AtomicLong",
                    "java.util.concurrent.atomic.AtomicReference");

    /// Its value is 0 or 1.
    private static final String FLAG = "java.util.concurrent.atomic.AtomicBoolean";

    private ValueText() {}

    /// @param variable that holds the value, for the message
    /// @param threads names of threads
    /// @param value null stands for the value `null`, as the debugger has it
    /// @throws ScheduleException if states that differ in it could not be told apart
    static String of(
            String variable, @Nullable Value value, Function<ThreadReference, String> threads)
            throws ScheduleException {
        return switch (value) {
            case null -> "null";
            case CharValue letter -> "'" + letter.value() + "'";
            case PrimitiveValue primitive -> primitive.toString();
            case StringReference text -> '"' + text.value() + '"';
            case ThreadReference thread -> "thread " + threads.apply(thread);
            case ArrayReference array -> elements(variable, array, threads);
            case ObjectReference object -> object(variable, object, threads);
            default -> throw unreadable(variable, value.type().name());
        };
    }

    private static String elements(
            String variable, ArrayReference array, Function<ThreadReference, String> threads)
            throws ScheduleException {
        List<String> elements = new ArrayList<>();
        for (Value element : array.getValues()) {
            elements.add(of(variable, element, threads));
        }
        return elements.toString();
    }

    private static String object(
            String variable, ObjectReference object, Function<ThreadReference, String> threads)
            throws ScheduleException {
        String type = object.referenceType().name();
        if (WRAPPERS.contains(type)) {
            Field content = object.referenceType().fieldByName("value");
            return of(variable, object.getValue(content), threads);
        }
        if (type.equals(FLAG)) {
            Field content = object.referenceType().fieldByName("value");
            return String.valueOf(((IntegerValue) object.getValue(content)).value() != 0);
        }
        if (type.equals("java.util.concurrent.locks.ReentrantLock")) {
            return lock(Parked.ownerOf(object), threads);
        }
        if (type.equals("java.lang.Object")) {
            try {
                return lock(Optional.ofNullable(object.owningThread()), threads);
            } catch (IncompatibleThreadStateException _) {
                return "free";
            }
        }
        throw unreadable(variable, type);
    }

    private static String lock(
            Optional<ThreadReference> owner, Function<ThreadReference, String> threads) {
        return owner.map(thread -> "held by " + threads.apply(thread)).orElse("free");
    }

    private static ScheduleException unreadable(String variable, String type) {
        return new ScheduleException(
                "'" + variable + "' has the type " + type + ", whose content can't be compared",
                "Use numbers, strings, arrays, atomic values and locks in the region.");
    }
}
