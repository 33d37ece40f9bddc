package evidoc.cli;

import evidoc.console.Console;
import evidoc.console.Progress;
import evidoc.document.PlainFiles;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.BuildLock;
import evidoc.project.Project;
import evidoc.runner.Host;
import evidoc.runner.RecordingStage;
import evidoc.runner.RunSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The command that runs examples and records them for documents that others convert; it builds no
/// site.
@Command(name = "run", description = "Runs the examples and writes their recordings.")
final class Run implements Callable<Integer> {
    /// All that is built, below the root.
    private static final String TARGET = "target/evidoc";

    @Option(names = "--project", defaultValue = ".", description = "root of the project")
    private Path root = Path.of(".");

    @Option(names = "--examples", defaultValue = "examples", description = "folder of the examples")
    private Path examples = Path.of("examples");

    @Mixin private RunOptions running = new RunOptions();

    @ParentCommand private Main main = new Main();

    @Override
    public Integer call() {
        return Main.attempt(this::run);
    }

    private void run(Console console) throws IOException, InterruptedException {
        Path real = root.toRealPath();
        Project project =
                new Project(real, real.resolve(examples), real.resolve(TARGET), main.documented());
        if (!Files.isDirectory(project.examples())) {
            throw new ProblemException(
                    Problem.in(
                            project.nameOf(project.examples()),
                            "no such folder of examples",
                            "Create it, or name another with -Devidoc.examples=FOLDER."));
        }
        RunSource source = running.source("", "");
        try (BuildLock _ = BuildLock.acquire(project, console)) {
            Problems problems = new Problems();
            Examples read = ExampleReader.ofAnyWidth(project, problems).read();
            problems.throwIfAny();
            RecordingStage stage = new RecordingStage(project, console, running.why(), Host::read);
            RecordingStage.Result result =
                    source instanceof RunSource.Here(var wanted)
                            ? stage.alone(wanted, read, () -> {})
                            : stage.get(source, read, () -> {});
            new PlainFiles(project.target()).write(read, result.machines().getFirst());
            console.progress().idle();
            console.say(
                    String.format(
                            Locale.ROOT,
                            "examples: %d run in %.1f s, %d reused. Recordings are in %s",
                            result.ran().size(),
                            Progress.seconds(result.sum()),
                            result.reused(),
                            running.record().isEmpty()
                                    ? project.nameOf(project.runs())
                                    : project.nameOf(
                                            project.namedRuns().resolve(running.record()))));
        }
    }
}
