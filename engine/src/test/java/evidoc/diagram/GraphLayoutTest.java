package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.diagram.Graph.Edge;
import evidoc.diagram.Graph.Node;
import evidoc.svg.Box;
import evidoc.svg.Kind;
import evidoc.svg.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Graphs of random shape, with text as wide as [Lettering][evidoc.svg.FontMetrics] thinks it is.
class GraphLayoutTest {
    private static final int GRAPHS = Exhaustive.IS_WANTED ? 40 : 8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12})
    void noNodeOrLabelMeetsAnotherOrLeavesTheDrawing(int nodes) {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed * 31L + nodes);
            Graph graph = random(random, nodes, seed % 4);
            for (Shape shape : Shape.values()) {
                check(GraphLayout.of(graph, shape, seed % 4 == 0), shape, "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 12})
    void noArrowOfATreeCrossesANodeThatItDoesNotLeadTo(int nodes) {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Graph graph = random(new Random(seed * 41L + nodes), nodes, 0);
            for (Shape shape : Shape.values()) {
                assertThat(crossings(GraphLayout.of(graph, shape, true)))
                        .as("seed " + seed)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void noArrowOfASmallGraphCrossesANodeThatItDoesNotLeadTo(int nodes) {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Graph graph = random(new Random(seed * 43L + nodes), nodes, 1 + seed % 2);
            for (Shape shape : Shape.values()) {
                assertThat(crossings(GraphLayout.of(graph, shape, false)))
                        .as("seed " + seed)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aCircleOfTwelveIsDrawnWithAllItsLabels(Shape shape) {
        List<Edge> edges =
                IntStream.range(0, 12)
                        .mapToObj(i -> new Edge("n" + i, "n" + (i + 1) % 12, "tool " + i))
                        .toList();
        GraphLayout layout = GraphLayout.of(new Graph(nodes(12), edges), shape, false);
        assertThat(layout.isComplete()).isTrue();
        assertThat(crossings(layout)).isEmpty();
        check(layout, shape, "circle");
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyArrowOfAGraphWithoutCyclesLeadsDown(Shape shape) {
        Graph graph =
                new Graph(
                        nodes(4),
                        List.of(
                                new Edge("n0", "n2", ""),
                                new Edge("n2", "n3", ""),
                                new Edge("n1", "n3", "late")));
        Map<String, Box> boxes = GraphLayout.of(graph, shape, false).boxes();
        for (Edge edge : graph.edges()) {
            assertThat(GraphLayout.of(boxes, edge.from()).down().end())
                    .isLessThan(GraphLayout.of(boxes, edge.to()).down().start());
        }
    }

    @Test
    void aWideTreeIsIndentedOnAPhone() {
        List<Edge> edges =
                IntStream.range(1, 5).mapToObj(i -> new Edge("n0", "n" + i, "")).toList();
        Graph graph = new Graph(nodes(5), edges);
        assertThat(lines(GraphLayout.of(graph, Shape.WIDE, true))).isEqualTo(2);
        assertThat(lines(GraphLayout.of(graph, Shape.TALL, true))).isEqualTo(5);
    }

    @Test
    void twoArrowsFromOneNodeToAnotherAreOneWithBothLabels() {
        Graph graph =
                new Graph(nodes(2), List.of(new Edge("n0", "n1", "a"), new Edge("n0", "n1", "b")));
        assertThat(graph.edges()).containsExactly(new Edge("n0", "n1", "a, b"));
    }

    @Test
    void whatIsNoTreeSaysWhy() {
        List<Edge> twoParents = List.of(new Edge("n0", "n2", ""), new Edge("n1", "n2", ""));
        assertThat(new Graph(nodes(3), twoParents).notTree())
                .hasValue("'n2' has 2 parents: n0, n1");
        List<Edge> cycle = List.of(new Edge("n0", "n1", ""), new Edge("n1", "n0", ""));
        assertThat(new Graph(nodes(2), cycle).notTree()).hasValue("it has a cycle");
        assertThat(new Graph(nodes(2), cycle.subList(0, 1)).notTree()).isEmpty();
    }

    private static long lines(GraphLayout layout) {
        return layout.boxes().values().stream().map(box -> box.middle().y()).distinct().count();
    }

    private static List<Node> nodes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Node("n" + i, "name of " + i, Kind.THREAD))
                .toList();
    }

    /// @param type 0 is a tree, 1 has no cycle, the others may have some
    private static Graph random(Random random, int count, int type) {
        Kind[] kinds = Kind.values();
        List<Node> nodes =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new Node(
                                        "n" + i,
                                        "wide ".repeat(random.nextInt(6)).strip(),
                                        kinds[random.nextInt(kinds.length)]))
                        .toList();
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            edges.add(edge(random, random.nextInt(i), i));
        }
        for (int i = 0; type > 0 && i < count / 2; i++) {
            int one = random.nextInt(count);
            int other = random.nextInt(count);
            if (type > 1 || one != other) {
                int from = type == 1 ? Math.min(one, other) : one;
                edges.add(edge(random, from, from == one ? other : one));
            }
        }
        return new Graph(nodes, edges);
    }

    private static Edge edge(Random random, int from, int to) {
        return new Edge("n" + from, "n" + to, "label ".repeat(random.nextInt(4)).strip());
    }

    private static void check(GraphLayout layout, Shape shape, String name) {
        List<Box> boxes =
                Stream.concat(layout.boxes().values().stream(), layout.labels().values().stream())
                        .toList();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(inside(box.across().start(), box.across().end(), shape.width()))
                    .as(name)
                    .isTrue();
            assertThat(inside(box.down().start(), box.down().end(), layout.height()))
                    .as(name)
                    .isTrue();
            assertThat(boxes.subList(i + 1, boxes.size()))
                    .as(name)
                    .noneMatch(b -> b.meets(box, -0.01));
        }
        layout.routes().stream()
                .flatMap(route -> route.points().stream())
                .forEach(point -> {
                    assertThat(inside(point.x(), point.x(), shape.width())).as(name).isTrue();
                    assertThat(inside(point.y(), point.y(), layout.height())).as(name).isTrue();
                });
    }

    private static boolean inside(double start, double end, double size) {
        return start > -0.02 && end < size + 0.02;
    }

    private static List<String> crossings(GraphLayout layout) {
        return layout.routes().stream()
                .flatMap(route ->
                        layout.boxes().entrySet().stream()
                                .filter(box ->
                                        !Arrays.asList(route.edge().from(), route.edge().to())
                                                .contains(box.getKey()))
                                .filter(box -> route.crosses(box.getValue()))
                                .map(box -> route.edge() + " crosses " + box.getKey()))
                .toList();
    }
}
