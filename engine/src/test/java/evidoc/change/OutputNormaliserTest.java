package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class OutputNormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    opening the rooms: 135.7 ms   | opening the rooms: <time>
                    took 3ms, then 1,234.5 µs     | took <time>, then <time>
                    5 s or 2 min or 7 ns          | <time> or <time> or <time>
                    12.5 us/op and 3 μs           | <time>/op and <time>
                    PT0.135S and PT2H3M           | <time> and <time>
                    it is 14:03:27.123 now        | it is <clock> now
                    at 9:05                       | at <clock>
                    at 2026-11-22T15:53:10.867Z   | at <clock>
                    stack at 0x7F00aB12           | stack at <address>
                    java.lang.Object@4f3f5b24     | java.lang.Object<address>
                    file: /tmp/cake-1577396133787212570/X.class | file: /tmp/cake-<random>/X.class
                    """)
    void whatIsAnotherInEachRunIsReplaced(String printed, String normal) {
        assertThat(normal(printed)).containsExactly(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost: 3726",
                "heap: 1822 KiB",
                "version: 17.0.15",
                "sum: 2432902008176640000",
                "marks: 5 seats",
                "class file: CRC 1a9bb709",
                "at Main.java:12",
                "score: 25:10 and 1:1",
                "cook@example.org",
                "built 2026-11-22"
            })
    void everythingElseStays(String printed) {
        assertThat(normal(printed)).containsExactly(printed);
    }

    @Test
    void widthsOfBlanksAreNoDifference() {
        assertThat(normal("  a   b\t c ")).containsExactly("a b c");
    }

    @Test
    void measuredColumnsAreReplacedAndCountsBesideThemAreNot() {
        assertThat(
                        normal(
                                "way    threads  median ms  min ms  max ms  speed-up  busy",
                                "alone        1      200.6   196.2   218.8      1.00  98 %",
                                "rooms       10        109     105     172      1.81  97 %"))
                .containsExactly(
                        "way threads median ms min ms max ms speed-up busy",
                        "alone 1 <measured> <measured> <measured> <measured> <measured> %",
                        "rooms 10 <measured> <measured> <measured> <measured> <measured> %");
    }

    @Test
    void aColumnWhoseHeaderEndsInAUnitOfTimeIsMeasured() {
        assertThat(
                        normal(
                                "pool  workers  start ms",
                                "a        2.5       17",
                                "b        3.5      n/a"))
                .containsExactly("pool workers start ms", "a 2.5 <measured>", "b 3.5 n/a");
    }

    @Test
    void aColumnOfFractionsBelowATextThatNamesAUnitOfTimeIsMeasured() {
        assertThat(
                        normal(
                                "Times in milliseconds",
                                "",
                                "step  thread  began",
                                "mix       21    5.3",
                                "",
                                "step  flour",
                                "mix     1.5"))
                .containsExactly(
                        "Times in milliseconds",
                        "",
                        "step thread began",
                        "mix 21 <measured>",
                        "",
                        "step flour",
                        "mix 1.5");
    }

    @Test
    void coloursAreNoPartOfALine() {
        assertThat(normal("\u001B[31mlost\u001B[0m: 3")).containsExactly("lost: 3");
    }

    /// Standard output, normalised; a line that starts with `! ` goes to standard error.
    private static List<String> normal(String... lines) {
        Run run = SampleRuns.run("", lines);
        return OutputNormaliser.normalise(run, Stream.OUT);
    }
}
