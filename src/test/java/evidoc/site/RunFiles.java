package evidoc.site;

import evidoc.recording.Machine;
import evidoc.recording.MachineRecord;
import evidoc.recording.OutputLine;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.RunKey;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;
import evidoc.recording.TracedRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Folders of recordings that no machine made, from one that a machine did.
final class RunFiles {
    private RunFiles() {}

    /// Reads every file of a folder and writes it into another.
    static void rewrite(Path from, Path to) throws IOException {
        rewrite(from, to, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /// The same of another machine.
    static void rewrite(
            Path from, Path to, UnaryOperator<Machine> machine, UnaryOperator<Recording> recording)
            throws IOException {
        RunStore source = new RunStore(from);
        RunStore target = new RunStore(to);
        for (String file : TestProject.files(from).keySet()) {
            String name = file.substring(0, file.length() - ".json".length());
            if (source.machines().containsKey(file)) {
                MachineRecord record = found(source.machines().get(file));
                target.write(
                        new MachineRecord(
                                machine.apply(record.machine()),
                                record.at(),
                                record.load(),
                                record.share(),
                                record.pythons()),
                        name.replaceFirst("machine-?", ""));
            } else {
                RecordedExample made = found(source.read(name));
                Machine other = machine.apply(made.machine());
                target.write(
                        new RecordedExample(
                                name,
                                on(other, made.key()),
                                other,
                                made.recordings().stream().map(recording).toList(),
                                made.traces().stream()
                                        .map(traced -> with(traced, recording))
                                        .toList()));
            }
        }
    }

    private static RunKey on(Machine machine, RunKey key) {
        return new RunKey(
                key.format(),
                key.source(),
                key.settings(),
                key.jdk(),
                machine.fingerprint(),
                key.interpreter(),
                key.offers());
    }

    /// A machine that differs in its number of cores and in the name of its system.
    static UnaryOperator<Machine> cores(int cores, String system) {
        return machine ->
                new Machine(
                        machine.processor(),
                        machine.architecture(),
                        cores,
                        2 * cores,
                        2 * cores,
                        machine.caches(),
                        machine.memory(),
                        system,
                        machine.kernel(),
                        machine.virtualization(),
                        machine.container(),
                        machine.quota(),
                        machine.jdk(),
                        machine.jdkVendor());
    }

    /// A run that printed other lines; what wasn't run stays.
    static UnaryOperator<Recording> printing(UnaryOperator<String> line) {
        return recording ->
                recording instanceof Run run
                        ? new Run(
                                run.variant(),
                                run.command(),
                                run.pid(),
                                run.startedAt(),
                                run.elapsed(),
                                run.outcome(),
                                run.output().stream().map(each -> with(each, line)).toList(),
                                run.cut(),
                                run.calibration())
                        : recording;
    }

    private static TracedRun with(TracedRun traced, UnaryOperator<Recording> recording) {
        return new TracedRun(
                traced.variant(),
                traced.trace(),
                traced.own().map(run -> (Run) recording.apply(run)));
    }

    private static OutputLine with(OutputLine old, UnaryOperator<String> line) {
        return new OutputLine(old.stream(), old.at(), line.apply(old.text()));
    }

    private static <T> T found(Stored<T> stored) {
        return switch (stored) {
            case Stored.Found<T>(T content) -> content;
            case Stored.Absent<T> _ -> throw new IllegalStateException("no such file");
            case Stored.Unusable<T>(String reason) -> throw new IllegalStateException(reason);
        };
    }
}
