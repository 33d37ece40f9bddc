package evidoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whole builds with this project's look, where each page has a trivial example of its own: does
/// page 3,000 cost as much as page 100?
final class ScaleBench implements Benchmark {
    private static final List<Integer> SIZES = List.of(100, 300, 1000, 3000);
    private static final int LARGE = 1000;

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Map<Integer, List<Double>> seconds = new LinkedHashMap<>();
        List<Double> memory = new ArrayList<>();
        for (int size : SIZES) {
            Path project = Inputs.examples(lab.folder().resolve("scale" + size), size);
            List<Double> each = new ArrayList<>();
            int rounds = size > LARGE ? 1 : lab.rounds();
            for (int round = 0; round < rounds; round++) {
                Lab.clean(project);
                Lab.Ended ended = lab.build(project);
                each.add(ended.seconds());
                if (size == LARGE) {
                    memory.add(ended.megabytes());
                }
            }
            seconds.put(size, each);
        }
        List<Figure> figures = new ArrayList<>();
        seconds.forEach((size, samples) ->
                figures.add(
                        Figure.seconds(size + " pages with " + size + " examples", samples, "")));
        Figure early = more(figures.get(0), figures.get(1), 100, 300);
        Figure late = more(figures.get(2), figures.get(3), 1000, 3000);
        figures.add(early);
        figures.add(late);
        figures.add(Figure.ratio("the latter over the former", late, early, "1 ×: flat"));
        figures.add(
                new Figure("1,000 pages with 1,000 examples, most memory", memory, "MB", "400 MB"));
        return figures;
    }

    /// What each further page with its example costs.
    private static Figure more(Figure few, Figure many, int from, int to) {
        double each = (many.median() - few.median()) * 1000 / (to - from);
        String name = "each further page with its example, from %d to %d".formatted(from, to);
        return new Figure(name, List.of(each), "ms", "");
    }
}
