package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.Point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A graph without cycles, in layers: every arrow points down. An arrow that passes a layer has a
/// place in it, so that it meets no node.
final class LayerLayout {
    private static final double GAP = 20;
    private static final double PASSAGE = 10;
    private static final double DROP = 52;
    private static final double LABELLED_DROP = 84;
    private static final int SWEEPS = 4;

    /// A node in its layer, or the place where an edge passes one.
    ///
    /// @param above the cells in the layer above that lead to it
    private record Cell(Optional<Graph.Node> node, List<Cell> above, double width) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Graph graph;
    private final NodeSize size;
    private final double width;
    private final List<List<Cell>> layers = new ArrayList<>();
    private final Map<String, Cell> nodes = new LinkedHashMap<>();
    private final Map<Graph.Edge, List<Cell>> ways = new LinkedHashMap<>();

    LayerLayout(Graph graph, NodeSize size, double width) {
        this.graph = graph;
        this.size = size;
        this.width = width;
    }

    /// Empty if a layer is too wide.
    Optional<GraphLayout> layout() {
        fill();
        arrange();
        return layers.stream().allMatch(layer -> needed(layer) <= width)
                ? Optional.of(drawn().labelled(width))
                : Optional.empty();
    }

    private void fill() {
        Map<String, Integer> depth = graph.layered();
        depth.values().stream().distinct().forEach(_ -> layers.add(new ArrayList<>()));
        depth.forEach((id, layer) -> {
            Graph.Node node = graph.node(id);
            Cell cell = new Cell(Optional.of(node), new ArrayList<>(), size.width(node));
            nodes.put(id, cell);
            layers.get(layer).add(cell);
        });
        for (Graph.Edge edge : graph.edges()) {
            List<Cell> way = new ArrayList<>(List.of(cell(edge.from())));
            for (int layer = GraphLayout.of(depth, edge.from()) + 1;
                    layer < GraphLayout.of(depth, edge.to());
                    layer++) {
                Cell passage = new Cell(Optional.empty(), new ArrayList<>(), PASSAGE);
                passage.above().add(way.getLast());
                layers.get(layer).add(passage);
                way.add(passage);
            }
            cell(edge.to()).above().add(way.getLast());
            way.add(cell(edge.to()));
            ways.put(edge, way);
        }
    }

    private Cell cell(String id) {
        return GraphLayout.of(nodes, id);
    }

    /// Moves each cell near the cells it is linked to: first downwards, then upwards.
    private void arrange() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < layers.size(); i++) {
                List<Cell> before = layers.get(i - 1);
                sort(layers.get(i), cell -> mean(before, cell.above()));
            }
            for (int i = layers.size() - 2; i >= 0; i--) {
                List<Cell> after = layers.get(i + 1);
                sort(
                        layers.get(i),
                        cell ->
                                mean(
                                        after,
                                        after.stream()
                                                .filter(below -> below.above().contains(cell))
                                                .toList()));
            }
        }
    }

    private static void sort(List<Cell> layer, ToDoubleFunction<Cell> wanted) {
        Map<Cell, Double> places = new HashMap<>();
        for (int i = 0; i < layer.size(); i++) {
            double place = wanted.applyAsDouble(layer.get(i));
            places.put(layer.get(i), place < 0 ? (i + 0.5) / layer.size() : place);
        }
        layer.sort(Comparator.comparing(places::get));
    }

    /// Where the linked cells are in their layer, from 0 to 1; below 0 if there are none.
    private static double mean(List<Cell> layer, List<Cell> linked) {
        return linked.stream()
                .mapToDouble(cell -> (layer.indexOf(cell) + 0.5) / layer.size())
                .average()
                .orElse(-1);
    }

    private static double needed(List<Cell> layer) {
        return layer.stream().mapToDouble(Cell::width).sum() + (layer.size() - 1) * GAP;
    }

    private GraphLayout drawn() {
        Map<Cell, Box> places = new HashMap<>();
        double y = size.height() / 2;
        for (List<Cell> layer : layers) {
            // The remaining width goes between the cells, up to twice the gap.
            double spare = Math.min(2 * GAP, (width - needed(layer)) / (layer.size() + 1));
            double x = (width - needed(layer) - spare * (layer.size() - 1)) / 2;
            for (Cell cell : layer) {
                Point middle = new Point(x + cell.width() / 2, y);
                places.put(cell, Box.around(middle, cell.width(), size.height()));
                x += cell.width() + GAP + spare;
            }
            y += size.height() + (graph.isLabelled() ? LABELLED_DROP : DROP);
        }
        Map<String, Box> boxes = new LinkedHashMap<>();
        nodes.forEach((id, cell) -> boxes.put(id, place(places, cell)));
        List<Route> routes =
                ways.entrySet().stream()
                        .map(way -> route(way.getKey(), way.getValue(), places))
                        .toList();
        return new GraphLayout(size, boxes, routes, Map.of());
    }

    private Route route(Graph.Edge edge, List<Cell> way, Map<Cell, Box> places) {
        List<Point> points = new ArrayList<>();
        Box from = place(places, way.getFirst());
        points.add(new Point(port(from, out(edge.from(), places), way.get(1)), from.down().end()));
        for (Cell passage : way.subList(1, way.size() - 1)) {
            Box box = place(places, passage);
            points.add(new Point(box.middle().x(), box.down().start()));
            points.add(new Point(box.middle().x(), box.down().end()));
        }
        Box to = place(places, way.getLast());
        List<Cell> in = sorted(way.getLast().above(), places);
        points.add(new Point(port(to, in, way.get(way.size() - 2)), to.down().start()));
        return new Route(edge, points);
    }

    private static Box place(Map<Cell, Box> places, Cell cell) {
        return GraphLayout.of(places, cell);
    }

    private List<Cell> out(String id, Map<Cell, Box> places) {
        return sorted(
                ways.entrySet().stream()
                        .filter(way -> way.getKey().from().equals(id))
                        .map(way -> way.getValue().get(1))
                        .toList(),
                places);
    }

    private static List<Cell> sorted(List<Cell> cells, Map<Cell, Box> places) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(cell -> place(places, cell).middle().x()))
                .toList();
    }

    /// The arrows of a node share its width.
    private static double port(Box box, List<Cell> linked, Cell cell) {
        double step = box.across().length() / (linked.size() + 1);
        return box.across().start() + step * (linked.indexOf(cell) + 1);
    }
}
