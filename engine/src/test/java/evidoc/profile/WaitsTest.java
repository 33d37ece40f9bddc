package evidoc.profile;

import static evidoc.trace.SampleTraces.process;
import static evidoc.trace.SampleTraces.thread;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

final class WaitsTest {

    @Test
    void waitsForOneThingAreSummedOverThreadsWhoseNumbersAreLeftOut() {
        Waits.Line line =
                only(
                        thread(
                                1,
                                "a",
                                "lock 0-100: Pot, held by pool-1",
                                "lock 200-250: Pot, held by pool-12"),
                        thread(2, "a", "lock 0-30: Pot, held by pool-2"));
        assertThat(line.what()).isEqualTo("Pot, held by pool-#");
        assertThat(line.times()).isEqualTo(3);
        assertThat(line.threads()).isEqualTo(2);
        assertThat(line.all()).isEqualTo(Duration.ofNanos(180_000));
        assertThat(line.longest()).isEqualTo(Duration.ofNanos(100_000));
    }

    @Test
    void theLongestComeFirstAndEqualOnesInTheOrderOfTheProgram() {
        String[] spans =
                IntStream.range(0, 26)
                        .mapToObj(i -> "lock %d-%d: %s".formatted(i, i + 1, (char) ('z' - i)))
                        .toArray(String[]::new);
        assertThat(lines(thread(1, "a", spans), thread(2, "b", "io 0-9: file")))
                .extracting(Waits.Line::what)
                .startsWith("file", "z", "y", "x", "w", "v")
                .endsWith("b", "a");
    }

    @Test
    void oneThingWaitedForInTwoWaysIsTwo() {
        assertThat(lines(thread(1, "a", "io 0-10: Pot", "lock 10-15: Pot")))
                .extracting(Waits.Line::activity)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void whatIsNoWaitOrNamesNothingIsLeftOut() {
        assertThat(
                        lines(
                                thread(
                                        1,
                                        "a",
                                        "running 0-10 on 0",
                                        "ready 10-20",
                                        "sleeping 20-30"),
                                thread(2, "b", "waiting 0-10", "alive 10-20")))
                .isEmpty();
    }

    @Test
    void threadsOfTheRuntimeAreLeftOut() {
        assertThat(lines(thread(1, "GC", Kind.SERVICE, "lock 0-10: Pot"))).isEmpty();
    }

    @Test
    void onlyFortyAreListed() {
        String[] spans =
                IntStream.range(0, 52)
                        .mapToObj(i -> "io %d-%d: %s".formatted(i, i + 1, "x".repeat(i + 1)))
                        .toArray(String[]::new);
        assertThat(lines(thread(1, "a", spans))).hasSize(40);
    }

    private static Waits.Line only(TracedThread... threads) {
        assertThat(lines(threads)).hasSize(1);
        return lines(threads).getFirst();
    }

    private static List<Waits.Line> lines(TracedThread... threads) {
        return Waits.of(List.of(process(1, 0, "java", threads)));
    }
}
