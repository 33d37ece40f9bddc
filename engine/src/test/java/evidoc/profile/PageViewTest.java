package evidoc.profile;

import static evidoc.trace.SampleTraces.process;
import static evidoc.trace.SampleTraces.thread;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Html;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Tests for the text of the page about a program.
final class PageViewTest {

    @ParameterizedTest
    @CsvSource({
        "0, exit code 0",
        "3, exit code 3",
        "128, exit code 128",
        "137, exit code 137 (signal 9)",
        "255, exit code 255"
    })
    void aSignalIsNamed(int exit, String said) {
        Profile profile =
                new Profile(
                        List.of("tea"),
                        SampleTraces.kitchen(),
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        Duration.ofMillis(1500),
                        exit,
                        1);
        assertThat(view(profile).facts())
                .containsExactly(
                        "Started 2026-01-02T03:04:05Z",
                        "ran 1.50 s",
                        said,
                        "1 core",
                        "times: exact");
    }

    @Test
    void theRunIsToldInSentences() {
        assertThat(view(SampleTraces.kitchen()).summary())
                .containsExactly(
                        "3 threads in 1 process.",
                        "They ran 590.0 ms together: 0.59 of 2 cores on average.",
                        "66 % of that by ‘Ann’.",
                        "Summed over all of them, they waited 10.0 ms for a core and 380.0 ms for"
                                + " locks.");
    }

    @Test
    void ofEventsNothingIsSaidOfCores() {
        PageView view =
                view(
                        new Trace(
                                TraceSource.JVM,
                                Duration.ZERO,
                                List.of(process(1, 0, "java", thread(1, "a", "alive 0-9")))));
        assertThat(view.summary()).containsExactly("1 thread in 1 process.");
        assertThat(view.columns()).containsExactly("ran or ready");
    }

    @Test
    void aProgramWithoutThreadsIsTold() {
        PageView view = view(SampleTraces.of());
        assertThat(view.summary()).contains("0 threads in 0 processes.");
        assertThat(view.threadRows()).isEmpty();
        assertThat(view.columns()).isEmpty();
    }

    @Test
    void aRowHasACellForEachColumnThatOccurs() {
        PageView view = view(SampleTraces.kitchen());
        assertThat(view.columns())
                .containsExactly("ran", "for a core", "for locks", "slept", "waited", "for I/O");
        PageView.Row row = view.threadRows().getFirst();
        assertThat(row.name()).isEqualTo("main");
        assertThat(row.cells())
                .containsExactly("100.0", "0.0", "0.0", "0.0", "800.0", "0.0", "900.0", "1");
    }

    @Test
    void whenAVirtualThreadRanNobodyMeasured() {
        PageView view = view(SampleProfiles.small());
        assertThat(view.hasVirtual()).isTrue();
        assertThat(view.threadRows().get(3).cells()).startsWith("–").endsWith("200.0", "–");
        assertThat(view(SampleTraces.kitchen()).hasVirtual()).isFalse();
    }

    @Test
    void ofVeryManyThreadsTheOthersAreCounted() {
        TracedThread[] threads =
                IntStream.range(0, 2502)
                        .mapToObj(i -> thread(i, "a" + i, "running 0-1 on 0"))
                        .toArray(TracedThread[]::new);
        PageView view = view(SampleTraces.of(process(1, 0, "java", threads)));
        assertThat(view.threadRows()).hasSize(2500);
        assertThat(view.omitted()).isEqualTo(2);
        assertThat(view(SampleTraces.kitchen()).omitted()).isZero();
    }

    @Test
    void onlyWhatWasMergedIsToldToBeSo() {
        assertThat(view(SampleTraces.kitchen()).merged()).isEmpty();
        Profile profile = SampleProfiles.small();
        Lanes lanes = new Lanes(1500, List.of(), Map.of(), List.of());
        assertThat(new PageView(profile, lanes, List.of(), Html.NONE, Html.NONE, "").merged())
                .startsWith("The chart merges periods shorter than 1.5 ms");
    }

    @Test
    void processesHaveTheirParentsAndTimes() {
        assertThat(view(SampleProfiles.small()).processRows())
                .containsExactly(
                        List.of("11", "1", "java -jar my app.jar", "4", "0.0", "900.0"),
                        List.of("20", "11", "sh", "1", "600.0", "800.0"));
    }

    @Test
    void theCommandIsAsItWouldBeTyped() {
        assertThat(view(SampleProfiles.small()).command()).isEqualTo("java -jar 'my app.jar'");
    }

    private static PageView view(Trace trace) {
        return view(SampleProfiles.of(trace));
    }

    private static PageView view(Profile profile) {
        return new PageView(
                profile,
                Lanes.of(profile, 10_000),
                Group.of(profile.trace()),
                Html.NONE,
                Html.NONE,
                "");
    }
}
