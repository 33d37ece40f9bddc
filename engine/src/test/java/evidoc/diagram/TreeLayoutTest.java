package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Box;
import evidoc.svg.Point;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.Map;

/// Trees by their shape.
class TreeLayoutTest {
    private static final double WIDE = 700;

    @Test
    void aParentStandsInTheMiddleAboveItsChildren() {
        Map<String, Box> boxes = layout(WIDE, "a b", "a c").boxes();
        Box parent = GraphLayout.of(boxes, "a");
        Box left = GraphLayout.of(boxes, "b");
        Box right = GraphLayout.of(boxes, "c");
        assertThat(parent.middle().x())
                .isCloseTo((left.middle().x() + right.middle().x()) / 2, by());
        assertThat(parent.down().end()).isLessThan(left.down().start());
        assertThat(left.down()).isEqualTo(right.down());
        assertThat(left.across().end()).isLessThan(right.across().start());
    }

    @Test
    void rootsStandBesideEachOtherInTheirOrder() {
        Map<String, Box> boxes = layout(WIDE, "b x", "a y", "c").boxes();
        assertThat(GraphLayout.of(boxes, "b").across().end())
                .isLessThan(GraphLayout.of(boxes, "a").across().start());
        assertThat(GraphLayout.of(boxes, "a").across().end())
                .isLessThan(GraphLayout.of(boxes, "c").across().start());
        assertThat(GraphLayout.of(boxes, "c").down()).isEqualTo(GraphLayout.of(boxes, "a").down());
    }

    @Test
    void whereItIsTooWideEachNodeHasALineFurtherInThanItsParent() {
        GraphLayout layout = layout(70, "aaaa bbbb", "aaaa cccc", "bbbb dddd");
        assertThat(layout.boxes().keySet()).containsExactly("aaaa", "bbbb", "dddd", "cccc");
        double last = -1;
        for (Box box : layout.boxes().values()) {
            assertThat(box.down().start()).isGreaterThan(last);
            assertThat(box.across().end()).isLessThanOrEqualTo(70);
            last = box.down().end();
        }
        assertThat(start(layout, "aaaa")).isZero();
        assertThat(start(layout, "bbbb")).isEqualTo(start(layout, "cccc")).isPositive();
        assertThat(start(layout, "dddd")).isGreaterThan(start(layout, "bbbb"));
    }

    @Test
    void everyArrowEndsAtItsNodeAndHasItsLabel() {
        GraphLayout layout = layout(WIDE, "a b tea", "a c milk");
        assertThat(layout.routes()).hasSize(2);
        layout.routes()
                .forEach(route -> {
                    Box to = GraphLayout.of(layout.boxes(), route.edge().to());
                    assertThat(route.points().getLast())
                            .isEqualTo(new Point(to.middle().x(), to.down().start()));
                });
        assertThat(layout.labels()).hasSize(2);
    }

    @Test
    void aGraphWithoutNodesHasNothingToLayOut() {
        assertThat(layout(WIDE).boxes()).isEmpty();
    }

    private static Offset<Double> by() {
        return Offset.offset(0.01);
    }

    private static double start(GraphLayout layout, String id) {
        return GraphLayout.of(layout.boxes(), id).across().start();
    }

    private static GraphLayout layout(double width, String... edges) {
        Graph graph = SampleGraphs.of(edges);
        return new TreeLayout(graph, NodeSize.of(graph, 220), width).layout();
    }
}
