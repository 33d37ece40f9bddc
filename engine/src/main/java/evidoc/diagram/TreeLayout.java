package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.Point;
import evidoc.svg.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trees with their roots at the top; where they are too wide for that, each node is on its own
/// line, indented from its parent.
final class TreeLayout {
    private static final double GAP = 18;
    private static final double STEM = 16;
    private static final double DROP = 42;
    private static final double LABELLED_DROP = 62;
    private static final double LINE_GAP = 12;
    private static final double MOST_INDENT = 30;
    private static final double DEEPEST_INDENT = 130;

    private final Graph graph;
    private final NodeSize size;
    private final double width;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final Map<Graph.Edge, Box> labels = new LinkedHashMap<>();

    TreeLayout(Graph graph, NodeSize size, double width) {
        this.graph = graph;
        this.size = size;
        this.width = width;
    }

    GraphLayout layout() {
        double needed =
                graph.roots().stream().mapToDouble(this::needed).sum()
                        + (graph.roots().size() - 1) * GAP;
        if (needed <= width) {
            double x = (width - needed) / 2;
            for (String root : graph.roots()) {
                down(root, x, 0);
                x += needed(root) + GAP;
            }
        } else {
            indented();
        }
        return new GraphLayout(size, boxes, routes, labels);
    }

    /// Width of a node and all below it.
    private double needed(String id) {
        List<String> children = graph.children(id);
        double below =
                children.stream().mapToDouble(this::needed).sum() + (children.size() - 1) * GAP;
        return Math.max(size.width(graph.node(id)), below);
    }

    private void down(String id, double left, double top) {
        double room = needed(id);
        Point middle = new Point(left + room / 2, top + size.height() / 2);
        Box box = size.at(graph.node(id), middle);
        boxes.put(id, box);
        List<String> children = graph.children(id);
        double below =
                children.stream().mapToDouble(this::needed).sum() + (children.size() - 1) * GAP;
        double x = left + (room - below) / 2;
        double y = top + size.height() + (graph.isLabelled() ? LABELLED_DROP : DROP);
        for (String child : children) {
            down(child, x, y);
            connect(edge(id, child), box, GraphLayout.of(boxes, child), needed(child));
            x += needed(child) + GAP;
        }
    }

    private void connect(Graph.Edge edge, Box from, Box to, double room) {
        double x = from.middle().x();
        double turn = from.down().end() + STEM;
        double end = to.middle().x();
        routes.add(
                new Route(
                        edge,
                        List.of(
                                new Point(x, from.down().end()),
                                new Point(x, turn),
                                new Point(end, turn),
                                new Point(end, to.down().start()))));
        if (!edge.label().isEmpty()) {
            Point middle = new Point(end, (turn + to.down().start()) / 2);
            double wide = GraphLayout.labelWidth(edge.label(), room);
            labels.put(edge, Box.around(middle, wide, GraphLayout.LABEL_HEIGHT));
        }
    }

    private void indented() {
        int deepest = graph.layered().values().stream().mapToInt(i -> i).max().orElse(0);
        double indent = Math.min(MOST_INDENT, DEEPEST_INDENT / Math.max(1, deepest));
        for (String id : graph.alongEdges()) {
            double left = GraphLayout.of(graph.layered(), id) * indent;
            double own = Math.min(size.width(graph.node(id)), width - left);
            double top = boxes.size() * (size.height() + LINE_GAP);
            boxes.put(id, new Box(new Span(left, left + own), new Span(top, top + size.height())));
        }
        graph.edges().forEach(edge -> elbow(edge, indent));
    }

    private void elbow(Graph.Edge edge, double indent) {
        Box from = GraphLayout.of(boxes, edge.from());
        Box to = GraphLayout.of(boxes, edge.to());
        double x = from.across().start() + indent / 2;
        double y = to.middle().y();
        routes.add(
                new Route(
                        edge,
                        List.of(
                                new Point(x, from.down().end()),
                                new Point(x, y),
                                new Point(to.across().start(), y))));
        double beside = width - to.across().end() - LINE_GAP;
        if (!edge.label().isEmpty() && beside > 2 * LINE_GAP) {
            double wide = GraphLayout.labelWidth(edge.label(), beside);
            double start = to.across().end() + LINE_GAP / 2;
            labels.put(
                    edge,
                    new Box(
                            new Span(start, start + wide),
                            Span.around(y, GraphLayout.LABEL_HEIGHT)));
        }
    }

    private Graph.Edge edge(String from, String to) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
