package evidoc.page;

import evidoc.example.Example;
import evidoc.example.ReaderCommand;
import evidoc.example.Variant;
import evidoc.output.FigureReader;
import evidoc.output.Figures;
import evidoc.recording.Machine;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.TracedRun;
import evidoc.schedule.Outcomes;
import evidoc.schedule.Schedules;

import java.util.List;
import java.util.Optional;

/// What a macro shows: a variant of an example, and its recording on a machine.
///
/// @param on name of the machine, for a sentence
/// @param machine the machine; empty if nothing was recorded
/// @param trace what its threads did there, if it was traced
/// @param schedules every order of its threads' steps, if they were stepped there
/// @param outdated whether the example has changed since
public record ShownRun(
        Example example,
        Variant variant,
        Recording recording,
        String on,
        Optional<Machine> machine,
        Optional<TracedRun> trace,
        Optional<Schedules> schedules,
        boolean outdated) {

    public static ShownRun of(Example example, Variant variant, MachineRuns runs) {
        return new ShownRun(
                example,
                variant,
                runs.of(example, variant),
                runs.label(),
                runs.of(example).map(RecordedExample::machine),
                runs.trace(example, variant),
                runs.of(example).flatMap(recorded -> recorded.schedules(variant.name())),
                runs.isOutdated(example));
    }

    /// Name of the machine, and what it is if its name doesn't say so.
    public String place() {
        return machine.filter(known -> !known.description().equals(on))
                .map(known -> on + " (" + known.summary() + ")")
                .orElse(on);
    }

    /// How a reader starts it.
    public String command() {
        return String.join(" ", ReaderCommand.of(example, variant.settings()));
    }

    /// What a reader starts before, in another terminal; empty if it asks no server.
    public Optional<String> server() {
        return ReaderCommand.server(example, variant.settings())
                .map(words -> String.join(" ", words));
    }

    /// Tells a script which output and which timelines are of one run.
    public String runId() {
        return (example.name() + " " + variant.name()).strip();
    }

    /// The example's name, and the variant's if it has variants.
    public String title() {
        return variant.name().isEmpty()
                ? example.name()
                : example.name() + " (" + variant.name() + ")";
    }

    /// The values and tables of a run of it: what it printed, and how the orders of its threads'
    /// steps end.
    public Figures figures(Run run) {
        return FigureReader.read(run, schedules.map(Outcomes::lines).orElse(List.of()));
    }

    /// What a fragment may show of the run besides its output; empty if there was none.
    public Optional<RunFacts> run() {
        return recording instanceof Run run ? Optional.of(RunFacts.of(run)) : Optional.empty();
    }
}
