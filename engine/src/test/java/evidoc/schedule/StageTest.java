package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests with consecutive runs in one JVM.
@SharedStage.User
final class StageTest {
    @Test
    void eachRunBeginsAsTheFirstDid() throws Exception {
        Stage.Take first = SharedStage.get().begin();
        StateReader.Seen begin = first.state();
        SharedStage.step(first, 0, 0, 1, 0);
        assertThat(first.state()).isNotEqualTo(begin);
        first.leave();

        Stage.Take second = SharedStage.get().begin();
        assertThat(second.state()).isEqualTo(begin);
        second.leave();
    }

    @Test
    void aRunThatIsSteppedToItsEndHasPrintedEverything() throws Exception {
        Stage.Take take = SharedStage.get().begin();
        SharedStage.step(take, 0, 0, 0, 0);
        assertThat(take.state().output()).isEmpty();
        SharedStage.step(take, 1, 1, 1, 1);
        assertThat(take.state().output()).isEqualTo("stirs: 2\n");
        take.leave();
    }

    @Test
    void theSameStepsLeadToTheSameStates() throws Exception {
        Stage.Take one = SharedStage.get().begin();
        SharedStage.step(one, 1, 0, 1);
        one.leave();
        Stage.Take other = SharedStage.get().begin();
        SharedStage.step(other, 1, 0, 1);
        other.leave();
        assertThat(other.state()).isEqualTo(one.state());
    }
}
