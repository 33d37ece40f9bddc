package evidoc.run;

import evidoc.run.OutputLine.Stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Recorded runs with fixed values, for tests.
public final class SampleRuns {
    public static final Machine MACHINE =
            new Machine(
                    "Test CPU",
                    "amd64",
                    2,
                    4,
                    4,
                    8L << 30,
                    "TestOS 1",
                    "1.0",
                    "",
                    "25.0.1+8",
                    "Tests");

    private SampleRuns() {}

    /// A run that printed these lines and ended with exit 0; a line that starts with `! ` went to
    /// standard error.
    public static Run run(String variant, String... lines) {
        return run(variant, new Outcome.Exited(0), lines);
    }

    /// A timed run that printed these lines.
    public static Run calibrated(Calibration calibration, String... lines) {
        return run("", lines).with(calibration);
    }

    public static Run run(String variant, Outcome outcome, String... lines) {
        List<OutputLine> output = new ArrayList<>();
        for (String line : lines) {
            boolean error = line.startsWith("! ");
            output.add(
                    new OutputLine(
                            error ? Stream.ERR : Stream.OUT,
                            Duration.ofMillis(10L * (output.size() + 1)),
                            error ? line.substring(2) : line));
        }
        return new Run(
                variant,
                List.of("java", "Main"),
                4711,
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofMillis(310),
                outcome,
                output,
                false,
                Optional.empty());
    }

    public static RecordedExample recorded(String example, Recording... recordings) {
        return new RecordedExample(
                example,
                new RunKey(RunKey.FORMAT, "source", "settings", "jdk", "machine", "", ""),
                MACHINE,
                List.of(recordings));
    }
}
