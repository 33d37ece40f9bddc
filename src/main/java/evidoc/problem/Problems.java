package evidoc.problem;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Collects the problems of one stage, so that a user sees all of them at once. Safe for use by
/// several threads.
public final class Problems {
    private final ConcurrentLinkedQueue<Problem> found = new ConcurrentLinkedQueue<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// All that was collected, once each, by file and line.
    public List<Problem> all() {
        return found.stream().distinct().sorted().toList();
    }

    /// Ends the stage if anything is wrong.
    ///
    /// @throws ProblemException if any problem was collected
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(all());
        }
    }
}
