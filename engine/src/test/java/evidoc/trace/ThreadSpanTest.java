package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadSpanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "running 1200-5200 on 1",
                "ready 0-3",
                "lock 5200-9000: ReentrantLock, held by Ann: the cook",
                "alive 7-7"
            })
    void aRecordedSpanIsReadAsItWas(String recorded) {
        assertThat(ThreadSpan.read(recorded).recorded()).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "running", "running 5-3", "flying 1-2", "running 1-2 on x"})
    void whatIsNoSpanIsRefused(String recorded) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(recorded));
    }

    private static void read(String recorded) {
        try {
            ThreadSpan.read(recorded);
        } catch (java.util.NoSuchElementException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void timesAreWholeMicroseconds() {
        ThreadSpan span =
                new ThreadSpan(
                        Activity.READY,
                        java.time.Duration.ofNanos(1999),
                        java.time.Duration.ofNanos(5001),
                        java.util.OptionalInt.empty(),
                        "");
        assertThat(span.recorded()).isEqualTo("ready 1-5");
    }
}
