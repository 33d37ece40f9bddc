package evidoc.run;

import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.Language;
import evidoc.example.Need;
import evidoc.example.RunSettings;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.run.OutputLine.Stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Runs examples in processes of their own and records what they did.
public final class ExampleRunner {
    private static final int LAST_LINES = 3;
    private static final int LAST_COLUMNS = 200;

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
        for (Variant variant : example.variants()) {
            recordings.add(run(example, variant, classes));
        }
        return new RecordedExample(
                example.name(), RunKey.of(example, host), host.machine(), recordings);
    }

    /// The key under which a run of this example would be recorded now.
    public RunKey key(Example example) {
        return RunKey.of(example, host);
    }

    private Recording run(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        Optional<String> missing = missing(example, variant.settings());
        if (missing.isPresent()) {
            return new NotRun(variant.name(), missing.get());
        }
        Run run =
                variant.settings().alone()
                        ? calibrated(example, variant, classes)
                        : once(example, variant, classes);
        check(example, variant, run);
        return run;
    }

    /// A timed run; where other work disturbed it, it is repeated once.
    private Run calibrated(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        Run first = measured(example, variant, classes);
        boolean quiet = first.calibration().map(Calibration::quiet).orElse(true);
        return quiet || !meets(first.outcome(), variant.settings().expectation())
                ? first
                : measured(example, variant, classes);
    }

    private Run measured(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        double before = calibrator.share();
        Run run = once(example, variant, classes);
        double after = calibrator.share();
        return run.with(new Calibration(calibrator.threads(), before, after));
    }

    private Run once(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        RunSettings settings = variant.settings();
        FailureFolder failure = failureFolder(example);
        failure.clear();
        try (WorkFolder work = WorkFolder.create()) {
            ChildProcess child =
                    new ChildProcess(
                            EngineCommand.of(example, settings, host, classes, work.path()),
                            work.path(),
                            host.java(),
                            settings.timeout(),
                            redaction.and(work.path(), "/work"),
                            InstantSource.system());
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
            return ended.run();
        }
    }

    private FailureFolder failureFolder(Example example) {
        Path jcmd = host.java().resolveSibling(Host.isWindows() ? "jcmd.exe" : "jcmd");
        return new FailureFolder(failures.resolve(example.name()), jcmd);
    }

    private Optional<String> missing(Example example, RunSettings settings) {
        List<String> missing =
                settings.needs().stream()
                        .filter(need -> !host.offers(need))
                        .map(Need::description)
                        .collect(Collectors.toCollection(ArrayList::new));
        boolean python = example.language() == Language.PYTHON;
        if (python
                && missing.isEmpty()
                && settings.needs().stream().noneMatch(ExampleRunner::isPython)
                && host.python(false).isEmpty()) {
            missing.add(Need.PYTHON3.description());
        }
        if (settings.cores().isPresent() && !host.limitsCores()) {
            missing.add("Linux, to limit a program to some of the cores");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("it needs " + String.join(" and ", missing));
    }

    private static boolean isPython(Need need) {
        return need == Need.PYTHON3 || need == Need.FREE_THREADED_PYTHON;
    }

    private void check(Example example, Variant variant, Run run) {
        Expectation expected = variant.settings().expectation();
        if (!meets(run.outcome(), expected)) {
            FailureFolder failure = failureFolder(example);
            String kept =
                    failure.isEmpty()
                            ? ""
                            : "; thread dumps and crash files: "
                                    + checkout.relativize(failure.path());
            String name = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
            problem(
                    example,
                    "%s%s instead of '%s'; command: %s; last lines: %s%s"
                            .formatted(
                                    describe(run.outcome()),
                                    name,
                                    expected,
                                    String.join(" ", run.command()),
                                    lastLines(run),
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

    private static String lastLines(Run run) {
        List<OutputLine> all = run.output();
        return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                .map(line -> (line.stream() == Stream.ERR ? "(stderr) " : "") + line.text())
                .map(line ->
                        line.length() > LAST_COLUMNS ? line.substring(0, LAST_COLUMNS) + "…" : line)
                .collect(Collectors.joining(" | "));
    }

    private void problem(Example example, String message, String remedy) {
        problems.add(Problem.in(examplesFolder + "/" + example.name(), message, remedy));
    }
}
