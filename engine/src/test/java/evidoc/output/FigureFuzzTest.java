package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.change.OutputNormaliser;
import evidoc.example.Attack;
import evidoc.example.RandomText;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;
import evidoc.text.PlainText;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

/// Whatever a program prints is a value or text, in linear time.
final class FigureFuzzTest {
    private static final int LONG = RandomText.LONG;
    private static final String SPACES = " ".repeat(LONG);
    private static final String DIGITS = "1".repeat(LONG);

    private static final List<String> OUTPUTS =
            List.of(
                    "",
                    ":",
                    "a:" + SPACES + "x\u2028",
                    "a:" + SPACES + "\u0085",
                    SPACES + "a: 1",
                    "a: " + DIGITS,
                    "a: 1" + ",111".repeat(LONG / 4),
                    "a: 1" + ",111".repeat(LONG / 4) + "x",
                    "a: -" + DIGITS + "." + DIGITS + " ms",
                    "a: 1 " + "m".repeat(LONG),
                    "a".repeat(LONG) + ": 1",
                    ("a" + "\u0301".repeat(40) + ": 1\n").repeat(LONG / 50),
                    "a  ".repeat(LONG / 3),
                    ("a  b\n" + "x  1\n").repeat(LONG / 10),
                    "a\tb\n" + "x\t".repeat(LONG / 2),
                    "a  b\n" + "c".repeat(LONG) + "  1\n" + "d".repeat(LONG) + "  2",
                    "way  median  min  max\n" + "x  1.0  1.0  1.0\n".repeat(LONG / 20),
                    "pid: " + "123 ".repeat(LONG / 4),
                    "pid " + "0x1".repeat(LONG / 3),
                    "/a-".repeat(LONG / 3) + "9".repeat(LONG),
                    "PT" + "1.".repeat(LONG),
                    "12:30:".repeat(LONG / 6),
                    ("a" + " (" + "a".repeat(200)).repeat(LONG / 200) + "  b\nx  1",
                    "\u001B[".repeat(LONG / 2),
                    "\u001B[" + "0".repeat(LONG),
                    "\u001B[" + "0;".repeat(LONG / 2) + " !".repeat(LONG / 2),
                    "\u001B]".repeat(LONG / 2),
                    "\u001B]" + "x".repeat(LONG),
                    "\u001B".repeat(LONG) + "[31m",
                    "\0".repeat(LONG),
                    "\uD83D".repeat(LONG));

    private static final List<String> FRAGMENTS =
            RandomText.fragments(
                    """
                    a¦lost¦pid¦ä¦:¦: ¦  ¦ ¦\t¦1¦1,234¦-3.75¦ ms¦%¦1e9¦0x1F¦.¦,¦12:30¦4711¦process¦ id¦/¦\u001B[31m¦
                    \u001B[0m¦\u001B]0;x\u0007¦how  median  max¦x  1  2¦platform thread¦NaN¦
                    Infinity
                    """);

    @Test
    void whateverIsPrintedIsAValueOrText() {
        new Attack(43, 20_000).on(OUTPUTS, FigureFuzzTest::output, FigureFuzzTest::read);
    }

    @Test
    void aNameThatIsNotThereIsAnsweredHoweverLongItIs() {
        new Attack(44, 2_000).on(OUTPUTS, FigureFuzzTest::output, FigureFuzzTest::miss);
    }

    @Test
    void everyLineIsNormalised() {
        new Attack(45, 20_000).on(OUTPUTS, FigureFuzzTest::output, FigureFuzzTest::normalise);
    }

    private static String output(RandomText texts) {
        StringBuilder output = new StringBuilder();
        for (int lines = 1 + texts.below(4); lines > 0; lines--) {
            output.append(texts.line(FRAGMENTS)).append('\n');
        }
        return output.toString();
    }

    private static void read(String output) {
        Figures figures = FigureReader.read(output.lines().toList());
        assertThat(figures.values().values().stream().flatMap(List::stream))
                .allMatch(FigureFuzzTest::isSound);
        assertThat(figures.columns().values().stream().flatMap(List::stream))
                .allMatch(column ->
                        column.cells().values().stream().allMatch(FigureFuzzTest::isSound));
        assertThat(isSound(new Value(output))).isTrue();
        assertThat(PlainText.of(output).indexOf('\u001B')).isNegative();
    }

    private static void normalise(String output) {
        Run run = SampleRuns.run("", output.lines().toArray(String[]::new));
        for (Stream stream : Stream.values()) {
            assertThat(OutputNormaliser.normalise(run, stream)).hasSameSizeAs(run.lines(stream));
        }
        assertThat(Spread.of(FigureReader.read(run.lines(Stream.OUT))))
                .allMatch(spread -> Double.isFinite(spread.median() + spread.min() + spread.max()));
    }

    private static boolean isSound(Value value) {
        OptionalDouble number = value.number();
        return number.isPresent() == value.bareNumber().isPresent()
                && Double.isFinite(number.orElse(0));
    }

    private static void miss(String name) {
        Figures figures = FigureReader.read(("lost: 1\n" + name).lines().toList());
        assertThat(figures.value(name + "?")).isInstanceOf(Figures.Missing.class);
        assertThat(figures.value("lost", -1)).isInstanceOf(Figures.Missing.class);
        assertThat(figures.cell(name + "?", name)).isInstanceOf(Figures.Missing.class);
    }
}
