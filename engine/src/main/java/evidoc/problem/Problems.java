package evidoc.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Collects the problems of one stage, so that a user sees all of them at once. Safe for use by
/// several threads.
public final class Problems {
    private final ConcurrentLinkedQueue<Problem> found = new ConcurrentLinkedQueue<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<Problem> more) {
        found.addAll(more);
    }

    /// The problems that were collected since the last call.
    public List<Problem> take() {
        List<Problem> taken = new ArrayList<>();
        for (Problem next = found.poll(); next != null; next = found.poll()) {
            taken.add(next);
        }
        return taken;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// All collected problems without duplicates, by file and line.
    public List<Problem> all() {
        return found.stream().distinct().sorted().toList();
    }

    /// Ends the stage if there are problems.
    ///
    /// @throws ProblemException if any problem was collected
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(all());
        }
    }
}
