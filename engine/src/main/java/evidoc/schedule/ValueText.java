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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private final String variable;
    private final Function<ThreadReference, String> threads;

    /// The arrays and references that contain the value that is being written.
    private final Deque<ObjectReference> around = new ArrayDeque<>();

    private ValueText(String variable, Function<ThreadReference, String> threads) {
        this.variable = variable;
        this.threads = threads;
    }

    /// @param variable that holds the value, for the message
    /// @param threads names of threads
    /// @param value null stands for the value `null`, as the debugger has it
    /// @throws ScheduleException if states that differ in it could not be told apart
    static String of(
            String variable, @Nullable Value value, Function<ThreadReference, String> threads)
            throws ScheduleException {
        return new ValueText(variable, threads).text(value);
    }

    private String text(@Nullable Value value) throws ScheduleException {
        return switch (value) {
            case null -> "null";
            case CharValue letter -> "'" + letter.value() + "'";
            case PrimitiveValue primitive -> primitive.toString();
            case StringReference text -> '"' + text.value() + '"';
            case ThreadReference thread -> "thread " + threads.apply(thread);
            case ArrayReference array -> around(array, "[...]", () -> elements(array));
            case ObjectReference object -> object(object);
            default -> throw unreadable(value.type().name());
        };
    }

    private interface Content {
        String text() throws ScheduleException;
    }

    /// The content of an array or a reference; dots if it is inside itself, as in
    /// `Arrays.deepToString`.
    private String around(ObjectReference container, String dots, Content content)
            throws ScheduleException {
        if (around.contains(container)) {
            return dots;
        }
        around.push(container);
        String text = content.text();
        around.pop();
        return text;
    }

    private String elements(ArrayReference array) throws ScheduleException {
        List<String> elements = new ArrayList<>();
        for (Value element : array.getValues()) {
            elements.add(text(element));
        }
        return elements.toString();
    }

    private String object(ObjectReference object) throws ScheduleException {
        String type = object.referenceType().name();
        if (WRAPPERS.contains(type)) {
            Field content = object.referenceType().fieldByName("value");
            return around(object, "...", () -> text(object.getValue(content)));
        }
        if (type.equals(FLAG)) {
            Field content = object.referenceType().fieldByName("value");
            return String.valueOf(((IntegerValue) object.getValue(content)).value() != 0);
        }
        if (type.equals("java.util.concurrent.locks.ReentrantLock")) {
            return lock(Parked.ownerOf(object));
        }
        if (type.equals("java.lang.Object")) {
            try {
                return lock(Optional.ofNullable(object.owningThread()));
            } catch (IncompatibleThreadStateException _) {
                return "free";
            }
        }
        throw unreadable(type);
    }

    private String lock(Optional<ThreadReference> owner) {
        return owner.map(thread -> "held by " + threads.apply(thread)).orElse("free");
    }

    private ScheduleException unreadable(String type) {
        return new ScheduleException(
                "'" + variable + "' has the type " + type + ", whose content can't be compared",
                "Use numbers, strings, arrays, atomic values and locks in the region.");
    }
}
