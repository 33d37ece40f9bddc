package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class UncaughtExceptionTest {
    @Test
    void theFirstFrameOfTheExampleIsItsPlace() {
        assertThat(
                        in(
                                "bake/Cake.java",
                                """
                                on the way
                                Exception in thread "main" java.lang.IllegalStateException: burnt
                                \tat java.base/java.util.Objects.check(Objects.java:220)
                                \tat Cake.bake(Cake.java:12)
                                \tat Cake.main(Cake.java:3)
                                """))
                .contains(new UncaughtException(12, "java.lang.IllegalStateException: burnt"));
    }

    @Test
    void aCauseIsNamedAndIsThePlace() {
        assertThat(
                        in(
                                "Cake.java",
                                """
                                Exception in thread "main" java.lang.RuntimeException: no cake
                                \tat Cake.main(Cake.java:3)
                                Caused by: java.io.IOException: no milk
                                \tat Cake.milk(Cake.java:30)
                                \t... 1 more
                                """))
                .contains(
                        new UncaughtException(
                                30,
                                "java.lang.RuntimeException: no cake, caused by"
                                        + " java.io.IOException: no milk"));
    }

    @Test
    void theMainThreadsExceptionEndsAProgramAndNoOther() {
        assertThat(
                        in(
                                "Cake.java",
                                """
                                Exception in thread "oven" java.lang.Error: hot
                                \tat Cake.run(Cake.java:9)
                                Exception in thread "main" java.lang.Error: cold
                                \tat Other.main(Other.java:3)
                                """))
                .contains(new UncaughtException(0, "java.lang.Error: cold"));
        assertThat(in("Cake.java", "no milk\n")).isEmpty();
    }

    @Test
    void theInnermostFrameOfThePythonExampleIsItsPlace() {
        assertThat(
                        in(
                                "cake.py",
                                """
                                Traceback (most recent call last):
                                  File "/checkout/target/classes/cake.py", line 9, in <module>
                                    bake()
                                    ~~~~^^
                                  File "/checkout/target/classes/cake.py", line 4, in bake
                                    json.loads("")
                                  File "/usr/lib/python3.13/json/__init__.py", line 346, in loads
                                    return d(s)
                                json.decoder.JSONDecodeError: Expecting value: line 1 column 1
                                """))
                .contains(
                        new UncaughtException(
                                4,
                                "json.decoder.JSONDecodeError: Expecting value: line 1 column 1"));
    }

    @Test
    void aMistakeOfSyntaxInPythonHasAPlaceToo() {
        assertThat(
                        in(
                                "cake.py",
                                """
                                  File "/checkout/target/classes/cake.py", line 2
                                    print("a"
                                         ^
                                SyntaxError: '(' was never closed
                                """))
                .contains(new UncaughtException(2, "SyntaxError: '(' was never closed"));
    }

    private static Optional<UncaughtException> in(String name, String printed) {
        Example example =
                new Example(
                        name,
                        Path.of(name),
                        Language.of(name).orElseThrow(),
                        List.of(),
                        List.of(),
                        Map.of());
        List<OutputLine> lines =
                printed.lines()
                        .map(line -> new OutputLine(OutputLine.Stream.ERR, Duration.ZERO, line))
                        .toList();
        Run run =
                new Run(
                        "",
                        List.of(),
                        1,
                        Instant.EPOCH,
                        Duration.ZERO,
                        new Outcome.Exited(1),
                        lines,
                        false,
                        Optional.empty());
        return UncaughtException.of(run, example);
    }
}
