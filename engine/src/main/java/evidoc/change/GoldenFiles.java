package evidoc.change;

import evidoc.change.Change.LinePair;
import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.project.TextFile;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What examples with the directive `GOLDEN` printed when they first ran, without ids, addresses
/// and times. The files belong to the sources of a project: what an example prints is then part of
/// what it promises.
public final class GoldenFiles {
    private final Project project;
    private final Problems problems;

    /// @param problems receives one for each output that has changed
    public GoldenFiles(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
    }

    /// Compares what an example printed with its golden files, or writes those that it hasn't got
    /// yet. What a busy machine kept from ending is left out.
    public void check(Example example, RecordedExample recorded) throws IOException {
        for (Variant variant : example.variants()) {
            if (variant.settings().golden()
                    && recorded.recording(variant.name()).orElse(null) instanceof Run run
                    && !run.isKeptFromEnding(variant.settings().expectation())) {
                check(example, variant.nameIn(example), run);
            }
        }
    }

    private void check(Example example, String name, Run run) throws IOException {
        Path file = project.golden().resolve(name + ".txt");
        if (Files.notExists(file)) {
            write(file, OutputComparison.golden(run));
        }
        Path report = project.goldenDifferences().resolve(name + ".diff");
        List<LinePair> differences =
                OutputComparison.withGolden(
                        TextFile.read(file, project.nameOf(file)).lines().toList(), run);
        if (differences.isEmpty()) {
            Files.deleteIfExists(report);
        } else {
            write(report, lines(differences));
            problems.add(problem(example, file, report, differences));
        }
    }

    private Problem problem(Example example, Path file, Path report, List<LinePair> differences) {
        LinePair first = differences.getFirst();
        return Problem.in(
                project.nameOf(example.file()),
                "prints '%s' where %s has '%s'; lines that differ: %d"
                        .formatted(
                                first.after().orElse(""),
                                project.nameOf(file),
                                first.before().orElse(""),
                                differences.size()),
                "Mend the example, or delete that file to keep what is printed now. Differences: %s"
                        .formatted(project.nameOf(report)));
    }

    private static List<String> lines(List<LinePair> differences) {
        List<String> lines = new ArrayList<>();
        for (LinePair pair : differences) {
            pair.before().ifPresent(line -> lines.add("- " + line));
            pair.after().ifPresent(line -> lines.add("+ " + line));
        }
        return lines;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
