package evidoc.timeline;

import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;

/// A thread's line in a timeline.
///
/// @param name unique in its process
record Lane(TracedProcess process, TracedThread thread, String name) {

    /// The name, with a mark for a thread that the program didn't start itself.
    static String name(TracedThread thread) {
        return switch (thread.kind()) {
            case PROGRAM -> thread.name();
            case VIRTUAL ->
                    (thread.name().isEmpty() ? "thread " + thread.id() : thread.name())
                            + " (virtual)";
            case CARRIER -> "carrier" + thread.name().replaceFirst("^.*[^0-9](?=[0-9]+$)", " ");
            case SERVICE -> thread.name() + " (JVM)";
        };
    }
}
