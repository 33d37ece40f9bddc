package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class LabelSpreadTest {
    private static final Span EDGES = new Span(0, 100);

    @Test
    void placesThatAreFarApartStay() {
        assertThat(LabelSpread.apart(List.of(90.0, 10.0, 50.0), 20, EDGES))
                .containsExactly(90.0, 10.0, 50.0);
    }

    @Test
    void placesThatAreTooNearMoveApart() {
        assertThat(LabelSpread.apart(List.of(50.0, 50.0), 20, EDGES)).containsExactly(50.0, 70.0);
    }

    @Test
    void placesStayInsideTheEdges() {
        assertThat(LabelSpread.apart(List.of(100.0, 99.0, -5.0), 20, EDGES))
                .containsExactly(100.0, 80.0, 0.0);
    }
}
