package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.KernelSpan.State;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// What becomes of a thread's life when kernel and JVM are joined. The run starts at 1 ms.
class SpanBuilderTest {
    private static final SpanBuilder SPANS = new SpanBuilder(1_000_000);
    private static final long BEN = 14;

    @Test
    void timesCountFromTheStartOfTheRun() {
        assertThat(life(List.of(), running(1100, 1300, 2), ready(1300, 1400)))
                .containsExactly("running 100-300 on 2", "ready 300-400");
    }

    @Test
    void whatLiesBeforeTheStartIsCutOff() {
        assertThat(life(List.of(), ready(500, 900), running(900, 1200, 0)))
                .containsExactly("running 0-200 on 0");
    }

    @Test
    void aThreadThatIsOffItsCoreForNoKnownReasonWaits() {
        assertThat(life(List.of(), off(1000, 1500))).containsExactly("waiting 0-500");
    }

    @Test
    void theReasonThatCoversMostOfAWaitExplainsIt() {
        List<JvmWait> waits =
                List.of(
                        wait(Activity.IO, 1000, 1100, "a socket", ""),
                        wait(Activity.SLEEPING, 1100, 1500, "", ""),
                        wait(Activity.LOCK, 1600, 9000, "Stove", ""));
        assertThat(life(waits, off(1000, 1500))).containsExactly("sleeping 0-500");
    }

    @Test
    void aWaitThatOnlyTouchesASpanDoesNotExplainIt() {
        List<JvmWait> waits = List.of(wait(Activity.LOCK, 1500, 1900, "Stove", ""));
        assertThat(life(waits, off(1000, 1500))).containsExactly("waiting 0-500");
    }

    @Test
    void theOneWhoEndsAWaitForALockHeldItUnlessTheJvmKnowsBetter() {
        assertThat(
                        life(
                                List.of(wait(Activity.LOCK, 1000, 1500, "Stove", "")),
                                wokenOff(1000, 1500, BEN)))
                .containsExactly("lock 0-500: Stove, held by Ben");
        assertThat(
                        life(
                                List.of(wait(Activity.LOCK, 1000, 1500, "Stove", "Ann")),
                                wokenOff(1000, 1500, BEN)))
                .containsExactly("lock 0-500: Stove, held by Ann");
    }

    @Test
    void whoEndsAnotherWaitIsToldButNobodyEndsASleep() {
        assertThat(life(List.of(), wokenOff(1000, 1500, BEN)))
                .containsExactly("waiting 0-500: ended by Ben");
        assertThat(
                        life(
                                List.of(wait(Activity.SLEEPING, 1000, 1500, "", "")),
                                wokenOff(1000, 1500, BEN)))
                .containsExactly("sleeping 0-500");
    }

    @Test
    void aWakerThatIsNoThreadOfTheProgramIsNotNamed() {
        assertThat(life(List.of(), wokenOff(1000, 1500, 99))).containsExactly("waiting 0-500");
    }

    @Test
    void whatCannotBeInterruptedIsInputOrOutput() {
        assertThat(
                        life(
                                List.of(),
                                new KernelSpan(
                                        State.DISK,
                                        1_000_000,
                                        1_200_000,
                                        OptionalInt.empty(),
                                        OptionalLong.empty())))
                .containsExactly("io 0-200");
    }

    @Test
    void spansThatGoOnAsBeforeAreOneAndAChangeOfCoreIsNone() {
        assertThat(
                        life(
                                List.of(),
                                running(1000, 1100, 0),
                                running(1100, 1200, 0),
                                running(1200, 1300, 1)))
                .containsExactly("running 0-200 on 0", "running 200-300 on 1");
    }

    @Test
    void aSpanShorterThanAMicrosecondLeavesNoGap() {
        KernelSpan brief =
                new KernelSpan(
                        State.READY, 1_100_000, 1_100_400, OptionalInt.empty(), OptionalLong.of(1));
        KernelSpan rest =
                new KernelSpan(
                        State.RUNNING,
                        1_100_400,
                        1_200_000,
                        OptionalInt.of(1),
                        OptionalLong.empty());
        assertThat(life(List.of(), running(1000, 1100, 0), brief, rest))
                .containsExactly("running 0-100 on 0", "running 100-200 on 1");
    }

    @Test
    void aThreadOfWhichOnlyItsJvmTellsIsAliveBetweenItsWaits() {
        JvmThread thread = thread(1100, 1900);
        thread.waits.add(wait(Activity.LOCK, 1500, 1600, "Stove", "Ann"));
        thread.waits.add(wait(Activity.SLEEPING, 1200, 1300, "", ""));
        assertThat(life(thread))
                .containsExactly(
                        "alive 100-200",
                        "sleeping 200-300",
                        "alive 300-500",
                        "lock 500-600: Stove, held by Ann",
                        "alive 600-900");
    }

    @Test
    void waitsThatOverlapFollowOneAnother() {
        JvmThread thread = thread(1000, 1900);
        thread.waits.add(wait(Activity.SLEEPING, 1000, 1500, "", ""));
        thread.waits.add(wait(Activity.IO, 1100, 1200, "a socket", ""));
        thread.waits.add(wait(Activity.WAITING, 1400, 1900, "", ""));
        assertThat(life(thread)).containsExactly("sleeping 0-500", "waiting 500-900");
    }

    @Test
    void aWaitEndsWithItsThread() {
        JvmThread thread = thread(1000, 1200);
        thread.waits.add(wait(Activity.SLEEPING, 1100, 1900, "", ""));
        assertThat(life(thread)).containsExactly("alive 0-100", "sleeping 100-200");
    }

    @Test
    void withoutBirthAndDeathALifeLastsAsLongAsTheRecording() {
        assertThat(life(thread(0, 0))).containsExactly("alive 0-4000");
    }

    private static List<String> life(List<JvmWait> waits, KernelSpan... spans) {
        KernelThread thread = new KernelThread(11, 13, 1, "cook", "java", List.of(spans));
        return recorded(SPANS.of(thread, waits, Map.of(BEN, "Ben")));
    }

    /// In a JVM that recorded from 1 ms to 5 ms.
    private static List<String> life(JvmThread thread) {
        return recorded(
                SPANS.of(
                        new JvmProcess(
                                11, "Kitchen", 1_000_000, 5_000_000, Set.of(), List.of(thread)),
                        thread));
    }

    private static List<String> recorded(List<ThreadSpan> spans) {
        return spans.stream().map(ThreadSpan::recorded).toList();
    }

    /// Times in microseconds, as in all that follow.
    private static JvmThread thread(long born, long died) {
        JvmThread thread = new JvmThread(30, 13, "Ann", TracedThread.Kind.PROGRAM);
        thread.born = born * 1000;
        thread.died = died * 1000;
        return thread;
    }

    private static JvmWait wait(
            Activity activity, long from, long to, String detail, String owner) {
        return new JvmWait(activity, from * 1000, to * 1000, detail, owner);
    }

    private static KernelSpan running(long from, long to, int core) {
        return new KernelSpan(
                State.RUNNING, from * 1000, to * 1000, OptionalInt.of(core), OptionalLong.empty());
    }

    private static KernelSpan ready(long from, long to) {
        return new KernelSpan(
                State.READY, from * 1000, to * 1000, OptionalInt.empty(), OptionalLong.empty());
    }

    private static KernelSpan off(long from, long to) {
        return new KernelSpan(
                State.OFF, from * 1000, to * 1000, OptionalInt.empty(), OptionalLong.empty());
    }

    private static KernelSpan wokenOff(long from, long to, long waker) {
        return new KernelSpan(
                State.OFF, from * 1000, to * 1000, OptionalInt.empty(), OptionalLong.of(waker));
    }
}
