package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Tests for which threads can take a step in a [Performance].
@SharedStage.User
final class PerformanceTest {
    @Test
    void everyThreadMayBegin() throws Exception {
        assertThat(afterSteps()).containsExactly(true, true);
    }

    @Test
    void aThreadIsNeverLetIntoALockThatAnotherHolds() throws Exception {
        assertThat(afterSteps(0, 1, 0)).containsExactly(true, false);
        assertThat(afterSteps(0, 1, 1)).containsExactly(false, true);
    }

    @Test
    void theOtherGoesOnWhenTheLockIsReleased() throws Exception {
        assertThat(afterSteps(0, 0, 1, 0)).containsExactly(true, false);
        assertThat(afterSteps(0, 0, 1, 0, 0)).containsExactly(false, true);
    }

    @Test
    void aThreadThatHasEndedTakesNoStep() throws Exception {
        assertThat(afterSteps(1, 1, 1, 1)).containsExactly(true, false);
        assertThat(afterSteps(1, 1, 1, 1, 0, 0, 0, 0)).containsExactly(false, false);
    }

    /// For each thread, whether it can take a step after the given ones.
    private static List<Boolean> afterSteps(int... threads) throws Exception {
        Stage.Take take = SharedStage.get().begin();
        SharedStage.step(take, threads);
        List<Boolean> able = take.actors().stream().map(Actor::canStep).toList();
        take.leave();
        return able;
    }
}
