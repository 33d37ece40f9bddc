package evidoc.runner;

import evidoc.console.Progress;
import evidoc.dependency.BuildSteps;
import evidoc.dependency.ClassPaths;
import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.problem.Problems;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Runs examples and stores what they did. Safe for use by several threads.
final class ExampleRecorder {
    private final ExampleRunner runner;
    private final RunStore store;
    private final ClassPaths classPaths;
    private final BuildSteps steps;
    private final Problems problems;
    private final Map<String, RecordedExample> recorded = new ConcurrentSkipListMap<>();
    private final LongAdder nanos = new LongAdder();

    /// How examples are run.
    ///
    /// @param compiler has compiled them
    /// @param calibrated whether each runs between two measurements of how quiet the machine is
    record Round(ExampleCompiler compiler, boolean calibrated, Progress progress) {}

    /// @param problems receives those of runs that fail
    ExampleRecorder(
            ExampleRunner runner,
            RunStore store,
            ClassPaths classPaths,
            BuildSteps steps,
            Problems problems) {
        this.runner = runner;
        this.store = store;
        this.classPaths = classPaths;
        this.steps = steps;
        this.problems = problems;
    }

    /// A recording that is reused.
    void keep(RecordedExample found) {
        recorded.put(found.example(), found);
    }

    /// Runs an example and stores what it did, unless an earlier run of this build was less
    /// disturbed; if it ended unexpectedly, nothing is stored, so that the run never counts as
    /// current.
    void record(Example example, Round round) throws IOException, InterruptedException {
        String name = example.name();
        Progress progress = round.progress();
        progress.started(name, "");
        RunResult result =
                runner.run(
                        example,
                        new ExampleRunner.Order(
                                round.compiler().classesOf(example),
                                classPaths.of(example),
                                steps.of(example),
                                round.calibrated(),
                                () -> progress.started(name, "again, for its timeline")));
        switch (result) {
            case RunResult.Recorded(RecordedExample made, Duration _) -> {
                RecordedExample best =
                        Optional.ofNullable(recorded.get(name))
                                .map(before -> before.repeatedBy(made))
                                .orElse(made);
                store.write(best);
                recorded.put(name, best);
            }
            case RunResult.Failed failed -> problems.addAll(failed.problems());
        }
        nanos.add(result.elapsed().toNanos());
        progress.ended(name, result.elapsed());
    }

    /// Whether other work disturbed the run of an example.
    boolean isNoisy(Example example) {
        return recorded.containsKey(example.name()) && recorded.get(example.name()).isNoisy();
    }

    /// What is kept and made until now, by the names of the examples.
    Map<String, RecordedExample> recorded() {
        return Map.copyOf(recorded);
    }

    /// Of the time of all runs.
    Duration sum() {
        return Duration.ofNanos(nanos.sum());
    }
}
