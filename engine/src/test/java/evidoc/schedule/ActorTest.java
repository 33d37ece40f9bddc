package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Tests that follow one thread: it runs, stops, sleeps and ends.
final class ActorTest {
    private static final ObjectReference TABLE = WaitTest.fake(ObjectReference.class, Map.of());

    private final Actor actor = new Actor();
    private int status = ThreadReference.THREAD_STATUS_RUNNING;
    private int suspensions;

    @Test
    void itMovesUntilItComesToItsFirstStop() {
        assertThat(actor.hasBegun()).isFalse();
        assertThat(actor.is(thread())).isFalse();
        assertThat(actor.moves()).isTrue();
        assertThat(actor.canStep()).isFalse();
        assertThat(actor.sleep()).isFalse();
        assertThatThrownBy(actor::thread).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void atAStopItCanStepUnlessItWaits() {
        actor.stopped(thread());
        assertThat(actor.stands()).isTrue();
        assertThat(actor.canStep()).isTrue();
        actor.waitsFor(Optional.of(new Wait(Wait.Kind.NOTIFY, TABLE, Optional.empty())));
        assertThat(actor.canStep()).isFalse();
        actor.waitsFor(Optional.empty());
        assertThat(actor.canStep()).isTrue();
    }

    @Test
    void aStepLetsItGo() {
        actor.stopped(thread());
        suspensions = 1;
        actor.go();
        assertThat(suspensions).isZero();
        assertThat(actor.moves()).isTrue();
    }

    @Test
    void onlyAThreadThatWaitsInACallSleeps() {
        actor.stopped(thread());
        actor.go();
        suspensions = 0;
        assertThat(actor.sleep()).isFalse();
        assertThat(suspensions).isZero();
        status = ThreadReference.THREAD_STATUS_WAIT;
        assertThat(actor.sleep()).isTrue();
        assertThat(suspensions).isEqualTo(1);
        assertThat(actor.sleeps()).isTrue();
        assertThat(actor.canStep()).isTrue();
    }

    @Test
    void afterItsEndItNeitherStepsNorWaits() {
        actor.stopped(thread());
        actor.waitsFor(Optional.of(new Wait(Wait.Kind.NOTIFY, TABLE, Optional.empty())));
        actor.end();
        assertThat(actor.hasEnded()).isTrue();
        assertThat(actor.canStep()).isFalse();
        assertThat(actor.waiting()).isEmpty();
    }

    /// A thread that is in `wait`; the test sets its status.
    private ThreadReference thread() {
        Method method =
                WaitTest.fake(Method.class, Map.of("name", () -> "wait", "isNative", () -> false));
        Location location = WaitTest.fake(Location.class, Map.of("method", () -> method));
        StackFrame frame =
                WaitTest.fake(
                        StackFrame.class,
                        Map.of("location", () -> location, "thisObject", () -> TABLE));
        return WaitTest.fake(
                ThreadReference.class,
                Map.of(
                        "status", () -> status,
                        "frames", () -> List.of(frame),
                        "currentContendedMonitor", () -> null,
                        "suspend", () -> suspensions++,
                        "resume", () -> suspensions--));
    }
}
