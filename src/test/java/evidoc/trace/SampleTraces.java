package evidoc.trace;

import evidoc.trace.TracedThread.Kind;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Traces that no process made.
public final class SampleTraces {
    private SampleTraces() {}

    /// Two cooks in one process: one holds a lock that the other waits for.
    public static Trace kitchen() {
        return of(
                process(
                        11,
                        1,
                        "java Kitchen",
                        thread(12, "main", "running 0-100000 on 0", "waiting 100000-900000"),
                        thread(
                                13,
                                "Ann",
                                "ready 100000-110000",
                                "running 110000-500000 on 1",
                                "sleeping 500000-700000"),
                        thread(
                                14,
                                "Ben",
                                "lock 120000-500000: ReentrantLock, held by Ann",
                                "running 500000-600000 on 0",
                                "io 600000-650000: a file or a pipe")));
    }

    public static Trace of(TracedProcess... processes) {
        return new Trace(TraceSource.SCHEDULER, Duration.ZERO, List.of(processes));
    }

    public static TracedProcess process(
            long pid, long parent, String program, TracedThread... threads) {
        return new TracedProcess(pid, parent, program, List.of(threads));
    }

    public static TracedThread thread(long id, String name, String... spans) {
        return thread(id, name, Kind.PROGRAM, spans);
    }

    /// A thread of any kind.
    ///
    /// @param spans as records have them, in microseconds
    public static TracedThread thread(long id, String name, Kind kind, String... spans) {
        return new TracedThread(id, name, kind, Stream.of(spans).map(ThreadSpan::read).toList());
    }
}
