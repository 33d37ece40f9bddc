package evidoc.trace;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// What all threads of a run did.
///
/// @param source what recorded it
/// @param precision maximum error of a time; zero if the kernel itself recorded it
/// @param processes in the order of their births
public record Trace(TraceSource source, Duration precision, List<TracedProcess> processes) {

    public Trace {
        processes =
                processes.stream()
                        .sorted(
                                Comparator.comparing(TracedProcess::born)
                                        .thenComparingLong(TracedProcess::pid))
                        .toList();
    }
}
