package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.KernelSpan.State;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A thread on its way; it is born at 100 ns, and the recording ends at 900 ns.
class ThreadLifeTest {
    private final ThreadLife life = new ThreadLife(20, 21, 10, "bash", 100);

    @Test
    void whatWasJustBornIsReady() {
        assertThat(spans()).containsExactly("READY 100-900");
    }

    @Test
    void aThreadThatLeavesItsCoreUnwillinglyIsReadyAgain() {
        life.runs(200, 1);
        life.leaves(300, "R+");
        assertThat(spans())
                .containsExactly("READY 100-200", "RUNNING 200-300 on 1", "READY 300-900");
    }

    @Test
    void theOneWhoWakesItIsRememberedWithTheWait() {
        life.runs(200, 1);
        life.leaves(300, "S");
        life.wakes(400, 77);
        life.runs(500, 0);
        assertThat(spans())
                .containsExactly(
                        "READY 100-200",
                        "RUNNING 200-300 on 1",
                        "OFF 300-400 by 77",
                        "READY 400-500",
                        "RUNNING 500-900 on 0");
    }

    @Test
    void wakingWhatDoesNotWaitChangesNothing() {
        life.wakes(150, 77);
        life.runs(200, 1);
        life.wakes(250, 77);
        assertThat(spans()).containsExactly("READY 100-200", "RUNNING 200-900 on 1");
    }

    @Test
    void aWaitThatCannotBeInterruptedIsForADisk() {
        life.runs(200, 1);
        life.leaves(300, "D");
        life.wakes(400, 0);
        assertThat(spans()).contains("DISK 300-400 by 0");
    }

    @Test
    void timeThatTheKernelBooksWasSpentRunningWhereNoSwitchWasTold() {
        life.ran(400, 1, 150);
        life.leaves(450, "S");
        assertThat(spans()).containsExactly("READY 100-250", "RUNNING 250-450 on 1", "OFF 450-900");
    }

    @Test
    void bookedTimeNeverReachesBackBeyondWhatIsKnown() {
        life.ran(400, 1, 5000);
        assertThat(spans()).containsExactly("RUNNING 100-900 on 1");
    }

    @Test
    void bookedTimeOfWhatRunsChangesNothing() {
        life.runs(200, 1);
        life.ran(400, 3, 100);
        assertThat(spans()).containsExactly("READY 100-200", "RUNNING 200-900 on 1");
    }

    @Test
    void nothingFollowsDeath() {
        life.runs(200, 1);
        life.leaves(300, "X");
        life.wakes(400, 77);
        life.runs(500, 0);
        assertThat(spans()).containsExactly("READY 100-200", "RUNNING 200-300 on 1");
    }

    @Test
    void anExitEndsALifeWhoseLastSwitchWasNotTold() {
        life.runs(200, 1);
        life.exits(300);
        assertThat(spans()).containsExactly("READY 100-200", "RUNNING 200-300 on 1");
    }

    @Test
    void aProgramIsNamedByExecAloneAThreadByEveryNaming() {
        life.called("cook", true);
        assertThat(life.program()).isEqualTo("cook");
        life.called("Ann", false);
        assertThat(life.name()).isEqualTo("Ann");
        assertThat(life.program()).isEqualTo("cook");
    }

    @Test
    void theFirstThreadOfAProcessHasItsId() {
        assertThat(life.isMain()).isFalse();
        assertThat(new ThreadLife(20, 20, 10, "bash", 100).isMain()).isTrue();
    }

    private List<String> spans() {
        return life.thread(900, "cook").spans().stream().map(ThreadLifeTest::told).toList();
    }

    private static String told(KernelSpan span) {
        State state = span.state();
        return state
                + " "
                + span.from()
                + "-"
                + span.to()
                + (span.core().isPresent() ? " on " + span.core().getAsInt() : "")
                + (span.waker().isPresent() ? " by " + span.waker().getAsLong() : "");
    }
}
