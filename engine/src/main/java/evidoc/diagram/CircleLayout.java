package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.Point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Nodes on a circle, or an ellipse, that grows until nothing overlaps.
final class CircleLayout {
    private static final double WIDEST = 180;
    private static final double GAP = 14;
    private static final double SMALLEST = 60;
    private static final double STEP = 12;
    private static final int MOST_STEPS = 70;
    private static final int FEW = 5;
    private static final double LOOP = 24;

    /// Height of an arc, relative to the distance of its ends.
    private static final double APART = 0.3;

    private static final double LEAST_APART = 34;
    private static final double OUTWARD = 0.12;
    private static final double INWARD = 0.35;

    private final Graph graph;
    private final NodeSize size;
    private final double width;
    private final List<String> order;
    private final double widest;

    /// Two nodes are placed next to each other where they fit, and all others around them.
    private final double start;

    /// More than two nodes are narrower, to leave space inside.
    static CircleLayout of(Graph graph, double width) {
        double share = graph.nodes().size() > 2 ? width / 4 + 15 : (width - 20) / 2;
        return new CircleLayout(graph, NodeSize.of(graph, Math.min(WIDEST, share)), width);
    }

    private CircleLayout(Graph graph, NodeSize size, double width) {
        this.graph = graph;
        this.size = size;
        this.width = width;
        order = graph.alongEdges();
        widest = graph.nodes().stream().mapToDouble(size::width).max().orElse(0);
        start = order.size() == 2 && width > 3 * widest ? Math.PI : -Math.PI / 2;
    }

    GraphLayout layout() {
        List<GraphLayout> apart = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            Map<String, Box> boxes = boxes(SMALLEST + i * STEP);
            if (isApart(List.copyOf(boxes.values()))) {
                GraphLayout layout = around(boxes);
                if (isClear(layout) && layout.isComplete()) {
                    return layout;
                }
                apart.add(layout);
            }
        }
        return apart.stream()
                .filter(this::isClear)
                .findFirst()
                .or(() -> apart.stream().findFirst())
                .orElseGet(() -> around(boxes(SMALLEST + MOST_STEPS * STEP)));
    }

    private Map<String, Box> boxes(double radius) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        // Loops and arcs need space at the sides.
        double across = Math.min((width - widest) / 2 - LOOP, radius * 1.8);
        for (int i = 0; i < order.size(); i++) {
            double angle = start + i * 2 * Math.PI / order.size();
            double x = order.size() == 1 ? 0 : across * aside(Math.cos(angle));
            Point middle = new Point(width / 2 + x, radius * Math.sin(angle));
            boxes.put(order.get(i), size.at(graph.node(order.get(i)), middle));
        }
        return boxes;
    }

    private GraphLayout around(Map<String, Box> boxes) {
        List<Route> routes = graph.edges().stream().map(edge -> route(edge, boxes)).toList();
        return new GraphLayout(size, boxes, routes, Map.of()).labelled(width);
    }

    /// Many nodes form two columns rather than a circle: those at the same height must not overlap.
    private double aside(double cosine) {
        return order.size() < FEW ? cosine : Math.signum(cosine) * Math.pow(Math.abs(cosine), 0.35);
    }

    private Route route(Graph.Edge edge, Map<String, Box> boxes) {
        Box from = GraphLayout.of(boxes, edge.from());
        Box to = GraphLayout.of(boxes, edge.to());
        return edge.from().equals(edge.to())
                ? loop(edge, from)
                : Route.bow(edge, from, to, inside(bend(edge, from, to)));
    }

    private Point inside(Point point) {
        return new Point(Math.clamp(point.x(), 0, width), point.y());
    }

    private Point bend(Graph.Edge edge, Box from, Box to) {
        Point middle = from.middle().towards(to.middle(), 0.5);
        Point centre = new Point(width / 2, 0);
        double distance = from.middle().distance(to.middle());
        if (graph.has(edge.to(), edge.from())) {
            double lean = Math.max(2 * LEAST_APART, APART * distance);
            double dx = (to.middle().x() - from.middle().x()) / distance;
            double dy = (to.middle().y() - from.middle().y()) / distance;
            return middle.plus(dy * lean, -dx * lean);
        }
        int apart = Math.abs(order.indexOf(edge.from()) - order.indexOf(edge.to()));
        boolean neighbours = apart == 1 || apart == order.size() - 1;
        double away = middle.distance(centre);
        return neighbours && away > 1
                ? middle.towards(centre, -OUTWARD * distance / away)
                : middle.towards(centre, INWARD);
    }

    /// To the node itself, at its right side.
    private static Route loop(Graph.Edge edge, Box box) {
        double side = box.across().end();
        double y = box.middle().y();
        List<Point> points = new ArrayList<>();
        points.add(new Point(side, y - 9));
        points.add(new Point(side + LOOP - 4, y - 9));
        points.add(new Point(side + LOOP - 4, y + 9));
        points.add(new Point(side, y + 9));
        return new Route(edge, points);
    }

    private static boolean isApart(List<Box> boxes) {
        return IntStream.range(0, boxes.size())
                .allMatch(i ->
                        boxes.subList(i + 1, boxes.size()).stream()
                                .noneMatch(other -> other.meets(boxes.get(i), GAP)));
    }

    /// Whether no arrow crosses a node that it doesn't lead to.
    private boolean isClear(GraphLayout layout) {
        return layout.routes().stream()
                .allMatch(route ->
                        layout.boxes().entrySet().stream()
                                .filter(box -> !box.getKey().equals(route.edge().from()))
                                .filter(box -> !box.getKey().equals(route.edge().to()))
                                .noneMatch(box -> route.crosses(box.getValue())));
    }
}
