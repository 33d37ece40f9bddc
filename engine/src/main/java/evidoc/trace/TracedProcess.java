package evidoc.trace;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// A process of a run, with its threads.
///
/// @param parent id of the process that started it
/// @param program what it runs, in a few words
/// @param threads in the order of their births; one or more
public record TracedProcess(long pid, long parent, String program, List<TracedThread> threads) {

    public TracedProcess {
        threads =
                threads.stream()
                        .sorted(
                                Comparator.comparing(TracedThread::born)
                                        .thenComparingLong(TracedThread::id))
                        .toList();
        if (threads.isEmpty()) {
            throw new IllegalArgumentException("process " + pid + " has no thread");
        }
    }

    /// Since the start of the run.
    public Duration born() {
        return threads.getFirst().born();
    }

    /// Since the start of the run.
    public Duration died() {
        return threads.stream()
                .map(TracedThread::died)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
