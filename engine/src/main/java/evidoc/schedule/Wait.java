package evidoc.schedule;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;

import java.util.Optional;

/// What a thread waits for.
///
/// @param kind of waiting
/// @param object what it waits for: the lock, the object to be notified, the thread to end
/// @param holder the thread that holds the lock, that acquires it before, or that is to end; empty
///   for a lock that is free
record Wait(Kind kind, ObjectReference object, Optional<ThreadReference> holder) {
    enum Kind {
        LOCK,
        NOTIFY,
        END
    }

    /// Whether it needs a step of another thread.
    boolean blocks() {
        return kind == Kind.NOTIFY || holder.isPresent();
    }

    /// Why a thread that has been started doesn't run; empty if it does.
    static Optional<Wait> of(ThreadReference thread) {
        if (!waits(thread)) {
            return Optional.empty();
        }
        thread.suspend();
        try {
            return waits(thread) ? ofSuspended(thread) : Optional.empty();
        } catch (IncompatibleThreadStateException _) {
            return Optional.empty();
        } finally {
            thread.resume();
        }
    }

    /// Must be asked again of a suspended thread: on a busy machine, one that was notified may
    /// acquire its lock between the question and its suspension, and its frames look as before.
    private static boolean waits(ThreadReference thread) {
        int status = thread.status();
        return status == ThreadReference.THREAD_STATUS_MONITOR
                || status == ThreadReference.THREAD_STATUS_WAIT;
    }

    private static Optional<Wait> ofSuspended(ThreadReference thread)
            throws IncompatibleThreadStateException {
        ObjectReference entered = thread.currentContendedMonitor();
        if (entered != null) {
            return Optional.of(
                    new Wait(Kind.LOCK, entered, Optional.ofNullable(entered.owningThread())));
        }
        Optional<ObjectReference> notifier = notifier(thread);
        return notifier.isPresent() ? notifier.flatMap(Wait::forNotification) : Parked.of(thread);
    }

    /// That a thread would wait for a lock; empty if it is free or the thread's own.
    static Optional<Wait> beforeAcquiring(ObjectReference lock, ThreadReference thread) {
        try {
            return Parked.ownerOf(lock)
                    .or(() -> owner(lock))
                    .filter(owner -> !owner.equals(thread))
                    .map(owner -> new Wait(Kind.LOCK, lock, Optional.of(owner)));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static Optional<ThreadReference> owner(ObjectReference monitor) {
        try {
            return Optional.ofNullable(monitor.owningThread());
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
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
