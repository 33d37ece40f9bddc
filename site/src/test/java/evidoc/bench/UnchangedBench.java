package evidoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// This project's own site when nothing has changed, and when one sentence has.
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
        lab.build(site);
        List<String> maven = List.of(lab.maven().toString(), "-q", "package");
        lab.run(maven);
        Path page = site.resolve("content/index.adoc");
        List<Double> unchanged = new ArrayList<>();
        List<Double> edited = new ArrayList<>();
        for (int round = 0; round < lab.rounds(); round++) {
            unchanged.add(lab.run(maven).seconds());
            Files.writeString(page, Files.readString(page) + "\nOne more sentence.\n");
            edited.add(lab.build(site).seconds());
        }
        return List.of(
                Figure.seconds("this site, nothing changed, mvn -q package", unchanged, "5 s"),
                Figure.seconds("this site, a sentence changed, the engine alone", edited, ""));
    }
}
