package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.trace.KernelSpan.State;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A thread by files as `/proc` has them; a second has passed since the time when it wasn't born.
class SampledThreadTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir Path folder;
    private long earliest;

    @BeforeEach
    void aSecondAgo() {
        earliest = System.nanoTime() - SECOND;
    }

    @Test
    void countersBecomeAsMuchRunningAndReadyTime() throws IOException {
        SampledThread thread = look('S', "300000000 100000000 7");
        assertThat(total(thread, State.RUNNING)).isEqualTo(300_000_000);
        assertThat(total(thread, State.READY)).isEqualTo(100_000_000);
        assertThat(total(thread, State.OFF)).isZero();
        assertThat(spans(thread).getFirst().core()).isEmpty();
        assertThat(spans(thread).getLast().core()).hasValue(1);
    }

    @Test
    void aThreadIsNeverOlderThanTheLastLookThatDidNotSeeIt() throws IOException {
        SampledThread thread = look('S', 5 * SECOND + " 0 7");
        assertThat(spans(thread).getFirst().from()).isEqualTo(earliest);
        assertThat(total(thread, State.RUNNING)).isLessThan(5 * SECOND);
    }

    @Test
    void spansFollowOneAnotherWithoutAGap() throws IOException {
        SampledThread thread = look('S', "1000 1000 1");
        write('R', "2000 1500 2");
        thread.look();
        write('D', "2100 1500 2");
        thread.look();
        List<KernelSpan> spans = spans(thread);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
        }
        assertThat(total(thread, State.RUNNING)).isEqualTo(2100);
        assertThat(total(thread, State.READY)).isEqualTo(1500);
        assertThat(spans.getLast().state()).isEqualTo(State.DISK);
    }

    @Test
    void whatWentOnAsBeforeIsOneSpan() throws IOException {
        SampledThread thread = look('S', "1000 0 1");
        thread.look();
        thread.look();
        assertThat(spans(thread))
                .extracting(KernelSpan::state)
                .containsExactly(State.RUNNING, State.OFF);
    }

    @Test
    void aNameMayHoldSpacesAndParentheses() throws IOException {
        SampledThread thread = look('S', "1000 0 1");
        assertThat(thread.name()).isEqualTo("Ann (a) cook");
        assertThat(thread.thread("java").program()).isEqualTo("java");
    }

    @Test
    void theOneThatStartedItsProcessIsRememberedWhenAnotherAdoptsIt() throws IOException {
        SampledThread thread = look('S', "1000 0 1");
        Files.writeString(folder.resolve("stat"), stat('S', 1));
        thread.look();
        assertThat(thread.thread("java").parent()).isEqualTo(10);
    }

    @Test
    void aThreadThatIsAZombieOrHasNothingToReadHasEnded() throws IOException {
        write('Z', "1000 0 1");
        assertThat(new SampledThread(11, 12, folder, earliest).look()).isFalse();
        write('S', "");
        assertThat(new SampledThread(11, 12, folder, earliest).look()).isFalse();
        write('S', "nonsense");
        assertThat(new SampledThread(11, 12, folder, earliest).look()).isFalse();
    }

    @Test
    void aThreadThatHasEndedIsNotLookedAtAgain() throws IOException {
        SampledThread thread = look('Z', "1000 0 1");
        write('S', "1000 0 1");
        assertThat(thread.look()).isFalse();
    }

    @Test
    void aThreadThatIsGoneCannotBeWatched() {
        assertThatThrownBy(() -> new SampledThread(11, 12, folder, earliest))
                .isInstanceOf(NoSuchFileException.class);
    }

    private SampledThread look(char state, String counters) throws IOException {
        write(state, counters);
        SampledThread thread = new SampledThread(11, 12, folder, earliest);
        thread.look();
        return thread;
    }

    private void write(char state, String counters) throws IOException {
        Files.writeString(folder.resolve("schedstat"), counters + "\n");
        Files.writeString(folder.resolve("stat"), stat(state, 10));
    }

    /// The line of a thread of process 11 on core 1.
    private static String stat(char state, long parent) {
        return "12 (Ann (a) cook) " + state + " " + parent + " " + "0 ".repeat(34) + "1 0 0\n";
    }

    private static List<KernelSpan> spans(SampledThread thread) {
        return thread.thread("java").spans();
    }

    private static long total(SampledThread thread, State state) {
        return spans(thread).stream()
                .filter(span -> span.state() == state)
                .mapToLong(span -> span.to() - span.from())
                .sum();
    }
}
