package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import evidoc.schedule.Outcomes.Outcome;
import evidoc.schedule.Schedules.Place;
import evidoc.schedule.Schedules.State;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Graphs of two threads, drawn by hand.
final class OutcomesTest {
    private static final Place STANDS = new Place("run", 3, -1, Map.of(), List.of(), List.of(), "");
    private static final Place WAITS =
            new Place("run", 3, -1, Map.of(), List.of(), List.of(), "waits for bowl, held by Ann");

    @Test
    void endsAreCountedByWhatTheProgramPrinted() {
        Outcomes outcomes =
                Outcomes.of(
                        graph(
                                state(STANDS, "", 1, 2),
                                state(STANDS, "", -1, 3),
                                state(STANDS, "", 4, 5),
                                state(Place.END, "a: 1\n", -1, -1),
                                state(Place.END, "a: 1\n", -1, -1),
                                state(Place.END, "a: 2\nb: 3\n", -1, -1)));
        assertThat(outcomes.orders().orElseThrow()).isEqualTo(3);
        assertThat(outcomes.all())
                .extracting(Outcome::name, end -> end.percent().orElseThrow(), Outcome::path)
                .containsExactly(
                        tuple("a: 1", "66.7", List.of(0, 1)),
                        tuple("a: 2; b: 3", "33.3", List.of(1, 1)));
    }

    @Test
    void threadsThatWaitForEachOtherAreInADeadlock() {
        Schedules graph = graph(state(STANDS, "", 1, -1), state(WAITS, "", -1, -1));
        assertThat(Outcomes.of(graph).all())
                .extracting(Outcome::name, Outcome::deadlock)
                .containsExactly(tuple("deadlock", true));
        assertThat(Outcomes.lines(graph)).contains("orders in all: 1", "deadlock  1  1");
    }

    @Test
    void threadsThatCanGoRoundInACircleHaveNoNumberOfOrders() {
        Schedules graph = graph(state(STANDS, "", 0, 1), state(Place.END, "a: 1\n", -1, -1));
        assertThat(Outcomes.of(graph).orders()).isEmpty();
        assertThat(Outcomes.lines(graph)).contains("a: 1  any  1");
    }

    private static State state(Place place, String output, int ann, int ben) {
        return new State(List.of(place, place), Map.of(), output, List.of(ann, ben));
    }

    private static Schedules graph(State... states) {
        return new Schedules("", "mark", List.of("Ann", "Ben"), false, List.of(), List.of(states));
    }
}
