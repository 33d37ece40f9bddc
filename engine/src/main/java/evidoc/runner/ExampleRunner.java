package evidoc.runner;

import evidoc.dependency.Built;
import evidoc.dependency.ClassPath;
import evidoc.example.Example;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRecord;
import evidoc.recording.RunKey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Runs examples in separate processes and records what they did.
final class ExampleRunner {
    private final Host host;
    private final Path checkout;
    private final String examplesFolder;
    private final Path failures;
    private final Redaction redaction;
    private final Lock fixedPorts = new ReentrantLock();
    private final Calibrator calibrator;

    /// A runner of one build.
    ///
    /// @param checkout the project's root, replaced in what is recorded
    /// @param examplesFolder name of the folder of examples, for problems
    /// @param failures receives a folder for each example that fails, with files that help to find
    ///   the cause
    ExampleRunner(Host host, Path checkout, String examplesFolder, Path failures) {
        this.host = host;
        this.checkout = checkout;
        this.examplesFolder = examplesFolder;
        this.failures = failures;
        this.calibrator = new Calibrator(host.machine().quota());
        this.redaction = Redaction.of(checkout, host.name());
    }

    /// How an example is run.
    ///
    /// @param classes where the example's compiled classes are
    /// @param libraries its class path besides
    /// @param built the result of its libraries' build steps
    /// @param calibrated measure how quiet the machine is around every run, not only around those
    ///   that are timing-sensitive; nothing else of this build may run meanwhile
    /// @param traced called before a timed run is made once more for its trace
    record Order(
            Path classes, ClassPath libraries, Built built, boolean calibrated, Runnable traced) {

        /// That of an example without libraries.
        Order(Path classes, boolean calibrated, Runnable traced) {
            this(classes, ClassPath.NONE, Built.PLAIN, calibrated, traced);
        }
    }

    /// Runs all variants of an example, one after the other.
    RunResult run(Example example, Order order) throws IOException, InterruptedException {
        return new ExampleRun(
                        example,
                        order,
                        new ExampleRun.Place(
                                host, checkout, examplesFolder, failures, redaction, fixedPorts),
                        calibrator)
                .run();
    }

    /// This machine, and how quiet it is now.
    MachineRecord machine() throws InterruptedException {
        return new MachineRecord(
                host.machine(),
                Instant.now(),
                host.load(),
                calibrator.share(),
                host.pythons().stream().map(Python::description).toList());
    }

    /// Whether no other work takes cores now.
    boolean isQuiet() throws InterruptedException {
        return Calibration.isQuiet(calibrator.share());
    }

    /// The key under which a run of this example would be recorded now.
    ///
    /// @param libraries of the example
    RunKey key(Example example, ClassPath libraries) {
        return host.key(example, libraries.fingerprint());
    }
}
