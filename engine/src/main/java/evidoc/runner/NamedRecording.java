package evidoc.runner;

import evidoc.console.Console;
import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.project.Project;
import evidoc.project.SwapFolder;
import evidoc.recording.MachineRecord;
import evidoc.recording.MachineRuns;
import evidoc.recording.NamedRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.Shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Records the examples of one build in the folder of a named machine.
final class NamedRecording {
    private final Project project;
    private final Host host;
    private final Console console;
    private final ReuseReasons reasons;

    NamedRecording(Project project, Host host, Console console, ReuseReasons reasons) {
        this.project = project;
        this.host = host;
        this.console = console;
        this.reasons = reasons;
    }

    /// Records into a fresh folder, which replaces the last recording when every example has ended
    /// as expected.
    RecordingStage.Result make(RunSource.Recorded wanted, Examples examples, Runnable quiet)
            throws IOException, InterruptedException {
        wanted.refresh().check(examples);
        List<MachineRuns> others = new NamedRuns(project, examples).except(List.of(wanted.name()));
        Path finished = project.namedRuns().resolve(wanted.name().text());
        RunStore last = new RunStore(finished);
        String part = wanted.shard().map(Shard::part).orElse("");
        List<ReuseDecision> decisions =
                new RunStage(project, host, last, part)
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
            List<RecordedExample> replaced = ReuseDecision.replaced(decisions, last);
            RunStage.Result made =
                    new RunStage(project, host, new RunStore(fresh), part)
                            .run(decisions, quiet, console.progress());
            folder.swap();
            List<MachineRuns> recorded =
                    new NamedRuns(project, examples).read(List.of(wanted.name()));
            return RecordingStage.Result.of(
                    Stream.concat(recorded.stream(), others.stream()).toList(), made, replaced);
        } finally {
            folder.discard();
        }
    }

    /// Copies the recordings that are current, and the description of this machine with them.
    private void keep(List<ReuseDecision> decisions, RunStore last, RunStore fresh)
            throws IOException {
        List<RecordedExample> current =
                decisions.stream()
                        .filter(ReuseDecision.Reuse.class::isInstance)
                        .map(decision -> ((ReuseDecision.Reuse) decision).recorded())
                        .toList();
        for (RecordedExample recorded : current) {
            fresh.write(recorded);
        }
        for (MachineRecord machine : last.soundMachines()) {
            if (!current.isEmpty() && machine.machine().equals(host.machine())) {
                fresh.write(machine, "");
            }
        }
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
