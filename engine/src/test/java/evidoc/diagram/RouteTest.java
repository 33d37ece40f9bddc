package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Box;
import evidoc.svg.Point;
import evidoc.svg.Svg;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// The way of an arrow.
class RouteTest {
    private static final Graph.Edge EDGE = new Graph.Edge("a", "b", "");

    @Test
    void placesOnTheWayAreMeasuredAlongIt() {
        Route route = route(0, 0, 10, 0, 10, 30);
        assertThat(route.length()).isEqualTo(40);
        assertThat(route.at(0)).isEqualTo(new Point(0, 0));
        assertThat(route.at(0.125)).isEqualTo(new Point(5, 0));
        assertThat(route.at(0.5)).isEqualTo(new Point(10, 10));
        assertThat(route.at(1)).isEqualTo(new Point(10, 30));
    }

    @Test
    void aWayOfNoLengthIsAtItsEnd() {
        assertThat(route(3, 4, 3, 4).at(0.5)).isEqualTo(new Point(3, 4));
    }

    @Test
    void aBoxOnTheWayIsCrossedAndOneBesideItIsNot() {
        Route route = route(0, 0, 100, 0);
        assertThat(route.crosses(Box.around(new Point(50, 0), 20, 20))).isTrue();
        assertThat(route.crosses(Box.around(new Point(50, 20), 20, 20))).isFalse();
        assertThat(route.crosses(Box.around(new Point(150, 0), 20, 20))).isFalse();
        assertThat(route(0, 0, 50, 0, 50, 50).crosses(Box.around(new Point(50, 0), 4, 4))).isTrue();
    }

    @Test
    void aWayThatEndsAtTheEdgeOfABoxDoesNotCrossIt() {
        assertThat(route(0, 0, 40, 0).crosses(Box.around(new Point(50, 0), 20, 20))).isFalse();
    }

    @Test
    void aBowLeadsFromEdgeToEdgeAndLeansToItsBend() {
        Box from = Box.around(new Point(0, 0), 20, 20);
        Box to = Box.around(new Point(100, 0), 20, 20);
        Route bow = Route.bow(EDGE, from, to, new Point(50, 60));
        assertThat(bow.crosses(from)).isFalse();
        assertThat(bow.crosses(to)).isFalse();
        assertThat(bow.points().getFirst().distance(from.middle())).isLessThan(15);
        assertThat(bow.points().getLast().distance(to.middle())).isLessThan(15);
        assertThat(bow.at(0.5).y()).isGreaterThan(20);
    }

    @Test
    void aMovedWayIsAsLong() {
        Route moved = route(0, 0, 3, 4).moved(10, 20);
        assertThat(moved.points()).containsExactly(new Point(10, 20), new Point(13, 24));
        assertThat(moved.edge()).isEqualTo(EDGE);
    }

    @Test
    void theHeadOfAnArrowIsAtItsEndHoweverShortItIs() {
        for (Route route :
                List.of(route(0, 0, 100, 0), route(99, 0, 100, 0), route(100, 0, 100, 0))) {
            Svg svg = new Svg();
            route.draw(svg);
            assertThat(svg.toString())
                    .contains("diagram-edge", "diagram-head", "d=\"M100 0L")
                    .doesNotContain("NaN", "Infinity");
        }
    }

    private static Route route(double... numbers) {
        return new Route(
                EDGE,
                Stream.iterate(0, i -> i < numbers.length, i -> i + 2)
                        .map(i -> new Point(numbers[i], numbers[i + 1]))
                        .toList());
    }
}
