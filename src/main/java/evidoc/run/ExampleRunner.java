package evidoc.run;

import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.Language;
import evidoc.example.Need;
import evidoc.example.RunSettings;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Runs examples in processes of their own and records what they did.
public final class ExampleRunner {
    private final Host host;
    private final Path checkout;
    private final String examplesFolder;
    private final Calibrator calibrator = new Calibrator();
    private final Problems problems;

    /// @param checkout the project's root, replaced in what is recorded
    /// @param examplesFolder name of the folder of examples, for problems
    /// @param problems gets runs that ended otherwise than their example says
    public ExampleRunner(Host host, Path checkout, String examplesFolder, Problems problems) {
        this.host = host;
        this.checkout = checkout;
        this.examplesFolder = examplesFolder;
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

    private Run calibrated(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        double before = calibrator.share();
        Run run = once(example, variant, classes);
        double after = calibrator.share();
        return run.with(new Calibration(calibrator.threads(), before, after));
    }

    private Run once(Example example, Variant variant, Path classes)
            throws IOException, InterruptedException {
        try (WorkFolder work = WorkFolder.create()) {
            RunSettings settings = variant.settings();
            List<String> command = EngineCommand.of(example, settings, host, classes, work.path());
            ChildProcess child =
                    new ChildProcess(
                            command,
                            work.path(),
                            host.java(),
                            settings.timeout(),
                            Redaction.of(checkout).and(work.path(), "/work"));
            Run run = child.run(variant.name());
            if (!child.leftovers().isEmpty()) {
                problem(
                        example,
                        "left processes behind: " + child.leftovers(),
                        "End them in the example.");
            }
            return run;
        }
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
            String name = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
            problem(
                    example,
                    describe(run.outcome())
                            + name
                            + " instead of '"
                            + expected
                            + "'; command: "
                            + String.join(" ", run.command())
                            + "; last lines: "
                            + RecordedExample.lastLines(run),
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
            case Outcome.TimedOut timedOut ->
                    "was stopped at its limit of " + timedOut.limit().toSeconds() + " s";
        };
    }

    private void problem(Example example, String message, String remedy) {
        problems.add(Problem.in(examplesFolder + "/" + example.name(), message, remedy));
    }
}
