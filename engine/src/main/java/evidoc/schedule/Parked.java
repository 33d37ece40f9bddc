package evidoc.schedule;

import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;

import java.util.Optional;

/// Reads which lock of `java.util.concurrent` a thread waits for.
final class Parked {
    private Parked() {}

    /// Empty if it isn't parked, or the lock is free, so that it will go on by itself.
    static Optional<Wait> of(ThreadReference thread) {
        return reference(thread, "parkBlocker")
                .flatMap(synchronizer ->
                        owner(synchronizer)
                                .map(owner ->
                                        new Wait(
                                                Wait.Kind.LOCK, synchronizer, Optional.of(owner))));
    }

    /// The thread that holds a `ReentrantLock`; empty if it is free, or is no such lock.
    static Optional<ThreadReference> ownerOf(ObjectReference lock) {
        return reference(lock, "sync").flatMap(Parked::owner);
    }

    /// The part of a `ReentrantLock` that threads are parked by.
    static Optional<ObjectReference> synchronizer(ObjectReference lock) {
        return reference(lock, "sync");
    }

    private static Optional<ThreadReference> owner(ObjectReference synchronizer) {
        return reference(synchronizer, "exclusiveOwnerThread").map(ThreadReference.class::cast);
    }

    private static Optional<ObjectReference> reference(ObjectReference object, String name) {
        Field field = object.referenceType().fieldByName(name);
        Value value = field == null ? null : object.getValue(field);
        return Optional.ofNullable((ObjectReference) value);
    }
}
