package evidoc.site;

import evidoc.cli.Main;
import evidoc.console.Console;
import evidoc.console.Progress;
import evidoc.conversion.Converters;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.problem.Problems;
import evidoc.project.OwnFolders;
import evidoc.project.Project;
import evidoc.project.SwapFolder;
import evidoc.runner.Host;
import evidoc.runner.RecordingStage;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;

import org.asciidoctor.Asciidoctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Bakes a project again and again in one process, and prints what each bake took, in seconds, when
/// the first ones have warmed it up.
final class WarmBake {
    private static final int WARM_UP = 4;

    private WarmBake() {}

    /// Bakes and prints.
    ///
    /// @param args the project's folder, and how many bakes are timed
    public static void main(String[] args) throws Exception {
        Main.silenceLibraries();
        Project project = new Project(Path.of(args[0]).toRealPath());
        Files.createDirectories(project.target());
        Problems problems = new Problems();
        Examples examples = new ExampleReader(project.examples(), problems).read();
        RecordingStage.Result runs =
                new RecordingStage(project, Console.ofProcess(), false, Host::read)
                        .get(new RunSource.Here(Refresh.NONE), examples, () -> {});
        Evidence evidence = new Evidence(examples, runs.machines());
        try (Converters converters = Converters.forPagesOf(project)) {
            for (int i = 1 - WARM_UP; i <= Integer.parseInt(args[1]); i++) {
                double seconds = bake(project, evidence, converters.all());
                if (i > 0) {
                    IO.println(seconds);
                }
            }
        }
    }

    private static double bake(Project project, Evidence evidence, List<Asciidoctor> asciidoctors)
            throws Exception {
        SwapFolder folder = new SwapFolder(project.site());
        Path fresh = folder.begin();
        asciidoctors.forEach(Asciidoctor::unregisterAllExtensions);
        OwnFolders.remove(project.convertedPages());
        Problems problems = new Problems();
        long start = System.nanoTime();
        new Bake(project, evidence, Optional.empty(), problems)
                .bake(() -> asciidoctors, fresh, Progress.silent());
        double seconds = (System.nanoTime() - start) / 1e9;
        problems.throwIfAny();
        folder.discard();
        return seconds;
    }
}
