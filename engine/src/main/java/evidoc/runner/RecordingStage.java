package evidoc.runner;

import evidoc.console.Console;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;
import evidoc.recording.MachineName;
import evidoc.recording.MachineRuns;
import evidoc.recording.NamedRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.Shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Gets the runs that a site shows: made now, reused, or read from the files of named machines.
public final class RecordingStage {
    private final Project project;
    private final Console console;
    private final ReuseReasons reasons;
    private final HostReader reader;
    private Optional<Host> host = Optional.empty();

    /// Supplies this machine's description.
    public interface HostReader {
        Host read() throws IOException, InterruptedException;
    }

    /// The stage of one build.
    ///
    /// @param why whether to print why each example is run or reused
    /// @param reader called when it is needed
    public RecordingStage(Project project, Console console, boolean why, HostReader reader) {
        this.project = project;
        this.console = console;
        this.reasons = new ReuseReasons(project.reasons(), console, why);
        this.reader = reader;
    }

    /// Read once, when it is needed.
    private Host host() throws IOException, InterruptedException {
        Host known = host.isPresent() ? host.get() : reader.read();
        host = Optional.of(known);
        return known;
    }

    /// The result of the stage.
    ///
    /// @param machines in the order of the site; at least one
    /// @param ran names of the examples that were run
    /// @param reused how many recordings of this machine were reused
    /// @param sum total time of the runs
    /// @param replaced the recordings that were replaced
    public record Result(
            List<MachineRuns> machines,
            Set<String> ran,
            int reused,
            Duration sum,
            List<RecordedExample> replaced) {
        public Result {
            machines = List.copyOf(machines);
            ran = Set.copyOf(ran);
            replaced = List.copyOf(replaced);
        }

        static Result of(
                List<MachineRuns> machines, RunStage.Result made, List<RecordedExample> replaced) {
            int reused = made.recorded().size() - made.ran().size();
            return new Result(machines, made.ran(), reused, made.sum(), replaced);
        }
    }

    /// Makes, reuses or reads the runs.
    ///
    /// @param quiet awaited before timing-sensitive examples run
    /// @throws ProblemException if an example fails, or a file of recordings can't be used
    public Result get(RunSource source, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        return switch (source) {
            case RunSource.Here(Refresh refresh) -> here(refresh, examples, quiet);
            case RunSource.Recorded recorded ->
                    new NamedRecording(project, host(), console, reasons)
                            .make(recorded, examples, quiet);
            case RunSource.Published(List<MachineName> names) -> published(names, examples);
        };
    }

    private Result here(Refresh refresh, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        List<MachineRuns> named = new NamedRuns(project, examples).except(List.of());
        Result made = alone(refresh, examples, quiet);
        return new Result(
                Stream.concat(made.machines().stream(), named.stream()).toList(),
                made.ran(),
                made.reused(),
                made.sum(),
                made.replaced());
    }

    /// The runs of this machine alone.
    public Result alone(Refresh refresh, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        refresh.check(examples);
        RunStore store = new RunStore(project.runs());
        RunStage stage = new RunStage(project, host(), store, "");
        List<ReuseDecision> decisions = stage.decide(examples.all(), refresh);
        reasons.of(decisions);
        List<RecordedExample> replaced = ReuseDecision.replaced(decisions, store);
        RunStage.Result made = stage.run(decisions, quiet, console.progress());
        MachineRuns here =
                MachineRuns.of(MachineRuns.HERE, store.soundMachines(), made.recorded(), examples);
        return Result.of(List.of(here), made, replaced);
    }

    private Result published(List<MachineName> names, Examples examples) throws IOException {
        List<MachineRuns> machines =
                names.isEmpty()
                        ? mostCoresFirst(new NamedRuns(project, examples).except(List.of()))
                        : new NamedRuns(project, examples).read(names);
        if (machines.isEmpty()) {
            throw new ProblemException(
                    Problem.general(
                            "no recordings yet",
                            "Record on this machine: mvn package -Drecord=NAME."));
        }
        return new Result(machines, Set.of(), 0, Duration.ZERO, List.of());
    }

    /// Readers see the first machine by default, and one core can't show threads that run in
    /// parallel.
    private static List<MachineRuns> mostCoresFirst(List<MachineRuns> machines) {
        return machines.stream()
                .sorted(Comparator.comparingInt(RecordingStage::cores).reversed())
                .toList();
    }

    private static int cores(MachineRuns machine) {
        return machine.machines().stream()
                .mapToInt(record -> record.machine().usable())
                .max()
                .orElse(0);
    }

    /// Runs some examples once more, each alone and calibrated, and shows these runs.
    ///
    /// @param names of the examples
    /// @param last the result so far
    /// @return empty if nothing may be run
    public Optional<Result> again(
            RunSource source, Examples examples, Set<String> names, Result last)
            throws IOException, InterruptedException {
        return switch (source) {
            case RunSource.Here _ -> Optional.of(again(project.runs(), "", examples, names, last));
            case RunSource.Recorded(MachineName name, Optional<Shard> shard, Refresh _) ->
                    Optional.of(
                            again(
                                    project.namedRuns().resolve(name.text()),
                                    shard.map(Shard::part).orElse(""),
                                    examples,
                                    names,
                                    last));
            case RunSource.Published _ -> Optional.empty();
        };
    }

    private Result again(
            Path folder, String part, Examples examples, Set<String> names, Result last)
            throws IOException, InterruptedException {
        RunStore store = new RunStore(folder);
        RunStage.Result made =
                new RunStage(project, host(), store, part)
                        .runAgain(
                                examples.all().stream()
                                        .filter(example -> names.contains(example.name()))
                                        .toList(),
                                console.progress());
        MachineRuns first = last.machines().getFirst();
        Map<String, RecordedExample> recorded = new TreeMap<>(first.recorded());
        recorded.putAll(made.recorded());
        List<MachineRuns> machines = new ArrayList<>(last.machines());
        machines.set(0, MachineRuns.of(first.name(), store.soundMachines(), recorded, examples));
        Set<String> ran = new TreeSet<>(last.ran());
        ran.addAll(names);
        return new Result(
                machines,
                ran,
                last.reused() - (ran.size() - last.ran().size()),
                last.sum().plus(made.sum()),
                last.replaced());
    }

    /// Removes recordings that failed a build, so that the next one doesn't reuse them. Those of a
    /// named machine stay, since their files may be committed.
    public void forget(RunSource source, Set<String> names) throws IOException {
        if (source instanceof RunSource.Here) {
            RunStore store = new RunStore(project.runs());
            for (String name : names) {
                Files.deleteIfExists(store.file(name));
            }
        }
    }

    /// Everything that recordings made now would depend on, in one text; empty if nothing may be
    /// run.
    public String keys(RunSource source, Examples examples)
            throws IOException, InterruptedException {
        return switch (source) {
            case RunSource.Here _ ->
                    new RunStage(project, host(), new RunStore(project.runs()), "")
                            .keys(examples.all());
            case RunSource.Recorded _, RunSource.Published _ -> "";
        };
    }

    /// Whether no other work takes cores of this machine now.
    public boolean isQuiet() throws IOException, InterruptedException {
        return new RunStage(project, host(), new RunStore(project.runs()), "").isQuiet();
    }

    /// Records that all recordings of this machine are reused.
    public void explainReuse(RunSource source, Examples examples) throws IOException {
        if (source instanceof RunSource.Here) {
            reasons.ofReuse(examples);
        }
    }
}
