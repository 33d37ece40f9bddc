package evidoc.runner;

import evidoc.change.GoldenFiles;
import evidoc.console.Progress;
import evidoc.dependency.BuildSteps;
import evidoc.dependency.ClassPaths;
import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.problem.Problems;
import evidoc.project.Parallel;
import evidoc.project.Project;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.text.Amount;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Ensures that every example has a recording of this machine: reused if nothing it depends on has
/// changed, else made now.
public final class RunStage {
    private final Project project;
    private final Host host;
    private final RunStore store;
    private final String part;
    private final Problems problems = new Problems();
    private final ExampleRunner runner;
    private final ClassPaths classPaths;
    private final BuildSteps steps;
    private final ExampleRecorder recorder;
    private Optional<Boolean> quiet = Optional.empty();

    /// The stage of one build.
    ///
    /// @param store receives the recordings
    /// @param part of the examples that is recorded here; empty for all
    public RunStage(Project project, Host host, RunStore store, String part) {
        this.project = project;
        this.host = host;
        this.store = store;
        this.part = part;
        this.classPaths = new ClassPaths(project);
        this.steps = new BuildSteps(project, classPaths);
        this.runner =
                new ExampleRunner(
                        host,
                        project.root(),
                        project.nameOf(project.examples()),
                        project.failures());
        this.recorder = new ExampleRecorder(runner, store, classPaths, steps, problems);
    }

    /// Recordings of all examples.
    ///
    /// @param recorded by the name of the example
    /// @param ran names of the examples that were run; the other recordings were reused
    /// @param sum total time of the runs
    public record Result(Map<String, RecordedExample> recorded, Set<String> ran, Duration sum) {}

    /// Runs the examples that must be run.
    ///
    /// @param decisions for every example, whether it is run or reused
    /// @param quiet awaited before timing-sensitive examples run: other work that the build has
    ///   started
    /// @throws evidoc.problem.ProblemException if an example doesn't compile, ends unexpectedly, or
    ///   prints otherwise than its golden file says
    public Result run(List<ReuseDecision> decisions, Runnable quiet, Progress progress)
            throws IOException, InterruptedException {
        List<Example> stale = new ArrayList<>();
        for (ReuseDecision decision : decisions) {
            switch (decision) {
                case ReuseDecision.Reuse(Example _, RecordedExample found) -> recorder.keep(found);
                case ReuseDecision.RunNow now -> stale.add(now.example());
            }
        }
        List<Example> alone = stale.stream().filter(Example::runsByItself).toList();
        List<Example> others = stale.stream().filter(e -> !e.runsByItself()).toList();
        try (ExampleCompiler compiler = compiler()) {
            compile(stale, compiler, progress);
            describeMachine();
            if (!stale.isEmpty()) {
                progress.phase(Amount.of(stale.size(), "example").after("Running"), stale.size());
            }
            ExampleRecorder.Round round = new ExampleRecorder.Round(compiler, false, progress);
            together(others, round);
            quiet.run();
            oneByOne(alone, round);
        }
        problems.throwIfAny();
        compareWithGolden(decisions.stream().map(ReuseDecision::example).toList());
        return result(stale);
    }

    /// Runs examples once more, one after the other with nothing else running, each between two
    /// measurements of how quiet the machine is.
    ///
    /// @return the new recordings
    /// @throws evidoc.problem.ProblemException if an example ends unexpectedly
    Result runAgain(List<Example> examples, Progress progress)
            throws IOException, InterruptedException {
        try (ExampleCompiler compiler = compiler()) {
            compile(examples, compiler, progress);
            progress.phase(
                    Amount.of(examples.size(), "example").after("Running again"), examples.size());
            oneByOne(examples, new ExampleRecorder.Round(compiler, true, progress));
        }
        problems.throwIfAny();
        compareWithGolden(examples);
        return result(examples);
    }

    private void compareWithGolden(List<Example> examples) throws IOException {
        GoldenFiles golden = new GoldenFiles(project, problems);
        Map<String, RecordedExample> recorded = recorder.recorded();
        for (Example example : examples) {
            golden.check(example, Objects.requireNonNull(recorded.get(example.name())));
        }
        problems.throwIfAny();
    }

    private Result result(List<Example> ran) {
        return new Result(
                recorder.recorded(),
                ran.stream().map(Example::name).collect(Collectors.toSet()),
                recorder.sum());
    }

    private ExampleCompiler compiler() {
        return new ExampleCompiler(
                project.classes(),
                project.nameOf(project.examples()),
                problems,
                example -> classPaths.of(example).files());
    }

    private void oneByOne(List<Example> examples, ExampleRecorder.Round round)
            throws IOException, InterruptedException {
        if (!examples.isEmpty()) {
            // Runs it once more, now that nothing else of this build is running.
            store.write(runner.machine(), part);
        }
        for (Example example : examples) {
            recorder.record(example, round);
        }
        new Repetition(System::nanoTime, Thread::sleep)
                .of(new LaterRuns(examples, runner, recorder, round));
    }

    /// What to do for each example.
    ///
    /// @param refresh examples to run even if their recordings are current
    public List<ReuseDecision> decide(List<Example> examples, Refresh refresh)
            throws IOException, InterruptedException {
        classPaths.check(examples);
        List<ReuseDecision> decisions = new ArrayList<>();
        for (ReuseDecision decision :
                Parallel.map(
                        examples,
                        example ->
                                ReuseDecision.of(
                                        example,
                                        store.read(example.name()),
                                        runner.key(example, classPaths.of(example)),
                                        refresh.has(example)))) {
            decisions.add(decision.isOfNoisyRun() && isQuiet() ? decision.again() : decision);
        }
        return decisions;
    }

    /// The keys of recordings made now, in one text.
    String keys(List<Example> examples) throws IOException {
        classPaths.check(examples);
        List<String> keys = new ArrayList<>();
        for (Example example : examples) {
            keys.add(example.name() + " " + runner.key(example, classPaths.of(example)));
        }
        return String.join("\n", keys);
    }

    /// Measured once, when a recording needs it.
    boolean isQuiet() throws InterruptedException {
        boolean known = quiet.isPresent() ? quiet.get() : runner.isQuiet();
        quiet = Optional.of(known);
        return known;
    }

    /// A recording is useless without its machine, so the machine is written first.
    private void describeMachine() throws IOException, InterruptedException {
        boolean known =
                store.soundMachines().stream()
                        .anyMatch(record -> record.machine().equals(host.machine()));
        if (!known) {
            store.write(runner.machine(), part);
        }
    }

    private void compile(List<Example> examples, ExampleCompiler compiler, Progress progress)
            throws IOException, InterruptedException {
        if (!examples.isEmpty()) {
            progress.phase(Amount.of(examples.size(), "example").after("Compiling"), 0);
        }
        List<Example> java = new ArrayList<>();
        for (Example example : examples) {
            switch (example.language()) {
                case JAVA -> java.add(example);
                case PYTHON -> compiler.copy(example);
            }
        }
        compiler.compile(java);
        problems.throwIfAny();
        steps.run(java, compiler, problems);
        problems.throwIfAny();
    }

    private void together(List<Example> examples, ExampleRecorder.Round round)
            throws IOException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(host.machine().usable())) {
            List<Future<?>> running = new ArrayList<>();
            for (Example example : examples) {
                running.add(
                        pool.submit(() -> {
                            recorder.record(example, round);
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
}
