package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Box;
import evidoc.svg.Point;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Nodes around a circle.
class CircleLayoutTest {
    private static final double WIDTH = 700;

    @Test
    void twoNodesThatHaveRoomStandBesideEachOther() {
        GraphLayout layout = layout(WIDTH, "a b", "b a");
        assertThat(box(layout, "a").middle().y()).isEqualTo(box(layout, "b").middle().y(), by());
        assertThat(box(layout, "a").across().end()).isLessThan(box(layout, "b").across().start());
    }

    @Test
    void arrowsThereAndBackAreTwoBows() {
        GraphLayout layout = layout(WIDTH, "a b", "b a");
        Point there = layout.routes().getFirst().at(0.5);
        Point back = layout.routes().getLast().at(0.5);
        assertThat(there.distance(back)).isGreaterThan(20);
    }

    @Test
    void anArrowToTheNodeItselfIsALoopOutsideIt() {
        GraphLayout layout = layout(WIDTH, "a a");
        Route loop = layout.routes().getFirst();
        assertThat(loop.points().getFirst().x()).isEqualTo(box(layout, "a").across().end());
        assertThat(loop.points().getLast().x()).isEqualTo(box(layout, "a").across().end());
        assertThat(loop.crosses(box(layout, "a"))).isFalse();
        assertThat(loop.points()).allMatch(point -> point.x() <= WIDTH);
    }

    @Test
    void oneNodeStandsInTheMiddle() {
        assertThat(box(layout(WIDTH, "a"), "a").middle().x()).isEqualTo(WIDTH / 2, by());
    }

    @Test
    void nodesOfACycleMeetNeitherEachOtherNorTheEdges() {
        GraphLayout layout = layout(340, "a b", "b c", "c d", "d e", "e a");
        for (Box box : layout.boxes().values()) {
            assertThat(box.across().start()).isNotNegative();
            assertThat(box.across().end()).isLessThanOrEqualTo(340);
            assertThat(layout.boxes().values())
                    .filteredOn(other -> !other.equals(box))
                    .noneMatch(other -> other.meets(box, 10));
        }
    }

    private static Offset<Double> by() {
        return Offset.offset(0.01);
    }

    private static Box box(GraphLayout layout, String id) {
        return GraphLayout.of(layout.boxes(), id);
    }

    private static GraphLayout layout(double width, String... edges) {
        return CircleLayout.of(SampleGraphs.of(edges), width).layout();
    }
}
