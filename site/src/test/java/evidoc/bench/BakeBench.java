package evidoc.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bake alone: 1,000 small pages without examples, against JBake's own oven.
final class BakeBench implements Benchmark {
    private static final int PAGES = 1000;

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Path pages = Inputs.pages(lab.folder().resolve("pages"), PAGES);
        String oven = oven(lab);
        List<Double> cold = new ArrayList<>();
        List<Double> unchanged = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        List<Double> theirMemory = new ArrayList<>();
        for (int round = 0; round < lab.rounds(); round++) {
            Lab.clean(pages);
            Lab.Ended ours = lab.build(pages);
            cold.add(ours.seconds());
            memory.add(ours.megabytes());
            unchanged.add(lab.build(pages).seconds());
            Lab.clean(pages);
            Lab.Ended baked = lab.run(oven(oven, pages));
            theirs.add(baked.seconds());
            theirMemory.add(baked.megabytes());
        }
        Figure here = Figure.seconds("1,000 small pages, cold process", cold, "4 s");
        Figure there = Figure.seconds("the same by JBake's own oven", theirs, "");
        return List.of(
                here,
                there,
                Figure.ratio("this engine over JBake's oven", here, there, ""),
                new Figure("1,000 small pages, most memory", memory, "MB", "400 MB"),
                new Figure("the same by JBake's own oven", theirMemory, "MB", ""),
                Figure.seconds("1,000 small pages, warm process", warm(lab, pages), "1 s"),
                Figure.seconds("1,000 small pages, nothing changed", unchanged, "0.7 s"));
    }

    private static List<Double> warm(Lab lab, Path pages) throws IOException, InterruptedException {
        Lab.clean(pages);
        String rounds = String.valueOf(lab.rounds());
        return lab.start("evidoc.site.WarmBake", pages.toString(), rounds)
                .out()
                .lines()
                .map(Double::valueOf)
                .toList();
    }

    /// The class path of JBake as its authors put it together, found by Maven.
    private static String oven(Lab lab) throws IOException, InterruptedException {
        Path found = lab.folder().resolve("oven.txt");
        lab.run(
                List.of(
                        lab.maven().toString(),
                        "-B",
                        "-q",
                        "-f",
                        "site/src/test/oven/pom.xml",
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + found));
        return Files.readString(found).strip();
    }

    private static List<String> oven(String libraries, Path pages) {
        return List.of(
                Lab.java().toString(),
                "-cp",
                "target/test-classes" + File.pathSeparator + libraries,
                OvenBake.class.getName(),
                pages.toString(),
                pages.resolve("target/oven").toString());
    }
}
