package evidoc.runner;

import evidoc.problem.Problem;
import evidoc.recording.RecordedExample;

import java.time.Duration;
import java.util.List;

/// What became of an attempt to run an example.
sealed interface RunResult {

    RecordedExample example();

    /// What all of its runs took, one after the other.
    Duration elapsed();

    /// Every variant ended as its example says, or can't run on this machine.
    record Recorded(RecordedExample example, Duration elapsed) implements RunResult {}

    /// A variant ended otherwise.
    ///
    /// @param example what was seen all the same; it is never stored
    /// @param problems at least one
    record Failed(RecordedExample example, List<Problem> problems, Duration elapsed)
            implements RunResult {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
