package evidoc.timeline;

import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedThread;

import java.time.Duration;

/// The part of a run that a timeline shows; times are since the start of the run.
record TimelineWindow(Duration from, Duration to) {

    TimelineWindow {
        if (to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("a window ends at " + to + ", not after " + from);
        }
    }

    Duration length() {
        return to.minus(from);
    }

    /// Where a time lies: 0 where the window begins, 1 where it ends.
    double share(Duration time) {
        return (double) time.minus(from).toNanos() / length().toNanos();
    }

    boolean shows(Duration time) {
        return time.compareTo(from) >= 0 && time.compareTo(to) <= 0;
    }

    /// Whether some of a thread's life is in it.
    boolean shows(TracedThread thread) {
        return thread.born().compareTo(to) < 0 && thread.died().compareTo(from) > 0;
    }

    /// How much of a span is in it.
    Duration shown(ThreadSpan span) {
        Duration begin = span.from().compareTo(from) > 0 ? span.from() : from;
        Duration end = span.to().compareTo(to) < 0 ? span.to() : to;
        return end.compareTo(begin) > 0 ? end.minus(begin) : Duration.ZERO;
    }
}
