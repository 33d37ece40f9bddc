package evidoc.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What a user sees while a build works.
final class ProgressTest {
    private static final String CLEAR = "\r\u001B[K";

    private Duration now = Duration.ZERO;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void withoutATerminalEachPhaseAndEachEndedExampleIsALine() {
        Progress progress = progress(false);
        progress.phase("Running 2 examples", 2);
        progress.started("a/A.java", "");
        progress.ended("a/A.java", Duration.ofMillis(1250));
        progress.started("a/B.java", "again, for its timeline");
        progress.ended("a/B.java", Duration.ofMillis(40));
        progress.phase("Converting 3 pages", 3);
        progress.passed("index.html");
        progress.idle();
        progress.say("Done.");
        assertThat(text())
                .isEqualToNormalizingNewlines(
                        """
                        Running 2 examples.
                        [1/2] a/A.java 1.3 s
                        [2/2] a/B.java 0.0 s
                        Converting 3 pages.
                        Done.
                        """);
    }

    @Test
    void withoutATerminalALongRunAndASilentPhaseAreToldWhileTheyLast() {
        Progress progress = withoutATerminal();
        progress.phase("Running 2 examples", 2);
        progress.started("a/A.java", "");
        progress.look();
        progress.started("a/B.java", "");
        now = Duration.ofSeconds(2);
        progress.look();
        progress.ended("a/B.java", Duration.ofSeconds(2));
        now = Duration.ofSeconds(17);
        progress.look();
        progress.look();
        progress.phase("Compiling 2 examples", 0);
        now = Duration.ofSeconds(32);
        progress.look();
        progress.idle();
        assertThat(text())
                .isEqualToNormalizingNewlines(
                        """
                        Running 2 examples.
                          running: a/A.java
                          running: a/B.java
                        [1/2] a/B.java 2.0 s
                          still at work: a/A.java, 1/2, 17 s
                        Compiling 2 examples.
                          still at work: Compiling 2 examples, 15 s
                        """);
    }

    @Test
    void aPhaseGoesOnAfterAWaitInIt() {
        Progress progress = withoutATerminal();
        progress.phase("Running 2 examples", 2);
        progress.ended("a/A.java", Duration.ofSeconds(1));
        progress.waiting("Waiting for Asciidoctor to start", () -> now = Duration.ofSeconds(3));
        progress.ended("a/B.java", Duration.ofSeconds(2));
        now = Duration.ofSeconds(20);
        progress.look();
        progress.idle();
        assertThat(text())
                .isEqualToNormalizingNewlines(
                        """
                        Running 2 examples.
                        [1/2] a/A.java 1.0 s
                        Waiting for Asciidoctor to start.
                        [2/2] a/B.java 2.0 s
                          still at work: Running 2 examples, 2/2, 20 s
                        """);
    }

    @Test
    void onATerminalOneLineIsWrittenAgainAndRemovedAtTheEnd() {
        Progress progress = progress(true);
        progress.phase("Running 2 examples", 2);
        progress.started("a/A.java", "");
        progress.ended("a/A.java", Duration.ofMillis(1250));
        progress.idle();
        assertThat(text())
                .contains(CLEAR + "Running 2 examples [........................] 0/2 a/A.java")
                .contains(CLEAR + "Running 2 examples [############............] 1/2")
                .endsWith(CLEAR)
                .doesNotContain("\n");
    }

    @Test
    void whatIsSaidMeanwhileStaysAndTheLineComesBack() {
        Progress progress = progress(true);
        progress.phase("Compiling 2 examples", 0);
        progress.say("a warning");
        assertThat(text())
                .matches("(?s).*\\r\\x1B\\[Ka warning\\R\\r\\x1B\\[KCompiling 2 examples(\\r.*)?");
        progress.idle();
    }

    @Test
    void moreThanWasToldFillsTheBarAndNoMore() {
        Progress progress = progress(true);
        progress.phase("Writing 1 page", 1);
        progress.passed("a.html");
        progress.passed("b.html");
        progress.idle();
        assertThat(text()).contains("Writing 1 page [########################] 2/1 b.html");
    }

    @Test
    void aLineNeverFillsANarrowTerminal() {
        Progress progress = progress(true);
        progress.phase("Running 1 example", 1);
        progress.started("chapter/" + "Long".repeat(40) + ".java", "");
        progress.idle();
        assertThat(text().split("\\r\u001B\\[K", -1)).allMatch(line -> line.length() < 80);
    }

    private Progress withoutATerminal() {
        return new Progress(
                new PrintStream(printed, true, StandardCharsets.UTF_8), false, () -> now.toNanos());
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
