package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Box;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.stream.IntStream;

/// Layers of graphs without cycles.
class LayerLayoutTest {
    @Test
    void aNodeStandsBelowAllThatLeadToIt() {
        GraphLayout layout = layout(700, "a b", "b c", "a c").orElseThrow();
        assertThat(top(layout, "a")).isLessThan(top(layout, "b"));
        assertThat(top(layout, "b")).isLessThan(top(layout, "c"));
    }

    @Test
    void anArrowPastALayerMeetsNoNodeThere() {
        GraphLayout layout = layout(700, "a b", "b c", "c d", "a d").orElseThrow();
        for (Route route : layout.routes()) {
            layout.boxes()
                    .forEach((id, box) ->
                            assertThat(route.crosses(box)).as(route.edge() + " " + id).isFalse());
        }
    }

    @Test
    void arrowsShareTheWidthOfTheirNode() {
        GraphLayout layout = layout(700, "a c", "b c").orElseThrow();
        Box box = GraphLayout.of(layout.boxes(), "c");
        assertThat(layout.routes())
                .extracting(route -> route.points().getLast().x())
                .doesNotHaveDuplicates()
                .allMatch(x -> box.across().start() < x && x < box.across().end());
    }

    @Test
    void nodesOfALayerStandAsTheirParentsDo() {
        GraphLayout layout = layout(700, "a x", "b y", "c z").orElseThrow();
        assertThat(left(layout, "a") < left(layout, "b"))
                .isEqualTo(left(layout, "x") < left(layout, "y"));
        assertThat(left(layout, "b") < left(layout, "c"))
                .isEqualTo(left(layout, "y") < left(layout, "z"));
    }

    @Test
    void aLayerThatIsTooWideIsNoLayout() {
        String[] edges =
                IntStream.range(0, 20).mapToObj(i -> "root child" + i).toArray(String[]::new);
        assertThat(layout(340, edges)).isEmpty();
        assertThat(layout(3400, edges)).isPresent();
    }

    private static double top(GraphLayout layout, String id) {
        return GraphLayout.of(layout.boxes(), id).down().start();
    }

    private static double left(GraphLayout layout, String id) {
        return GraphLayout.of(layout.boxes(), id).across().start();
    }

    private static Optional<GraphLayout> layout(double width, String... edges) {
        Graph graph = SampleGraphs.of(edges);
        return new LayerLayout(graph, NodeSize.of(graph, 220), width).layout();
    }
}
