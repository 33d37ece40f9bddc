package evidoc.runner;

import evidoc.console.Console;
import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;
import evidoc.project.SwapFolder;
import evidoc.recording.MachineName;
import evidoc.recording.MachineRecord;
import evidoc.recording.MachineRuns;
import evidoc.recording.NamedRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.Shard;
import evidoc.recording.Stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    }

    /// Makes, reuses or reads the runs.
    ///
    /// @param quiet awaited before timing-sensitive examples run
    /// @throws ProblemException if an example fails, or a file of recordings can't be used
    public Result get(RunSource source, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        return switch (source) {
            case RunSource.Here(Refresh refresh) -> here(refresh, examples, quiet);
            case RunSource.Recorded recorded -> record(recorded, examples, quiet);
            case RunSource.Published(List<MachineName> names) -> published(names, examples);
        };
    }

    private Result here(Refresh refresh, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        refresh.check(examples);
        List<MachineRuns> named = new NamedRuns(project, examples).except(List.of());
        RunStore store = new RunStore(project.runs());
        RunStage stage = new RunStage(project, host(), store, "");
        List<ReuseDecision> decisions = stage.decide(examples.all(), refresh);
        reasons.of(decisions);
        List<RecordedExample> replaced = replaced(decisions, store);
        RunStage.Result made = stage.run(decisions, quiet, console.progress());
        MachineRuns here =
                MachineRuns.of(MachineRuns.HERE, store.soundMachines(), made.recorded(), examples);
        return result(Stream.concat(Stream.of(here), named.stream()).toList(), made, replaced);
    }

    /// Copies the recordings that are current, and the description of this machine with them.
    private void keep(List<ReuseDecision> decisions, RunStore last, RunStore fresh)
            throws IOException, InterruptedException {
        List<RecordedExample> current =
                decisions.stream()
                        .filter(ReuseDecision.Reuse.class::isInstance)
                        .map(decision -> ((ReuseDecision.Reuse) decision).recorded())
                        .toList();
        for (RecordedExample recorded : current) {
            fresh.write(recorded);
        }
        for (MachineRecord machine : last.soundMachines()) {
            if (!current.isEmpty() && machine.machine().equals(host().machine())) {
                fresh.write(machine, "");
            }
        }
    }

    /// Records into a fresh folder, which replaces the last recording when every example has ended
    /// as expected.
    private Result record(RunSource.Recorded wanted, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        wanted.refresh().check(examples);
        List<MachineRuns> others = new NamedRuns(project, examples).except(List.of(wanted.name()));
        Path finished = project.namedRuns().resolve(wanted.name().text());
        RunStore last = new RunStore(finished);
        String part = wanted.shard().map(Shard::part).orElse("");
        List<ReuseDecision> decisions =
                new RunStage(project, host(), last, part)
                        .decide(part(examples.all(), wanted.shard()), wanted.refresh());
        reasons.of(decisions);
        SwapFolder folder = new SwapFolder(finished);
        Path fresh = folder.begin();
        try {
            if (wanted.shard().isPresent()) {
                copy(finished, fresh, examples);
            } else {
                keep(decisions, last, new RunStore(fresh));
            }
            List<RecordedExample> replaced = replaced(decisions, last);
            RunStage.Result made =
                    new RunStage(project, host(), new RunStore(fresh), part)
                            .run(decisions, quiet, console.progress());
            folder.swap();
            List<MachineRuns> recorded =
                    new NamedRuns(project, examples).read(List.of(wanted.name()));
            return result(
                    Stream.concat(recorded.stream(), others.stream()).toList(), made, replaced);
        } finally {
            folder.discard();
        }
    }

    private Result published(List<MachineName> names, Examples examples) throws IOException {
        List<MachineRuns> machines =
                names.isEmpty()
                        ? new NamedRuns(project, examples).except(List.of())
                        : new NamedRuns(project, examples).read(names);
        if (machines.isEmpty()) {
            throw new ProblemException(
                    Problem.general(
                            "no recordings yet",
                            "Record on this machine: mvn package -Drecord=NAME."));
        }
        return new Result(machines, Set.of(), 0, Duration.ZERO, List.of());
    }

    private static Result result(
            List<MachineRuns> machines, RunStage.Result made, List<RecordedExample> replaced) {
        int reused = made.recorded().size() - made.ran().size();
        return new Result(machines, made.ran(), reused, made.sum(), replaced);
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

    /// The last recordings of the examples about to be run.
    private static List<RecordedExample> replaced(List<ReuseDecision> decisions, RunStore store)
            throws IOException {
        List<RecordedExample> replaced = new ArrayList<>();
        for (ReuseDecision decision : decisions) {
            if (decision instanceof ReuseDecision.RunNow
                    && store.read(decision.example().name())
                            instanceof Stored.Found<RecordedExample>(RecordedExample found)) {
                replaced.add(found);
            }
        }
        return replaced;
    }

    private static List<Example> part(List<Example> examples, Optional<Shard> shard) {
        return IntStream.range(0, examples.size())
                .filter(place -> shard.map(part -> part.has(place)).orElse(true))
                .mapToObj(examples::get)
                .toList();
    }

    /// The recordings of other parts, for examples that still exist.
    private static void copy(Path from, Path to, Examples examples) throws IOException {
        RunStore last = new RunStore(from);
        List<Path> files = new ArrayList<>();
        last.machines().keySet().forEach(name -> files.add(from.resolve(name)));
        examples.all().forEach(example -> files.add(last.file(example.name())));
        for (Path file : files) {
            if (Files.exists(file)) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
