package evidoc.chart;

import evidoc.svg.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Positions below each other.
final class LabelSpread {
    private LabelSpread() {}

    /// Each position as near to its target as the distance to its neighbours allows; if they don't
    /// all fit, the first ones are beyond the start.
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
