package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// What runs that follow each other in one JVM have printed.
class RehearsalTest {
    private static final int RUNS = 2_000;

    private final PrintStream out =
            new PrintStream(new Rehearsal.Noted(), true, StandardCharsets.UTF_8);

    @Test
    void whatAThreadOfTheRunPrintsIsKept() throws InterruptedException {
        Thread main = new Thread(Rehearsal.begin(), () -> out.println("cakes: 0"));
        main.start();
        main.join();
        assertThat(Rehearsal.output).isEqualTo("cakes: 0\n");
        Rehearsal.begin();
        assertThat(Rehearsal.output).isEmpty();
    }

    /// The explorer leaves a run when it has seen enough, and begins the next one at once.
    @Test
    void whatAThreadOfAnEarlierRunPrintsIsNever() throws InterruptedException {
        for (int i = 0; i < RUNS; i++) {
            CountDownLatch printing = new CountDownLatch(1);
            Thread left =
                    new Thread(
                            Rehearsal.begin(),
                            () -> {
                                printing.countDown();
                                out.print("a");
                                out.print("b");
                            });
            left.start();
            printing.await();
            Rehearsal.begin();
            assertThat(Rehearsal.output).isEmpty();
            left.join();
            assertThat(Rehearsal.output).isEmpty();
        }
    }
}
