package evidoc.trace;

import java.time.Duration;
import java.util.List;

/// A thread from its birth to its death, or to the end of the run.
///
/// @param id the kernel's id of the thread; of a virtual thread, or if the kernel was not used, the
///   one that Java assigned
/// @param name as the program named it
/// @param spans all of its life, in their order: each begins where the one before ends
public record TracedThread(long id, String name, Kind kind, List<ThreadSpan> spans) {

    /// The kind of a thread.
    public enum Kind {
        /// Of the program itself.
        PROGRAM,
        /// A virtual thread of the program.
        VIRTUAL,
        /// Carries virtual threads.
        CARRIER,
        /// Of the runtime: compiles, collects garbage, waits for signals.
        SERVICE
    }

    public TracedThread {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("thread '" + name + "' has no span");
        }
    }

    /// Since the start of the run.
    public Duration born() {
        return spans.getFirst().from();
    }

    /// Since the start of the run.
    public Duration died() {
        return spans.getLast().to();
    }

    /// How long it spent on an activity, over its whole life.
    public Duration total(Activity activity) {
        return spans.stream()
                .filter(span -> span.activity() == activity)
                .map(ThreadSpan::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
