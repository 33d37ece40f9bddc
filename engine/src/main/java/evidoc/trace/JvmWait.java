package evidoc.trace;

/// What a Java thread waited for, as the JVM reports it.
///
/// @param from nanoseconds of the monotonic clock
/// @param to nanoseconds of the monotonic clock
/// @param detail what it waited for
/// @param owner name of the thread that held the lock, if the JVM knows it; else empty
record JvmWait(Activity activity, long from, long to, String detail, String owner) {

    /// The duration of the overlap, in nanoseconds.
    long overlap(long otherFrom, long otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
}
