package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class ParallelTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void theResultsHaveTheOrderOfTheThings() throws IOException {
        assertThat(Parallel.map(NUMBERS, number -> number + 1))
                .isEqualTo(IntStream.rangeClosed(1, 1000).boxed().toList());
        assertThat(Parallel.map(List.of(), thing -> thing)).isEmpty();
    }

    @Test
    void whatTheWorkThrowsEndsIt() {
        IOException full = new IOException("disk full");
        assertThatThrownBy(() ->
                        Parallel.map(
                                NUMBERS,
                                number -> {
                                    if (number == 700) {
                                        throw full;
                                    }
                                    return number;
                                }))
                .isSameAs(full);
        assertThatThrownBy(() ->
                        Parallel.map(
                                NUMBERS,
                                number -> {
                                    throw new ProblemException(Problem.general("" + number, ""));
                                }))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void startedWorkRunsConcurrentlyWithTheCaller() throws IOException {
        CountDownLatch told = new CountDownLatch(1);
        try (Parallel.Started<Boolean> started =
                Parallel.start("listener", () -> told.await(1, TimeUnit.MINUTES))) {
            told.countDown();
            assertThat(started.get()).isTrue();
        }
    }

    @Test
    void getThrowsTheExceptionOfStartedWork() {
        IOException full = new IOException("disk full");
        try (Parallel.Started<Boolean> started =
                Parallel.start(
                        "writer",
                        () -> {
                            throw full;
                        })) {
            assertThatThrownBy(started::get).isSameAs(full);
        }
    }
}
