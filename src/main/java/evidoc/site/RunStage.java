package evidoc.site;

import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.run.ExampleRunner;
import evidoc.run.Host;
import evidoc.run.NotRecorded;
import evidoc.run.NotRun;
import evidoc.run.RecordedExample;
import evidoc.run.Recording;
import evidoc.run.Run;
import evidoc.run.RunStore;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sees to it that every example has a recording of this machine: reused where nothing changed that
/// it depends on, else made now.
final class RunStage {
    private final Project project;
    private final Host host;
    private final RunStore store;
    private final String part;
    private final Problems problems = new Problems();
    private final ExampleRunner runner;
    private final Map<String, RecordedExample> recorded = new ConcurrentSkipListMap<>();

    /// @param store gets the recordings
    /// @param part of the examples that is recorded here; empty for all
    RunStage(Project project, Host host, RunStore store, String part) {
        this.project = project;
        this.host = host;
        this.store = store;
        this.part = part;
        this.runner =
                new ExampleRunner(
                        host,
                        project.root(),
                        project.nameOf(project.examples()),
                        project.failures(),
                        problems);
    }

    /// Recordings of all examples.
    ///
    /// @param recorded by the name of the example
    /// @param run how many examples were run
    /// @param reused how many recordings were reused
    /// @param sum what the runs took, one after the other
    record Result(Map<String, RecordedExample> recorded, int run, int reused, Duration sum) {}

    /// Runs what must be run.
    ///
    /// @param decisions what is run and what is reused, for every example
    /// @param quiet awaited before timing-sensitive examples run: what else the build has begun
    /// @throws evidoc.problem.ProblemException if an example doesn't compile or ends unexpectedly
    Result run(List<ReuseDecision> decisions, Runnable quiet, Console console)
            throws IOException, InterruptedException {
        List<Example> stale = new ArrayList<>();
        for (ReuseDecision decision : decisions) {
            switch (decision) {
                case ReuseDecision.Reuse(Example example, RecordedExample found) ->
                        recorded.put(example.name(), found);
                case ReuseDecision.RunNow now -> stale.add(now.example());
            }
        }
        Progress progress = console.progress(stale.size());
        try (ExampleCompiler compiler =
                new ExampleCompiler(
                        project.classes(), project.nameOf(project.examples()), problems)) {
            compile(stale, compiler);
            describeMachine();
            sideBySide(stale.stream().filter(e -> !e.runsByItself()).toList(), compiler, progress);
            quiet.run();
            List<Example> alone = stale.stream().filter(Example::runsByItself).toList();
            if (!alone.isEmpty()) {
                // Once more, now that nothing else of this build is running.
                store.write(runner.machine(), part);
            }
            for (Example example : alone) {
                record(example, compiler, progress);
            }
        }
        problems.throwIfAny();
        return new Result(
                Map.copyOf(recorded),
                stale.size(),
                decisions.size() - stale.size(),
                progress.sum());
    }

    /// What to do for each example.
    ///
    /// @param refresh run every example, whether its recording is current or not
    List<ReuseDecision> decide(List<Example> examples, boolean refresh) throws IOException {
        List<ReuseDecision> decisions = new ArrayList<>();
        for (Example example : examples) {
            decisions.add(
                    ReuseDecision.of(
                            example, store.read(example.name()), runner.key(example), refresh));
        }
        return decisions;
    }

    /// A recording is of no use without what it was made on, so that is written first.
    private void describeMachine() throws IOException, InterruptedException {
        boolean known =
                store.soundMachines().stream()
                        .anyMatch(record -> record.machine().equals(host.machine()));
        if (!known) {
            store.write(runner.machine(), part);
        }
    }

    private void compile(List<Example> examples, ExampleCompiler compiler) throws IOException {
        List<Example> java = new ArrayList<>();
        for (Example example : examples) {
            switch (example.language()) {
                case JAVA -> java.add(example);
                case PYTHON -> compiler.copy(example);
            }
        }
        compiler.compile(java);
        problems.throwIfAny();
    }

    private void sideBySide(List<Example> examples, ExampleCompiler compiler, Progress progress)
            throws IOException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(host.machine().usable())) {
            List<Future<?>> running = new ArrayList<>();
            for (Example example : examples) {
                running.add(
                        pool.submit(() -> {
                            record(example, compiler, progress);
                            return null;
                        }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Runs an example and stores what it did; a run that is a problem is not stored, so that it
    /// never passes for current.
    private void record(Example example, ExampleCompiler compiler, Progress progress)
            throws IOException, InterruptedException {
        progress.started(example.name());
        RecordedExample made = runner.run(example, compiler.classesOf(example));
        String name = project.nameOf(example.file());
        if (problems.all().stream().map(Problem::file).noneMatch(name::equals)) {
            store.write(made);
            recorded.put(example.name(), made);
        }
        progress.ended(example.name(), elapsed(made));
    }

    private static Duration elapsed(RecordedExample recorded) {
        Duration sum = Duration.ZERO;
        for (Recording recording : recorded.recordings()) {
            sum =
                    switch (recording) {
                        case Run run -> sum.plus(run.elapsed());
                        case NotRun _, NotRecorded _ -> sum;
                    };
        }
        return sum;
    }
}
