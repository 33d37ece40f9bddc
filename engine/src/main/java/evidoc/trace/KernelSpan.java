package evidoc.trace;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// What the kernel knows about a thread from one time to another.
///
/// @param from nanoseconds of the monotonic clock
/// @param to nanoseconds of the monotonic clock
/// @param waker thread that ended a wait, if known
record KernelSpan(State state, long from, long to, OptionalInt core, OptionalLong waker) {

    enum State {
        RUNNING,
        READY,
        OFF,
        /// Off the core in an uninterruptible wait, mostly for a disk.
        DISK
    }
}
