package evidoc.recording;

import evidoc.example.Example;
import evidoc.recording.OutputLine.Stream;
import evidoc.text.Sha256;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recorded runs with fixed values, for tests.
public final class SampleRuns {
    public static final Machine MACHINE = machine(4);

    public static final MachineRecord RECORD =
            new MachineRecord(
                    MACHINE,
                    Instant.parse("2026-01-02T03:04:00Z"),
                    Optional.of(0.25),
                    0.98,
                    List.of("3.14.0"));

    /// Of another machine: one with half the cores.
    public static final MachineRecord OTHER =
            new MachineRecord(
                    machine(2),
                    Instant.parse("2026-01-03T03:04:00Z"),
                    Optional.empty(),
                    0.5,
                    List.of());

    private SampleRuns() {}

    private static Machine machine(int usable) {
        return new Machine(
                "Test CPU",
                "amd64",
                usable / 2,
                usable,
                usable,
                List.of("L2 1 MiB"),
                8L << 30,
                "TestOS 1",
                "1.0",
                "",
                "",
                Optional.empty(),
                "25.0.1+8",
                "Tests");
    }

    /// Of examples whose source and settings are those that the recordings are of.
    public static MachineRuns machine(String name, Map<String, RecordedExample> recorded) {
        return new MachineRuns(name, List.of(RECORD), recorded, Set.of());
    }

    /// A recording whose key fits the example.
    public static RecordedExample recorded(Example example, Recording... recordings) {
        return recorded(MACHINE, example, recordings);
    }

    /// The same on another machine.
    public static RecordedExample recorded(
            Machine machine, Example example, Recording... recordings) {
        String source = Sha256.of(example.source());
        return recorded(machine, example.name(), source, RunKey.settings(example), recordings);
    }

    /// A recording of an example that has changed since.
    public static RecordedExample recorded(String example, Recording... recordings) {
        return recorded(MACHINE, example, "source", "settings", recordings);
    }

    private static RecordedExample recorded(
            Machine machine,
            String example,
            String source,
            String settings,
            Recording... recordings) {
        RunKey key =
                new RunKey(RunKey.FORMAT, source, settings, "jdk", machine.fingerprint(), "", "");
        return new RecordedExample(example, key, machine, List.of(recordings));
    }

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
}
