package evidoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a build costs over the bare runs of its examples: 100 trivial ones, each on its own page.
final class OverheadBench implements Benchmark {
    private static final int EXAMPLES = 100;

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Path project = Inputs.examples(lab.folder().resolve("overhead"), EXAMPLES);
        List<Path> sources = Inputs.sources(project, EXAMPLES);
        Path classes = Files.createDirectories(lab.folder().resolve("overhead-classes"));
        compile(lab, sources, classes);
        List<Double> builds = new ArrayList<>();
        List<Double> compiled = new ArrayList<>();
        List<Double> fromSource = new ArrayList<>();
        List<Double> over = new ArrayList<>();
        for (int round = 0; round < lab.rounds(); round++) {
            Lab.clean(project);
            builds.add(lab.build(project).seconds());
            compiled.add(sum(lab, sources, classes, true));
            fromSource.add(sum(lab, sources, classes, false));
            over.add(builds.getLast() - compiled.getLast());
        }
        Figure build = Figure.seconds("build of 100 examples, a page each", builds, "");
        Figure bare = Figure.seconds("100 times java -cp … Class", compiled, "");
        Figure source = Figure.seconds("100 times java File.java", fromSource, "");
        return List.of(
                build,
                bare,
                source,
                Figure.seconds("the build less the compiled runs", over, ""),
                Figure.ratio("the build over the compiled runs", build, bare, "2 ×"),
                Figure.ratio("the build over java File.java", build, source, ""));
    }

    private static void compile(Lab lab, List<Path> sources, Path classes)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Lab.java().resolveSibling("javac").toString());
        words.addAll(List.of("-d", classes.toString()));
        sources.forEach(source -> words.add(source.toString()));
        lab.run(words);
    }

    /// One after the other, without the engine's options: only what they can't do without.
    private static double sum(Lab lab, List<Path> sources, Path classes, boolean compiled)
            throws IOException, InterruptedException {
        double sum = 0;
        for (Path source : sources) {
            String name = source.getFileName().toString();
            String type = name.substring(0, name.indexOf('.'));
            List<String> words =
                    compiled
                            ? List.of(Lab.java().toString(), "-cp", classes.toString(), type)
                            : List.of(Lab.java().toString(), source.toString());
            sum += lab.run(words).seconds();
        }
        return sum;
    }
}
