package evidoc.timeline;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedThread;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A birth or a death of a thread, or the start of something that it did for a while.
///
/// @param length of what it did; zero for a birth and a death
/// @param whom it waited for, if that is known
record ThreadEvent(TracedThread thread, Duration from, Duration length, Optional<String> whom) {

    /// The events of one kind in the life of a thread.
    ///
    /// @param kind as an author writes it: `birth`, `wait for a lock`
    /// @param window in which what a thread did is looked for
    static Stream<ThreadEvent> of(TracedThread thread, String kind, TimelineWindow window) {
        return switch (kind) {
            case "birth" -> Stream.of(end(thread, thread.born()));
            case "death" -> Stream.of(end(thread, thread.died()));
            default ->
                    thread.spans().stream()
                            .filter(span -> activities(kind).contains(span.activity()))
                            .filter(span -> !window.shown(span).isZero())
                            .map(span -> during(thread, span, window));
        };
    }

    private static ThreadEvent end(TracedThread thread, Duration at) {
        return new ThreadEvent(thread, at, Duration.ZERO, Optional.empty());
    }

    private static ThreadEvent during(TracedThread thread, ThreadSpan span, TimelineWindow window) {
        Duration from = span.from().compareTo(window.from()) > 0 ? span.from() : window.from();
        return new ThreadEvent(
                thread, from, window.shown(span), WaitReason.of(span.detail()).whom());
    }

    private static Set<Activity> activities(String kind) {
        return switch (kind) {
            case "run" -> Set.of(Activity.RUNNING, Activity.ALIVE);
            case "sleep" -> Set.of(Activity.SLEEPING);
            case "wait for a lock" -> Set.of(Activity.LOCK);
            case "wait for a core" -> Set.of(Activity.READY);
            case "wait for I/O" -> Set.of(Activity.IO);
            default -> Set.of(Activity.LOCK, Activity.WAITING, Activity.IO);
        };
    }
}
