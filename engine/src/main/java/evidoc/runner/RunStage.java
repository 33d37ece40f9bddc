package evidoc.runner;

import evidoc.console.Progress;
import evidoc.dependency.ClassPaths;
import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.text.Amount;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
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
    private final Map<String, RecordedExample> recorded = new ConcurrentSkipListMap<>();
    private final LongAdder nanos = new LongAdder();
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
        this.runner =
                new ExampleRunner(
                        host,
                        project.root(),
                        project.nameOf(project.examples()),
                        project.failures());
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
    /// @throws evidoc.problem.ProblemException if an example doesn't compile or ends unexpectedly
    public Result run(List<ReuseDecision> decisions, Runnable quiet, Progress progress)
            throws IOException, InterruptedException {
        List<Example> stale = new ArrayList<>();
        for (ReuseDecision decision : decisions) {
            switch (decision) {
                case ReuseDecision.Reuse(Example example, RecordedExample found) ->
                        recorded.put(example.name(), found);
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
            together(others, compiler, progress);
            quiet.run();
            oneByOne(alone, compiler, false, progress);
        }
        problems.throwIfAny();
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
            oneByOne(examples, compiler, true, progress);
        }
        problems.throwIfAny();
        return result(examples);
    }

    private Result result(List<Example> ran) {
        return new Result(
                Map.copyOf(recorded),
                ran.stream().map(Example::name).collect(Collectors.toSet()),
                Duration.ofNanos(nanos.sum()));
    }

    private ExampleCompiler compiler() {
        return new ExampleCompiler(
                project.classes(),
                project.nameOf(project.examples()),
                problems,
                example -> classPaths.of(example).files());
    }

    private void oneByOne(
            List<Example> examples, ExampleCompiler compiler, boolean calibrated, Progress progress)
            throws IOException, InterruptedException {
        if (!examples.isEmpty()) {
            // Runs it once more, now that nothing else of this build is running.
            store.write(runner.machine(), part);
        }
        for (Example example : examples) {
            record(example, compiler, calibrated, progress);
        }
        new Repetition(System::nanoTime, Thread::sleep)
                .of(new LaterRuns(examples, compiler, calibrated, progress));
    }

    /// Runs of examples once more in the same build.
    private final class LaterRuns implements Repetition.Runs {
        private final List<Example> examples;
        private final ExampleCompiler compiler;
        private final boolean calibrated;
        private final Progress progress;

        LaterRuns(
                List<Example> examples,
                ExampleCompiler compiler,
                boolean calibrated,
                Progress progress) {
            this.examples = examples;
            this.compiler = compiler;
            this.calibrated = calibrated;
            this.progress = progress;
        }

        @Override
        public List<Example> disturbed() {
            return examples.stream()
                    .filter(example ->
                            recorded.containsKey(example.name())
                                    && recorded.get(example.name()).isNoisy())
                    .toList();
        }

        @Override
        public boolean isQuiet() throws InterruptedException {
            return runner.isQuiet();
        }

        @Override
        public void round(int count) {
            progress.phase(Amount.of(count, "disturbed example").after("Running again"), count);
        }

        @Override
        public void again(Example example) throws IOException, InterruptedException {
            record(example, compiler, calibrated, progress);
        }
    }

    /// What to do for each example.
    ///
    /// @param refresh examples to run even if their recordings are current
    public List<ReuseDecision> decide(List<Example> examples, Refresh refresh)
            throws IOException, InterruptedException {
        classPaths.check(examples);
        List<ReuseDecision> decisions = new ArrayList<>();
        for (Example example : examples) {
            ReuseDecision decision =
                    ReuseDecision.of(
                            example,
                            store.read(example.name()),
                            runner.key(example, classPaths.of(example)),
                            refresh.has(example));
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
            throws IOException {
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
    }

    private void together(List<Example> examples, ExampleCompiler compiler, Progress progress)
            throws IOException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(host.machine().usable())) {
            List<Future<?>> running = new ArrayList<>();
            for (Example example : examples) {
                running.add(
                        pool.submit(() -> {
                            record(example, compiler, false, progress);
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

    /// Runs an example and stores what it did; if it ended unexpectedly, nothing is stored, so that
    /// the run never counts as current.
    private void record(
            Example example, ExampleCompiler compiler, boolean calibrated, Progress progress)
            throws IOException, InterruptedException {
        String name = example.name();
        progress.started(name, "");
        RunResult result =
                runner.run(
                        example,
                        new ExampleRunner.Order(
                                compiler.classesOf(example),
                                classPaths.of(example),
                                calibrated,
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
}
