package evidoc.trace;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// What the kernel knows of a thread from one time to another.
///
/// @param from nanoseconds of the monotonic clock
/// @param to nanoseconds of the monotonic clock
/// @param waker thread that ended a wait, if one did and it is known
record KernelSpan(State state, long from, long to, OptionalInt core, OptionalLong waker) {

    enum State {
        RUNNING,
        READY,
        OFF,
        /// Off the core in a way that can't be interrupted: for a disk, mostly.
        DISK
    }
}
