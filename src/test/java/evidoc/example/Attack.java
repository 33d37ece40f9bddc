package evidoc.example;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
/// @param count how many random texts there are
public record Attack(long seed, int count) {
    /// For all texts together; far more than a parser of linear time needs.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Tries a parser.
    ///
    /// @param known texts that are tried first
    /// @param random makes a further text
    /// @param parser fails if its result is not what it promises
    public void on(
            List<String> known, Function<RandomText, String> random, Consumer<String> parser) {
        AtomicReference<String> current = new AtomicReference<>("");
        assertTimeoutPreemptively(
                PATIENCE,
                () -> {
                    RandomText texts = new RandomText(seed);
                    for (int i = 0; i < known.size() + count; i++) {
                        String text = i < known.size() ? known.get(i) : random.apply(texts);
                        current.set(text);
                        try {
                            parser.accept(text);
                        } catch (RuntimeException | Error e) {
                            throw new AssertionError(describe(text), e);
                        }
                    }
                },
                () -> describe(Objects.requireNonNull(current.get())));
    }

    private String describe(String text) {
        return "seed " + seed + ", input \"" + RandomText.shown(text) + "\"";
    }
}
