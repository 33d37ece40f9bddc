package evidoc.run;

import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.RunSettings;
import evidoc.example.Tracing;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.trace.Tracer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs examples in processes of their own and records what they did.
public final class ExampleRunner {
    /// Stands in recordings for the folder that a run has for itself: home and work folder of the
    /// neutral user.
    private static final String NEUTRAL_HOME = "/home/reader";

    private final Host host;
    private final Path checkout;
    private final String examplesFolder;
    private final Path failures;
    private final Redaction redaction;
    private final Calibrator calibrator = new Calibrator();
    private final Problems problems;

    /// @param checkout the project's root, replaced in what is recorded
    /// @param examplesFolder name of the folder of examples, for problems
    /// @param failures gets a folder for each example that fails, with what tells why
    /// @param problems gets runs that ended otherwise than their example says
    public ExampleRunner(
            Host host, Path checkout, String examplesFolder, Path failures, Problems problems) {
        this.host = host;
        this.checkout = checkout;
        this.examplesFolder = examplesFolder;
        this.failures = failures;
        this.redaction = Redaction.of(checkout, host.name());
        this.problems = problems;
    }

    /// Runs all variants of an example, one after the other.
    ///
    /// @param classes where the example's compiled classes are
    public RecordedExample run(Example example, Path classes)
            throws IOException, InterruptedException {
        List<Recording> recordings = new ArrayList<>();
        List<TracedRun> traces = new ArrayList<>();
        for (Variant variant : example.variants()) {
            recordings.add(run(example, variant, classes, traces));
        }
        return new RecordedExample(
                example.name(), RunKey.of(example, host), host.machine(), recordings, traces);
    }

    /// What this machine is, and how quiet it is now.
    public MachineRecord machine() throws InterruptedException {
        return new MachineRecord(
                host.machine(),
                Instant.now(),
                host.load(),
                calibrator.share(),
                host.pythons().stream().map(Python::description).toList());
    }

    /// The key under which a run of this example would be recorded now.
    public RunKey key(Example example) {
        return RunKey.of(example, host);
    }

    private Recording run(Example example, Variant variant, Path classes, List<TracedRun> traces)
            throws IOException, InterruptedException {
        Optional<String> missing = host.missing(example, variant.settings());
        if (missing.isPresent()) {
            return new NotRun(variant.name(), missing.get());
        }
        RunSettings settings = variant.settings();
        ChildProcess.Ended ended =
                settings.alone()
                        ? calibrated(example, variant, classes)
                        : once(example, variant, classes, settings.tracing());
        check(example, variant, ended);
        ended.trace()
                .ifPresent(trace ->
                        traces.add(new TracedRun(variant.name(), trace, Optional.empty())));
        if (settings.alone() && settings.tracing().isOn()) {
            traces.add(tracedAgain(example, variant, classes));
        }
        return ended.run();
    }

    /// A second run: a trace disturbs what is timed.
    private TracedRun tracedAgain(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        ChildProcess.Ended ended = once(example, variant, classes, variant.settings().tracing());
        check(example, variant, ended);
        return new TracedRun(variant.name(), ended.trace().orElseThrow(), Optional.of(ended.run()));
    }

    /// A timed run; where other work disturbed it, it is repeated once.
    private ChildProcess.Ended calibrated(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        ChildProcess.Ended first = measured(example, variant, classes);
        boolean quiet = first.run().calibration().map(Calibration::quiet).orElse(true);
        return quiet || !meets(first.run().outcome(), variant.settings().expectation())
                ? first
                : measured(example, variant, classes);
    }

    private ChildProcess.Ended measured(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        double before = calibrator.share();
        ChildProcess.Ended ended = once(example, variant, classes, Tracing.NONE);
        double after = calibrator.share();
        return ended.with(new Calibration(calibrator.threads(), before, after));
    }

    private ChildProcess.Ended once(Example example, Variant variant, Path classes, Tracing tracing)
            throws IOException, InterruptedException {
        if (!tracing.isOn()) {
            return once(example, variant, classes, Optional.empty());
        }
        try (Tracer tracer = new Tracer(host.tracing(), tracing == Tracing.SERVICES)) {
            return once(example, variant, classes, Optional.of(tracer));
        }
    }

    private ChildProcess.Ended once(
            Example example, Variant variant, Path classes, Optional<Tracer> tracer)
            throws IOException, InterruptedException {
        RunSettings settings = variant.settings();
        FailureFolder failure = failureFolder(example, variant);
        failure.clear();
        try (WorkFolder work = WorkFolder.create()) {
            ChildProcess child =
                    new ChildProcess(
                            EngineCommand.of(example, settings, host, classes, work.path()),
                            work.path(),
                            host.java(),
                            settings.timeout(),
                            redaction.and(work.path(), NEUTRAL_HOME),
                            InstantSource.system(),
                            tracer);
            ChildProcess.Ended ended = child.run(variant.name(), failure::dumpThreads);
            if (meets(ended.run().outcome(), settings.expectation())) {
                failure.clear();
            } else {
                failure.keepCrashFiles(work.path());
            }
            if (!ended.leftovers().isEmpty()) {
                problem(
                        example,
                        "left processes behind, which were ended: "
                                + String.join("; ", ended.leftovers()),
                        "End them in the example.");
            }
            return ended;
        }
    }

    private FailureFolder failureFolder(Example example, Variant variant) {
        Path jcmd = host.java().resolveSibling(Host.isWindows() ? "jcmd.exe" : "jcmd");
        return new FailureFolder(failures.resolve(example.name()).resolve(variant.name()), jcmd);
    }

    private void check(Example example, Variant variant, ChildProcess.Ended ended) {
        Run run = ended.run();
        Expectation expected = variant.settings().expectation();
        if (!meets(run.outcome(), expected)) {
            FailureFolder failure = failureFolder(example, variant);
            String kept =
                    failure.isEmpty()
                            ? ""
                            : "; thread dumps and crash files: "
                                    + checkout.relativize(failure.path())
                                            .toString()
                                            .replace('\\', '/');
            String name = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
            problem(
                    example,
                    "%s%s instead of '%s'; command: %s; last lines: %s%s"
                            .formatted(
                                    describe(run.outcome()),
                                    name,
                                    expected,
                                    String.join(" ", run.command()),
                                    String.join(" | ", ended.lastLines()),
                                    kept),
                    "Mend it, or say how it ends with the directive EXPECT.");
        }
    }

    private static boolean meets(Outcome outcome, Expectation expected) {
        return switch (expected) {
            case Expectation.ExitCode(int code) -> outcome.equals(new Outcome.Exited(code));
            case Expectation.KilledBy killed ->
                    outcome.equals(new Outcome.Exited(killed.signal().exitCode()));
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

    private void problem(Example example, String message, String remedy) {
        problems.add(Problem.in(examplesFolder + "/" + example.name(), message, remedy));
    }
}
