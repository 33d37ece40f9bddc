package evidoc.page;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.recording.Machine;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.TracedRun;

import java.util.Optional;

/// What a macro shows: a variant of an example, and its recording on a machine.
///
/// @param on name of the machine, for a sentence
/// @param machine the machine; empty if nothing was recorded
/// @param trace what its threads did there, if it was traced
/// @param outdated whether the example has changed since
public record ShownRun(
        Example example,
        Variant variant,
        Recording recording,
        String on,
        Optional<Machine> machine,
        Optional<TracedRun> trace,
        boolean outdated) {

    public static ShownRun of(Example example, Variant variant, MachineRuns runs) {
        return new ShownRun(
                example,
                variant,
                runs.of(example, variant),
                runs.label(),
                runs.of(example).map(RecordedExample::machine),
                runs.trace(example, variant),
                runs.isOutdated(example));
    }

    /// Tells a script which output and which timelines belong to one run.
    public String runId() {
        return Html.escape(example.name() + " " + variant.name()).strip();
    }

    /// On which machine, with which JDK and when a run was recorded.
    public String provenance(Run run) {
        return "%s, recorded %s on %s%s%s%s"
                .formatted(
                        example.name(),
                        RunFacts.minute(run.startedAt()),
                        on,
                        machine.map(known -> " (" + known.summary() + "), JDK " + known.jdk())
                                .orElse(""),
                        run.isNoisy() ? ", a noisy machine" : "",
                        outdated ? ", from an earlier version of the program" : "");
    }
}
