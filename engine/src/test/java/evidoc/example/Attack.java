package evidoc.example;

import evidoc.Exhaustive;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// Feeds a parser with hostile texts, first these and then random ones; it must neither throw nor
/// take long.
///
/// @param seed of the random texts
/// @param count how many random texts there are in `mvn -Pfull verify`; else it is a tenth
public record Attack(long seed, int count) {
    /// Of the parser's own CPU time, for all texts together; far more than a parser of linear time
    /// needs, and no less on a machine that has other work.
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    /// Tries a parser.
    ///
    /// @param known texts that are tried first
    /// @param random makes a further text
    /// @param parser fails if its result is not what it promises
    public void on(
            List<String> known, Function<RandomText, String> random, Consumer<String> parser) {
        AtomicReference<String> current = new AtomicReference<>("");
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread attack =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                feed(known, random, parser, current);
                            } catch (RuntimeException | Error e) {
                                failure.set(e);
                            }
                        });
        await(attack, current);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError(describe(Objects.requireNonNull(current.get())), thrown);
        }
    }

    private void feed(
            List<String> known,
            Function<RandomText, String> random,
            Consumer<String> parser,
            AtomicReference<String> current) {
        RandomText texts = new RandomText(seed);
        int all = known.size() + (Exhaustive.IS_WANTED ? count : count / 10);
        for (int i = 0; i < all; i++) {
            String text = i < known.size() ? known.get(i) : random.apply(texts);
            current.set(text);
            parser.accept(text);
        }
    }

    private void await(Thread attack, AtomicReference<String> current) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        try {
            while (!attack.join(POLL_INTERVAL)) {
                if (clock.getThreadCpuTime(attack.threadId()) > LIMIT.toNanos()) {
                    throw new AssertionError(
                            "takes long: " + describe(Objects.requireNonNull(current.get())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String describe(String text) {
        return "seed " + seed + ", input \"" + RandomText.shown(text) + "\"";
    }
}
