package evidoc.preview;

import evidoc.console.Console;
import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.example.Language;
import evidoc.page.Evidence;
import evidoc.problem.Problems;
import evidoc.project.BuildLock;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.runner.Host;
import evidoc.runner.RecordingStage;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;
import evidoc.runner.RunStage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The runs that a preview shows: all are read once, and then those of the examples that change.
final class PreviewRuns {
    private final Project project;
    private final Console console;
    private Optional<Host> host = Optional.empty();
    private Optional<Evidence> evidence = Optional.empty();

    PreviewRuns(Project project, Console console) {
        this.project = project;
        this.console = console;
    }

    /// Runs the examples without a current recording, and reads the recordings of all others.
    ///
    /// @param quiet awaited before timing-sensitive examples run
    /// @throws evidoc.problem.ProblemException if an example or a recording can't be used
    Evidence all(Runnable quiet) throws IOException, InterruptedException {
        Examples examples = examples();
        try (BuildLock _ = BuildLock.acquire(project, console)) {
            RecordingStage stage = new RecordingStage(project, console, false, this::host);
            RecordingStage.Result runs =
                    stage.get(new RunSource.Here(Refresh.NONE), examples, quiet);
            Evidence read = new Evidence(examples, runs.machines());
            evidence = Optional.of(read);
            return read;
        }
    }

    /// Runs the examples in some files, and no others.
    ///
    /// @throws evidoc.problem.ProblemException if one of them can't be used
    Evidence renewed(Set<Path> files) throws IOException, InterruptedException {
        if (evidence.isEmpty()) {
            return all(() -> {});
        }
        Examples examples = examples();
        List<Example> changed =
                examples.all().stream().filter(example -> files.contains(example.file())).toList();
        RunStore store = new RunStore(project.runs());
        Map<String, RecordedExample> made;
        try (BuildLock _ = BuildLock.acquire(project, console)) {
            RunStage stage = new RunStage(project, host(), store, "");
            made =
                    stage.run(stage.decide(changed, Refresh.NONE), () -> {}, console.progress())
                            .recorded();
        }
        Evidence renewed = with(evidence.get(), examples, store, made);
        evidence = Optional.of(renewed);
        return renewed;
    }

    /// Compiles one of the examples as a warm-up, so that the first one that an author edits takes
    /// no longer than the others.
    void warmUp() throws IOException {
        List<Example> java =
                examples().all().stream()
                        .filter(example -> example.language() == Language.JAVA)
                        .limit(1)
                        .toList();
        try (ExampleCompiler compiler =
                new ExampleCompiler(project.previewWork(), "", new Problems())) {
            compiler.compile(java);
        }
    }

    private static Evidence with(
            Evidence last, Examples examples, RunStore store, Map<String, RecordedExample> made)
            throws IOException {
        Set<String> names = examples.all().stream().map(Example::name).collect(Collectors.toSet());
        List<MachineRuns> machines = new ArrayList<>();
        for (MachineRuns machine : last.machines()) {
            boolean here = machine.name().equals(MachineRuns.HERE);
            Map<String, RecordedExample> recorded = new TreeMap<>(machine.recorded());
            recorded.keySet().retainAll(names);
            if (here) {
                recorded.putAll(made);
            }
            machines.add(
                    MachineRuns.of(
                            machine.name(),
                            here ? store.soundMachines() : machine.machines(),
                            recorded,
                            examples));
        }
        return new Evidence(examples, machines);
    }

    private Examples examples() throws IOException {
        Problems problems = new Problems();
        Examples examples = new ExampleReader(project, problems).read();
        problems.throwIfAny();
        return examples;
    }

    /// The machine's description doesn't change while a preview runs.
    private Host host() throws IOException, InterruptedException {
        Host known = host.isPresent() ? host.get() : Host.read();
        host = Optional.of(known);
        return known;
    }
}
