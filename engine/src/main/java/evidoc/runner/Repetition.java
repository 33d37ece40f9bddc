package evidoc.runner;

import evidoc.example.Example;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// Runs once more, later in the same build, what other work disturbed: each example three times at
/// most, and only within half a minute, since a machine may stay busy.
///
/// @param nanoTime a monotonic clock
/// @param pause lets time pass between two rounds
record Repetition(LongSupplier nanoTime, Pause pause) {
    private static final int ROUNDS = 3;
    private static final Duration IN_ALL = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /// Waits.
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /// The runs of a build.
    interface Runs {
        /// Examples of which other work disturbed a run.
        List<Example> disturbed();

        /// Whether no other work takes cores now.
        boolean isQuiet() throws InterruptedException;

        /// A round of so many examples begins.
        void round(int examples);

        void again(Example example) throws IOException, InterruptedException;
    }

    void of(Runs runs) throws IOException, InterruptedException {
        long start = nanoTime.getAsLong();
        for (int round = 0; round < ROUNDS; round++) {
            List<Example> disturbed = runs.disturbed();
            if (disturbed.isEmpty() || isLate(start)) {
                return;
            }
            if (round > 0) {
                pause.of(BETWEEN);
            }
            if (runs.isQuiet()) {
                runs.round(disturbed.size());
                round(disturbed, runs, start);
            }
        }
    }

    private void round(List<Example> disturbed, Runs runs, long start)
            throws IOException, InterruptedException {
        for (Example example : disturbed) {
            if (isLate(start) || !runs.isQuiet()) {
                return;
            }
            runs.again(example);
        }
    }

    private boolean isLate(long start) {
        return nanoTime.getAsLong() - start > IN_ALL.toNanos();
    }
}
