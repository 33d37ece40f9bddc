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

    /// The position of a time: 0 at the start of the window, 1 at its end.
    double share(Duration time) {
        return (double) time.minus(from).toNanos() / length().toNanos();
    }

    /// The time at a position.
    Duration at(double share) {
        return from.plusNanos(Math.round(length().toNanos() * share));
    }

    boolean shows(Duration time) {
        return time.compareTo(from) >= 0 && time.compareTo(to) <= 0;
    }

    /// Whether part of a thread's life is in it.
    boolean shows(TracedThread thread) {
        return thread.born().compareTo(to) < 0 && thread.died().compareTo(from) > 0;
    }

    /// The length of the part of a span that is in it.
    Duration shown(ThreadSpan span) {
        Duration begin = span.from().compareTo(from) > 0 ? span.from() : from;
        Duration end = span.to().compareTo(to) < 0 ? span.to() : to;
        return end.compareTo(begin) > 0 ? end.minus(begin) : Duration.ZERO;
    }
}
