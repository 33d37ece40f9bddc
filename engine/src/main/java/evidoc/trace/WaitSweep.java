package evidoc.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the waits of a thread that its JVM knows, for one period after the other in their order: a
/// thread may have hundreds of thousands of both.
final class WaitSweep {
    private final List<JvmWait> waits;

    /// All before it ended before the last period began.
    private int first;

    WaitSweep(List<JvmWait> waits) {
        this.waits = waits.stream().sorted(Comparator.comparingLong(JvmWait::from)).toList();
    }

    /// The wait that fills most of a period.
    Optional<JvmWait> longest(KernelSpan span) {
        while (first < waits.size() && waits.get(first).to() <= span.from()) {
            first++;
        }
        Optional<JvmWait> longest = Optional.empty();
        long most = 0;
        for (int i = first; i < waits.size() && waits.get(i).from() < span.to(); i++) {
            long overlap = waits.get(i).overlap(span.from(), span.to());
            if (overlap > most) {
                longest = Optional.of(waits.get(i));
                most = overlap;
            }
        }
        return longest;
    }
}
