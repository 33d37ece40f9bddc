package evidoc.trace;

import evidoc.trace.TracedThread.Kind;

import java.util.ArrayList;
import java.util.List;

/// A Java thread, as the JVM reports it. Times are nanoseconds of the monotonic clock.
final class JvmThread {
    final long javaId;
    final long kernelId;
    final String name;
    final Kind kind;
    final List<JvmWait> waits = new ArrayList<>();
    long born;
    long died;

    /// @param kernelId means nothing for a virtual thread
    JvmThread(long javaId, long kernelId, String name, Kind kind) {
        this.javaId = javaId;
        this.kernelId = kernelId;
        this.name = name;
        this.kind = kind;
    }
}
