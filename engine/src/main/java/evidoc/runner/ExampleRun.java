package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.RunSettings;
import evidoc.example.Stepping;
import evidoc.example.Tracing;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.WorkFolder;
import evidoc.recording.Calibration;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.TracedRun;
import evidoc.schedule.ScheduleException;
import evidoc.schedule.Schedules;
import evidoc.trace.Tracer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/// One example that is being run in all its variants. Used once.
final class ExampleRun {
    private final Example example;
    private final ExampleRunner.Order order;
    private final Place place;
    private final Calibrator calibrator;
    private final List<Problem> problems = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    ExampleRun(Example example, ExampleRunner.Order order, Place place, Calibrator calibrator) {
        this.example = example;
        this.order = order;
        this.place = place;
        this.calibrator = calibrator;
    }

    /// Where examples run.
    ///
    /// @param checkout the project's root
    /// @param examplesFolder name of the folder of examples, for problems
    /// @param failures gets a folder for each example that fails
    /// @param fixedPorts held while a server with a fixed port runs
    record Place(
            Host host,
            Path checkout,
            String examplesFolder,
            Path failures,
            Redaction redaction,
            Lock fixedPorts) {

        /// The example's file, for problems.
        String nameOf(String example) {
            return examplesFolder + "/" + example;
        }
    }

    RunResult run() throws IOException, InterruptedException {
        List<Recording> recordings = new ArrayList<>();
        List<TracedRun> traces = new ArrayList<>();
        List<Schedules> schedules = new ArrayList<>();
        for (Variant variant : example.variants()) {
            Recording recording = runOrTell(variant, traces);
            recordings.add(recording);
            if (recording instanceof Run && variant.settings().stepping().isPresent()) {
                stepped(variant, variant.settings().stepping().get()).ifPresent(schedules::add);
            }
        }
        RecordedExample made =
                new RecordedExample(
                        example.name(),
                        place.host().key(example, order.libraries().fingerprint()),
                        place.host().machine(),
                        recordings,
                        traces,
                        schedules);
        return problems.isEmpty()
                ? new RunResult.Recorded(made, elapsed)
                : new RunResult.Failed(made, problems, elapsed);
    }

    private Recording runOrTell(Variant variant, List<TracedRun> traces)
            throws IOException, InterruptedException {
        try {
            return run(variant, traces);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return new NotRun(variant.name(), "its server did not start");
        }
    }

    private Recording run(Variant variant, List<TracedRun> traces)
            throws IOException, InterruptedException {
        RunSettings settings = variant.settings();
        Optional<String> missing = place.host().missing(example, settings);
        if (missing.isPresent()) {
            return new NotRun(variant.name(), missing.get());
        }
        // A trace disturbs timings, so it is made in a second run.
        Tracing tracing = settings.alone() ? Tracing.NONE : settings.tracing();
        ChildProcess.Ended ended =
                settings.alone() || order.calibrated()
                        ? measured(variant, tracing)
                        : once(variant, tracing);
        check(variant, ended);
        ended.trace()
                .ifPresent(trace ->
                        traces.add(new TracedRun(variant.name(), trace, Optional.empty())));
        if (settings.alone()
                && settings.tracing().isOn()
                && !ended.run().isKeptFromEnding(settings.expectation())) {
            tracedAgain(variant, ended.run()).ifPresent(traces::add);
        }
        return ended.run();
    }

    /// @param timed the earlier run, undisturbed by a trace
    /// @return empty if other work disturbed that run and kept this one from ending
    private Optional<TracedRun> tracedAgain(Variant variant, Run timed)
            throws IOException, InterruptedException {
        order.traced().run();
        ChildProcess.Ended ended = once(variant, variant.settings().tracing());
        Expectation expected = variant.settings().expectation();
        if (timed.calibration()
                .filter(measured -> ended.run().with(measured).isKeptFromEnding(expected))
                .isPresent()) {
            return Optional.empty();
        }
        check(variant, ended);
        return Optional.of(
                new TracedRun(
                        variant.name(), ended.trace().orElseThrow(), Optional.of(ended.run())));
    }

    /// A run between two measurements of how quiet the machine is.
    private ChildProcess.Ended measured(Variant variant, Tracing tracing)
            throws IOException, InterruptedException {
        double before = calibrator.share();
        ChildProcess.Ended ended = once(variant, tracing);
        double after = calibrator.share();
        return ended.with(new Calibration(calibrator.threads(), before, after));
    }

    private ChildProcess.Ended once(Variant variant, Tracing tracing)
            throws IOException, InterruptedException {
        if (!tracing.isOn()) {
            return once(variant, Optional.empty());
        }
        try (Tracer tracer = new Tracer(place.host().tracing(), tracing == Tracing.SERVICES)) {
            return once(variant, Optional.of(tracer));
        }
    }

    private ChildProcess.Ended once(Variant variant, Optional<Tracer> tracer)
            throws IOException, InterruptedException {
        FailureFolder failure = failureFolder(variant);
        failure.clear();
        try (WorkFolder work = WorkFolder.create()) {
            ChildProcess.Ended ended =
                    new VariantProcess(example, variant, order, place, work.path(), tracer)
                            .run(failure::dumpThreads);
            elapsed = elapsed.plus(ended.run().elapsed());
            if (meets(ended.run().outcome(), variant.settings().expectation())) {
                failure.clear();
            } else {
                failure.keepCrashFiles(work.path());
            }
            if (!ended.leftovers().isEmpty()) {
                problem(
                        "left processes running, which were killed: "
                                + String.join("; ", ended.leftovers()),
                        "End them in the example.");
            }
            return ended;
        }
    }

    /// Steps the threads of a variant in every order.
    private Optional<Schedules> stepped(Variant variant, Stepping stepping)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (WorkFolder work = WorkFolder.create()) {
            return Optional.of(
                    new SteppedRun(example, variant, stepping, place.host())
                            .explore(order.classes(), work.path()));
        } catch (ScheduleException e) {
            problem("its threads can't be stepped in every order: " + e.getMessage(), e.remedy());
            return Optional.empty();
        } finally {
            elapsed = elapsed.plus(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private FailureFolder failureFolder(Variant variant) {
        Path jcmd = place.host().java().resolveSibling(Host.isWindows() ? "jcmd.exe" : "jcmd");
        return new FailureFolder(
                place.failures().resolve(example.name()).resolve(variant.name()), jcmd);
    }

    private void check(Variant variant, ChildProcess.Ended ended) {
        Run run = ended.run();
        Expectation expected = variant.settings().expectation();
        if (expected instanceof Expectation.NoCompile
                && run.outcome().equals(new Outcome.Exited(0))) {
            problem(
                    "compiles, but EXPECT says that it does not",
                    "Remove the directive, or put the mistake back.");
        } else if (!meets(run.outcome(), expected) && !run.isKeptFromEnding(expected)) {
            problems.add(
                    new UnexpectedEnd(example, place.examplesFolder(), variant, ended)
                            .problem(describe(run.outcome()), kept(failureFolder(variant))));
        }
    }

    private String kept(FailureFolder failure) {
        return failure.isEmpty()
                ? ""
                : "; thread dumps and crash files: "
                        + place.checkout().relativize(failure.path()).toString().replace('\\', '/');
    }

    private static boolean meets(Outcome outcome, Expectation expected) {
        return switch (expected) {
            case Expectation.ExitCode(int code) -> outcome.equals(new Outcome.Exited(code));
            case Expectation.KilledBy killed ->
                    outcome.equals(new Outcome.Exited(killed.signal().exitCode()));
            case Expectation.NoCompile _ -> outcome.equals(new Outcome.Exited(1));
            case Expectation.Timeout _ -> outcome instanceof Outcome.TimedOut;
        };
    }

    private static String describe(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Exited(int code) -> "ended with 'exit " + code + "'";
            case Outcome.TimedOut(Duration limit) ->
                    "was stopped at its limit of " + limit.toSeconds() + " s";
            case Outcome.TooMany(String what, int limit) ->
                    "was stopped because it had more than " + limit + " " + what;
        };
    }

    private void problem(String message, String remedy) {
        problems.add(Problem.in(place.nameOf(example.name()), message, remedy));
    }
}
