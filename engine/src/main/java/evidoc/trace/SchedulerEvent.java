package evidoc.trace;

/// One event of the kernel's scheduler. Times are nanoseconds of the monotonic clock; 0 stands for
/// the state before the recording began.
sealed interface SchedulerEvent {
    long at();

    /// A core switches from one thread to another.
    ///
    /// @param state of the thread that leaves the core: `R` or `R+` if it was still runnable
    record Switch(long at, int core, long previous, String state, long next)
            implements SchedulerEvent {}

    /// The kernel accounts the time that a thread has just run, in nanoseconds.
    record Booked(long at, int core, long tid, long ran) implements SchedulerEvent {}

    /// A thread ends another one's wait.
    record Wakeup(long at, long by, long tid) implements SchedulerEvent {}

    /// A thread starts another one, or another process.
    record Fork(long at, long pid, long tid, long parent) implements SchedulerEvent {}

    /// A thread gets a name.
    ///
    /// @param exec whether its process executes another program from now on
    record Named(long at, long pid, long tid, String name, boolean exec)
            implements SchedulerEvent {}

    record Exit(long at, long tid) implements SchedulerEvent {}
}
