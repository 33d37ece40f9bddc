package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.example.ExampleReader;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs programs as the engine does, each in a project of its own.
///
/// @param found gets what is wrong with the runs
record ProgramRuns(Host host, Path project, Problems found) {

    /// On this machine as it is.
    static ProgramRuns in(Path project) throws IOException, InterruptedException {
        return new ProgramRuns(KnownHost.get(), project, new Problems());
    }

    /// Runs a program that the machine can run.
    Run run(String source) throws IOException, InterruptedException {
        return (Run) recording(source);
    }

    Recording recording(String source) throws IOException, InterruptedException {
        return recorded(source).recordings().getFirst();
    }

    RecordedExample recorded(String source) throws IOException, InterruptedException {
        RunResult result = result(source);
        if (result instanceof RunResult.Failed failed) {
            found.addAll(failed.problems());
        }
        return result.example();
    }

    /// What became of a program.
    RunResult result(String source) throws IOException, InterruptedException {
        Files.createDirectories(project.resolve("examples"));
        Files.writeString(project.resolve("examples/A.java"), source);
        Example example =
                new ExampleReader(project.resolve("examples"), found)
                        .read()
                        .find("A.java")
                        .orElseThrow();
        try (ExampleCompiler compiler =
                new ExampleCompiler(project.resolve("classes"), "examples", found)) {
            compiler.compile(List.of(example));
            found.throwIfAny();
            return new ExampleRunner(host, project, "examples", project.resolve("failures"))
                    .run(
                            example,
                            new ExampleRunner.Order(compiler.classesOf(example), false, () -> {}));
        }
    }

    List<Problem> problems() {
        return found.all();
    }

    String onlyProblem() {
        List<Problem> all = problems();
        assertThat(all).hasSize(1);
        return all.getFirst().toString();
    }

    /// The files that failures left.
    List<Path> failures() throws IOException {
        Path folder = project.resolve("failures");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
