package evidoc.chart;

import evidoc.svg.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Places below each other.
final class LabelSpread {
    private LabelSpread() {}

    /// Each place as near to where it should be as a distance to its neighbours lets it; the first
    /// of what doesn't fit leave the edges.
    static List<Double> apart(List<Double> wanted, double distance, Span edges) {
        List<Integer> order =
                IntStream.range(0, wanted.size())
                        .boxed()
                        .sorted(Comparator.comparing(wanted::get))
                        .toList();
        List<Double> places = new ArrayList<>(wanted);
        double next = edges.start();
        for (int i : order) {
            places.set(i, Math.max(places.get(i), next));
            next = places.get(i) + distance;
        }
        double last = edges.end();
        for (int i : order.reversed()) {
            places.set(i, Math.min(places.get(i), last));
            last = places.get(i) - distance;
        }
        return places;
    }
}
