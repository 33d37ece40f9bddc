package evidoc.schedule;

import com.sun.jdi.ThreadReference;

import java.util.Optional;

/// A thread of the region in one run. While it doesn't take a step it is suspended: at a stop, or
/// inside a call that waits.
final class Actor {
    private enum Place {
        MOVES,
        STANDS,
        SLEEPS,
        ENDED
    }

    private Optional<ThreadReference> thread = Optional.empty();
    private Place place = Place.MOVES;
    private Optional<Wait> wait = Optional.empty();

    ThreadReference thread() {
        return thread.orElseThrow();
    }

    boolean is(ThreadReference other) {
        return thread.filter(other::equals).isPresent();
    }

    boolean hasBegun() {
        return thread.isPresent();
    }

    boolean moves() {
        return place == Place.MOVES;
    }

    boolean stands() {
        return place == Place.STANDS;
    }

    boolean hasEnded() {
        return place == Place.ENDED;
    }

    /// Whether a step can be taken.
    boolean canStep() {
        return (place == Place.STANDS || place == Place.SLEEPS) && wait.isEmpty();
    }

    /// What it waits for; empty if it can go on or has ended.
    Optional<Wait> waiting() {
        return wait;
    }

    void stopped(ThreadReference at) {
        thread = Optional.of(at);
        place = Place.STANDS;
    }

    void end() {
        place = Place.ENDED;
        wait = Optional.empty();
    }

    void go() {
        place = Place.MOVES;
        thread().resume();
    }

    /// Suspends a thread that waits in a call.
    ///
    /// @return whether it does wait
    boolean sleep() {
        if (thread.flatMap(Wait::of).filter(Wait::blocks).isEmpty()) {
            return false;
        }
        thread().suspend();
        place = Place.SLEEPS;
        return true;
    }

    boolean sleeps() {
        return place == Place.SLEEPS;
    }

    void waitsFor(Optional<Wait> what) {
        wait = what;
    }
}
