package evidoc.runner;

import evidoc.console.Console;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;
import evidoc.trace.TraceSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A project in which the shell stands in for Python, so that a run takes milliseconds.
final class ShellProject {
    private static final Python SHELL = new Python(Path.of("/bin/sh"), "3.14.0", false);

    private final Project project;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int hosts;

    ShellProject(Path root) throws IOException {
        project = new Project(root.toRealPath());
        Files.createDirectories(project.target());
        // So that the machine isn't measured.
        new RunStore(project.runs()).write(SampleRuns.RECORD, "");
    }

    Project project() {
        return project;
    }

    static Host host(Path root) {
        return new Host(
                "kitchen",
                SampleRuns.MACHINE,
                root.resolve("java"),
                List.of(SHELL),
                TraceSource.JVM);
    }

    /// Writes the file of an example.
    void write(String example, String script) throws IOException {
        Path file = project.examples().resolve(example);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script + "\n");
    }

    Examples examples() throws IOException {
        Problems problems = new Problems();
        Examples examples = new ExampleReader(project.examples(), problems).read();
        problems.throwIfAny();
        return examples;
    }

    /// The stage of a new build.
    RecordingStage stage() {
        return new RecordingStage(
                project,
                console(),
                false,
                () -> {
                    hosts++;
                    return host(project.root());
                });
    }

    Console console() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        // Its progress goes elsewhere.
        return new Console(new PrintStream(PrintStream.nullOutputStream()), out, false);
    }

    RecordingStage.Result get(RunSource source) throws IOException, InterruptedException {
        return stage().get(source, examples(), () -> {});
    }

    RecordedExample recorded(RecordingStage.Result result, String example) {
        return Objects.requireNonNull(result.machines().getFirst().recorded().get(example));
    }

    int hostsRead() {
        return hosts;
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
