package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.KernelSpan.State;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Lines that `perf script` prints, and what becomes of them.
class SchedulerHistoryTest {
    private final SchedulerHistory history = new SchedulerHistory();

    private void lines(String... lines) {
        for (String line : lines) {
            PerfScript.read(line).ifPresent(history::add);
        }
    }

    /// A process with one thread, which is started, runs twice and dies.
    private void aShortLife() {
        lines(
                " bash   10/10   [000]     1.000000100: PERF_RECORD_FORK(20:20):(10:10)",
                " bash   20/20   [001]     1.000000200: PERF_RECORD_COMM exec: cook:20/20",
                " swapper 0/0 [001] 1.000000300: sched:sched_switch: prev_comm=swapper/1 prev_pid=0"
                        + " prev_prio=120 prev_state=R ==> next_comm=cook next_pid=20"
                        + " next_prio=120",
                " cook 20/20 [001] 1.000000400: sched:sched_switch: prev_comm=cook prev_pid=20"
                        + " prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0"
                        + " next_prio=120",
                " bash 10/10 [000] 1.000000500: sched:sched_wakeup: comm=cook pid=20 prio=120"
                        + " target_cpu=000",
                " swapper 0/0 [000] 1.000000700: sched:sched_switch: prev_comm=swapper/0 prev_pid=0"
                        + " prev_prio=120 prev_state=R ==> next_comm=cook next_pid=20"
                        + " next_prio=120",
                " cook 20/20 [000] 1.000000800: PERF_RECORD_EXIT(20:20):(10:10)",
                " cook 20/20 [000] 1.000000900: sched:sched_switch: prev_comm=cook prev_pid=20"
                        + " prev_prio=120 prev_state=X ==> next_comm=swapper/0 next_pid=0"
                        + " next_prio=120");
    }

    @Test
    void aLifeIsReadyRunsWaitsAndDies() {
        aShortLife();
        KernelThread cook = history.treeOf(20).getFirst();
        assertThat(cook.program()).isEqualTo("cook");
        assertThat(cook.parent()).isEqualTo(10);
        assertThat(cook.spans())
                .containsExactly(
                        span(State.READY, 100, 300),
                        new KernelSpan(
                                State.RUNNING,
                                1_000_000_300,
                                1_000_000_400,
                                OptionalInt.of(1),
                                OptionalLong.empty()),
                        new KernelSpan(
                                State.OFF,
                                1_000_000_400,
                                1_000_000_500,
                                OptionalInt.empty(),
                                OptionalLong.of(10)),
                        span(State.READY, 500, 700),
                        new KernelSpan(
                                State.RUNNING,
                                1_000_000_700,
                                1_000_000_900,
                                OptionalInt.of(0),
                                OptionalLong.empty()));
    }

    @Test
    void whatCameAfterTheDeathIsAnotherLife() {
        aShortLife();
        aShortLife();
        assertThat(history.treeOf(20)).hasSize(2);
    }

    @Test
    void aSwitchThatWasNotToldIsSeenFromTheTimeThatWasBooked() {
        lines(
                " bash   10/10   [000]     1.000000100: PERF_RECORD_FORK(20:20):(10:10)",
                " cook 20/20 [001] 1.000000900: sched:sched_stat_runtime: comm=cook pid=20"
                        + " runtime=300 [ns]",
                " cook 20/20 [001] 1.000000900: sched:sched_switch: prev_comm=cook prev_pid=20"
                        + " prev_prio=120 prev_state=X ==> next_comm=swapper/1 next_pid=0"
                        + " next_prio=120");
        assertThat(history.treeOf(20).getFirst().spans())
                .containsExactly(
                        span(State.READY, 100, 600),
                        new KernelSpan(
                                State.RUNNING,
                                1_000_000_600,
                                1_000_000_900,
                                OptionalInt.of(1),
                                OptionalLong.empty()));
    }

    @Test
    void othersAreLeftOut() {
        aShortLife();
        lines(
                " init 1/1 [000] 2.000000100: PERF_RECORD_FORK(30:30):(1:1)",
                " init 1/1 [000] 2.000000200: PERF_RECORD_FORK(31:31):(20:20)");
        assertThat(history.treeOf(20)).extracting(KernelThread::pid).containsExactly(20L);
    }

    @Test
    void namesMayHoldWhatSeparatesFields() {
        lines(
                " a b   20/20   [001]     1.000000100: PERF_RECORD_FORK(21:21):(20:20)",
                " a b 21/21 [001] 1.000000200: PERF_RECORD_COMM exec: x ==> :9/9 y:21/21",
                " x ==> 0/0 [001] 1.000000300: sched:sched_switch: prev_comm=x ==> y prev_pid=0"
                        + " prev_prio=120 prev_state=R ==> next_comm=p next_pid=7 q next_pid=21"
                        + " next_prio=120");
        List<KernelThread> threads = history.treeOf(21);
        assertThat(threads).hasSize(0);
        lines(" z 0/0 [001] 1.000000400: PERF_RECORD_EXIT(21:21):(20:20)");
        assertThat(history.treeOf(21).getFirst().program()).isEqualTo("x ==> :9/9 y");
    }

    @Test
    void otherLinesSayNothing() {
        assertThat(PerfScript.read("")).isEmpty();
        assertThat(PerfScript.read("# cmdline : perf record")).isEmpty();
        assertThat(PerfScript.read(" a 1/1 [000] 1.000000001: PERF_RECORD_MMAP2 1/1: x")).isEmpty();
    }

    private static KernelSpan span(State state, long from, long to) {
        return new KernelSpan(
                state,
                1_000_000_000 + from,
                1_000_000_000 + to,
                OptionalInt.empty(),
                OptionalLong.empty());
    }
}
