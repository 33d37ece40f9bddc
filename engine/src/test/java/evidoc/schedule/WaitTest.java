package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Threads of no JVM, whose state changes while they are asked for it.
class WaitTest {
    private static final ObjectReference TABLE = fake(ObjectReference.class, Map.of());

    private int suspensions;

    @Test
    void aThreadThatWaitsToBeNotifiedNeedsAStepOfAnother() {
        ThreadReference ann =
                thread(ThreadReference.THREAD_STATUS_WAIT, ThreadReference.THREAD_STATUS_WAIT);
        assertThat(Wait.of(ann)).contains(new Wait(Wait.Kind.NOTIFY, TABLE, Optional.empty()));
        assertThat(suspensions).isZero();
    }

    @Test
    void aThreadThatAcquiredItsLockBeforeItWasSuspendedDoesNotWait() {
        ThreadReference ann =
                thread(
                        ThreadReference.THREAD_STATUS_MONITOR,
                        ThreadReference.THREAD_STATUS_RUNNING);
        assertThat(Wait.of(ann)).isEmpty();
        assertThat(suspensions).isZero();
    }

    @Test
    void aThreadThatRunsIsNotSuspended() {
        suspensions = 5;
        assertThat(Wait.of(thread(ThreadReference.THREAD_STATUS_RUNNING))).isEmpty();
        assertThat(suspensions).isEqualTo(5);
    }

    /// A thread within `wait`, as long as its frames tell.
    ///
    /// @param statuses what it answers, one after the other
    private ThreadReference thread(Integer... statuses) {
        Deque<Integer> answers = new ArrayDeque<>(List.of(statuses));
        Method method = fake(Method.class, Map.of("name", () -> "wait", "isNative", () -> false));
        Location location = fake(Location.class, Map.of("method", () -> method));
        StackFrame frame =
                fake(
                        StackFrame.class,
                        Map.of("location", () -> location, "thisObject", () -> TABLE));
        return fake(
                ThreadReference.class,
                Map.of(
                        "status", answers::removeFirst,
                        "frames", () -> List.of(frame),
                        "currentContendedMonitor", () -> null,
                        "suspend", () -> suspensions++,
                        "resume", () -> suspensions--));
    }

    interface Answer {
        @Nullable Object give();
    }

    /// @param answers by the names of methods; all others answer its name
    static <T> T fake(Class<T> type, Map<String, Answer> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) ->
                                answers.getOrDefault(method.getName(), type::getSimpleName)
                                        .give()));
    }
}
