package evidoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Other generators on the same inputs in the same run, where they are installed; nothing is
/// installed for it. Pages are Markdown for them, and examples Python.
final class PeerBench implements Benchmark {
    private static final int PAGES = 1000;
    private static final int EXAMPLES = 100;

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>(pages(lab));
        if (Peer.SPHINX_GALLERY.isInstalled()) {
            figures.addAll(examples(lab));
        }
        return figures;
    }

    private static List<Figure> pages(Lab lab) throws IOException, InterruptedException {
        List<Peer> peers = Peer.OF_PAGES.stream().filter(Peer::isInstalled).toList();
        if (peers.isEmpty()) {
            return List.of();
        }
        Path own = Inputs.pages(lab.folder().resolve("peers"), PAGES);
        Map<Peer, Path> theirs = new LinkedHashMap<>();
        Map<Peer, List<Double>> seconds = new LinkedHashMap<>();
        for (Peer peer : peers) {
            theirs.put(peer, peer.inputs(lab.folder().resolve(peer.word()), PAGES));
            seconds.put(peer, new ArrayList<>());
        }
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < lab.rounds(); round++) {
            Lab.clean(own);
            ours.add(lab.build(own).seconds());
            for (Map.Entry<Peer, Path> peer : theirs.entrySet()) {
                seconds.get(peer.getKey()).add(build(lab, peer.getKey(), peer.getValue()));
            }
        }
        Figure here = Figure.seconds("1,000 small pages, beside peers", ours, "");
        List<Figure> figures = new ArrayList<>(List.of(here));
        seconds.forEach((peer, samples) -> {
            Figure there = Figure.seconds("the same by " + peer.title(), samples, "");
            figures.add(there);
            figures.add(Figure.ratio("this engine over " + peer.title(), here, there, ""));
        });
        return figures;
    }

    /// From nothing.
    private static double build(Lab lab, Peer peer, Path project)
            throws IOException, InterruptedException {
        Lab.clean(project);
        return lab.run(peer.command(project)).seconds();
    }

    private static List<Figure> examples(Lab lab) throws IOException, InterruptedException {
        Peer peer = Peer.SPHINX_GALLERY;
        Path project = peer.inputs(lab.folder().resolve(peer.word()), EXAMPLES);
        List<Double> builds = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < lab.rounds(); round++) {
            builds.add(build(lab, peer, project));
            again.add(lab.run(peer.command(project)).seconds());
            double sum = 0;
            for (int number = 1; number <= EXAMPLES; number++) {
                Path file = project.resolve(peer.page().formatted(number));
                sum += lab.run(List.of("python3", file.toString())).seconds();
            }
            bare.add(sum);
        }
        Figure build = Figure.seconds("100 examples by " + peer.title(), builds, "");
        Figure runs = Figure.seconds("100 times python3 FILE", bare, "");
        return List.of(
                build,
                runs,
                Figure.ratio(peer.title() + " over the bare runs", build, runs, ""),
                Figure.seconds(peer.title() + ", nothing changed", again, ""));
    }
}
