package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.schedule.Schedules.Place;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tests for reading the state of stopped threads.
@SharedStage.User
final class StateReaderTest {
    private Optional<Stage.Take> begun = Optional.empty();

    @BeforeEach
    void aRunBegins() throws Exception {
        begun = Optional.of(SharedStage.get().begin());
    }

    @AfterEach
    void itIsLeft() {
        begun.orElseThrow().leave();
    }

    @Test
    void eachThreadStandsBeforeTheFirstLineOfTheRegion() {
        assertThat(state().places())
                .containsExactly(
                        new Place("run", 3, -1, Map.of("who", "\"Ann\""), List.of(), List.of(), ""),
                        new Place(
                                "run", 3, -1, Map.of("who", "\"Ben\""), List.of(), List.of(), ""));
        assertThat(state().output()).isEmpty();
    }

    @Test
    void aLockIsHeldByOneAndTheOtherSaysThatItWaits() throws Exception {
        step(0, 0, 1);
        assertThat(state().places().getFirst().holds()).containsExactly("bowl");
        assertThat(state().places().getLast().holds()).isEmpty();
        assertThat(state().places().getLast().waits()).isEqualTo("waits for bowl, held by Ann");
        assertThat(state().shared()).containsEntry("bowl", "held by Ann");
    }

    @Test
    void memoryIsThatOfTheMomentBeforeTheNextStep() throws Exception {
        step(1, 1);
        assertThat(state().shared()).containsEntry("stirs", "0");
        step(1);
        assertThat(state().shared()).containsEntry("stirs", "1");
    }

    @Test
    void aThreadThatHasEndedIsNowhere() throws Exception {
        step(0, 0, 0, 0);
        assertThat(state().places().getFirst()).isEqualTo(Place.END);
        assertThat(state().places().getLast().line()).isEqualTo(3);
    }

    private StateReader.Seen state() {
        return begun.orElseThrow().state();
    }

    private void step(int... threads) throws Exception {
        SharedStage.step(begun.orElseThrow(), threads);
    }
}
