package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the parts of a graph are drawn.
///
/// @param boxes of the nodes, by id
/// @param labels of the edges; those that didn't fit are missing
record GraphLayout(
        NodeSize size, Map<String, Box> boxes, List<Route> routes, Map<Graph.Edge, Box> labels) {
    private static final double WIDEST_NODE = 220;
    private static final double MARGIN = 2;

    /// Beside or on a line, from its middle to its ends.
    private static final List<Double> PLACES = List.of(0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74);

    private static final List<Double> WIDTHS = List.of(200.0, 140.0, 90.0);

    static final double LABEL_HEIGHT = 20;
    private static final double LABEL_PADDING = 4;

    /// @param tree whether to draw it as a tree, which it then must be
    static GraphLayout of(Graph graph, Shape shape, boolean tree) {
        double width = shape.width();
        NodeSize size = NodeSize.of(graph, Math.min(WIDEST_NODE, (width - 21) / 2));
        if (tree) {
            return new TreeLayout(graph, size, width).layout().fromTop();
        }
        return Optional.of(graph)
                .filter(each -> !each.hasCycle())
                .flatMap(each -> new LayerLayout(each, size, width).layout())
                .orElseGet(() -> CircleLayout.of(graph, width).layout())
                .fromTop();
    }

    /// The same with labels on its lines, wherever they overlap nothing.
    GraphLayout labelled(double width) {
        Map<Graph.Edge, Box> found = new LinkedHashMap<>();
        for (Route route : routes) {
            if (!route.edge().label().isEmpty()) {
                candidates(route)
                        .filter(box -> box.across().start() >= 0 && box.across().end() <= width)
                        .filter(box -> isFree(box, found.values()))
                        .findFirst()
                        .ifPresent(box -> found.put(route.edge(), box));
            }
        }
        return new GraphLayout(size, boxes, routes, found);
    }

    private static Stream<Box> candidates(Route route) {
        return WIDTHS.stream()
                .map(room -> labelWidth(route.edge().label(), room))
                .distinct()
                .flatMap(width ->
                        PLACES.stream()
                                .map(share -> Box.around(route.at(share), width, LABEL_HEIGHT)));
    }

    private boolean isFree(Box box, Collection<Box> taken) {
        return Stream.concat(boxes.values().stream(), taken.stream())
                .noneMatch(other -> other.meets(box, 2));
    }

    static double labelWidth(String label, double room) {
        double text = room - 2 * LABEL_PADDING;
        return FontMetrics.PLAIN.width(FontMetrics.PLAIN.fit(label, text)) + 2 * LABEL_PADDING;
    }

    /// Size of the text of a label.
    static double labelRoom(Box label) {
        return label.across().length() - 2 * LABEL_PADDING;
    }

    boolean isComplete() {
        return routes.stream()
                .map(Route::edge)
                .allMatch(edge -> edge.label().isEmpty() || labels.containsKey(edge));
    }

    /// The value of a key that the map must contain.
    static <K, V> V of(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }

    double height() {
        return downs().mapToDouble(Span::end).max().orElse(0) + MARGIN;
    }

    /// Moved so that its uppermost part is at the top.
    private GraphLayout fromTop() {
        double up = MARGIN - downs().mapToDouble(Span::start).min().orElse(0);
        UnaryOperator<Box> down = box -> box.moved(0, up);
        return new GraphLayout(
                size,
                moved(boxes, down),
                routes.stream().map(route -> route.moved(0, up)).toList(),
                moved(labels, down));
    }

    private static <K> Map<K, Box> moved(Map<K, Box> boxes, UnaryOperator<Box> move) {
        return boxes.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> move.apply(e.getValue()),
                                (a, _) -> a,
                                LinkedHashMap::new));
    }

    private Stream<Span> downs() {
        Stream<Span> rectangles =
                Stream.concat(boxes.values().stream(), labels.values().stream()).map(Box::down);
        Stream<Span> lines =
                routes.stream()
                        .flatMap(route -> route.points().stream())
                        .map(point -> Span.around(point.y(), 2));
        return Stream.concat(rectangles, lines);
    }
}
