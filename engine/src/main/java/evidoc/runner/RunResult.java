package evidoc.runner;

import evidoc.problem.Problem;
import evidoc.recording.RecordedExample;

import java.time.Duration;
import java.util.List;

/// The result of an attempt to run an example.
sealed interface RunResult {

    RecordedExample example();

    /// Sum of the times of its runs.
    Duration elapsed();

    /// Every variant ended as its example says, or can't run on this machine.
    record Recorded(RecordedExample example, Duration elapsed) implements RunResult {}

    /// A variant ended differently.
    ///
    /// @param example what was recorded nevertheless; it is never stored
    /// @param problems at least one
    record Failed(RecordedExample example, List<Problem> problems, Duration elapsed)
            implements RunResult {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
