package evidoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Builds of this project's own site with `mvn -q package`: without a change, and after one edit of
/// each kind.
final class UnchangedBench implements Benchmark {
    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Path site = lab.folder().resolve("site");
        for (String each :
                List.of(
                        "content",
                        "examples",
                        "templates",
                        "assets",
                        "runs",
                        "target/runs",
                        "sources.yaml",
                        "jbake.properties")) {
            Inputs.copy(Path.of(each), site.resolve(each));
        }
        List<String> maven =
                List.of(lab.maven().toString(), "-q", "package", "-Dsite.root=" + site);
        lab.run(maven);
        List<Double> unchanged = new ArrayList<>();
        List<Double> sentence = new ArrayList<>();
        List<Double> template = new ArrayList<>();
        List<Double> style = new ArrayList<>();
        for (int round = 0; round < lab.rounds(); round++) {
            unchanged.add(lab.run(maven).seconds());
            append(site.resolve("content/index.adoc"), "\nOne more sentence.\n");
            sentence.add(lab.run(maven).seconds());
            append(site.resolve("templates/page.ftl"), "<!-- One more. -->\n");
            template.add(lab.run(maven).seconds());
            append(site.resolve("assets/css/prose.css"), "/* One more. */\n");
            style.add(lab.run(maven).seconds());
        }
        return List.of(
                Figure.seconds("this site, nothing changed, with Maven", unchanged, "5 s"),
                Figure.seconds("a sentence changed, with Maven", sentence, "5 s"),
                Figure.seconds("a template changed, with Maven", template, "3 s"),
                Figure.seconds("a style changed, with Maven", style, "3 s"));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
