package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.output.FigureReader;
import evidoc.output.Figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class ClaimEvaluatorTest {
    private static final Figures FIGURES =
            FigureReader.read(
                    """
                    lost: 3726
                    two threads: 1.97
                    survivor: main
                    large: 3,000,000
                    pid: 17
                    pid: 18
                    how              median ms
                    platform thread  94.1
                    virtual thread   13.2
                    """
                            .lines()
                            .toList());

    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost > 0",
                "two_threads > 1.5 && two_threads < 2.1",
                "survivor == \"main\"",
                "large == 3000000",
                "lost / 2 == 1863",
                "pid[0] != pid[1]",
                "median_ms[\"virtual thread\"] < median_ms['platform thread']",
                "exit == 0",
                "lost > 5000 ? false : true"
            })
    void aTrueExpressionHolds(String expression) {
        assertThat(evaluate(expression)).isEqualTo(new Verdict.Held());
    }

    @Test
    void namesThatAreWordsOfTheLanguageOrNotAsciiCanStillBeWritten() {
        Figures figures = FigureReader.read(List.of("size: 3", "größe: 4", "cook's: 5"));
        assertThat(evaluator.evaluate("size_ == 3 && gr__e == 4 && cook_s == 5", figures, Map.of()))
                .isEqualTo(new Verdict.Held());
    }

    @Test
    void twoLabelsOfTheSameNameCannotBeTold() {
        Figures figures = FigureReader.read(List.of("t (ms): 1", "t [ms]: 2"));
        assertThat(evaluator.evaluate("t__ms_ == 1", figures, Map.of()))
                .isEqualTo(
                        new Verdict.Broken(
                                "ambiguous name 't__ms_' of two labels or columns",
                                "Print names that differ in letters or digits."));
    }

    @Test
    void aFalseExpressionDoesNotHold() {
        assertThat(evaluate("lost == 0")).isEqualTo(new Verdict.NotHeld());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    lots > 0              | no label or column 'lots' in the output
                    median_ms['x'] > 1    | no row 'x' in column 'median_ms' of the output
                    lost                  | 'lost' is neither true nor false
                    """)
    void anExpressionThatNamesWhatIsNotThereIsBroken(String expression, String message) {
        assertThat(evaluate(expression))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.message()).isEqualTo(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    lost = 3      | 6 | '=' compares nothing: write '=='.
                    lost === 3    | 6 | '===' compares nothing: write '=='.
                    lost =< 3     | 6 | '=<' compares nothing: write '<='.
                    lost => 3     | 6 | '=>' compares nothing: write '>='.
                    lost <> 3     | 6 | '<>' compares nothing: write '!='.
                    lost >        | 6 | Expected a value on each side of '>'; '&&' joins comparisons.
                    1 < lost < 9  | 10 | Expected a value on each side of '<'; '&&' joins comparisons.
                    lost 3        | 6 | Expected an operator there, such as '<', '==' or '&&'.
                    (lost > 3     | 1 | Nothing closes this '('.
                    lost > 3)     | 9 | Nothing opens this ')'.
                    pid[0) > 3    | 6 | Nothing opens this ')'.
                    survivor == 'main | 13 | The quote is never closed.
                    """)
    void aMistakeOfSyntaxHasAPlaceAndAnExpectation(String expression, int column, String remedy) {
        assertThat(evaluate(expression))
                .isEqualTo(
                        new Verdict.Broken(
                                "syntax error at column " + column + " of '" + expression + "'",
                                remedy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    pid > 3       | 'pid' occurs 2 times      | Name one by its index: pid[0].
                    pid == 17     | 'pid' occurs 2 times      | Name one by its index: pid[0].
                    pid[2] > 3    | label 'pid' has no index 2 in the output | Use an index up to 1.
                    lost['x'] > 3 | 'lost' is a label, not a column, in the output | Remove 'x' from 'lost['x'] > 3'.
                    lost > 5ms    | '5ms' is not allowed in a claim | Write a number in full, without a unit.
                    median_ms == 3 | 'median_ms' is a column, not a value | Name one of its rows: median_ms["platform thread"].
                    median_ms > 3 | 'median_ms' is a column, not a value | Name one of its rows: median_ms["platform thread"].
                    median_ms     | 'median_ms' is a column, not a value | Name one of its rows: median_ms["platform thread"].
                    """)
    void aNameOfSeveralValuesNeedsOne(String expression, String message, String remedy) {
        assertThat(evaluate(expression)).isEqualTo(new Verdict.Broken(message, remedy));
    }

    @Test
    void aColumnOfATableThatIsNoneNamesTheRowsThatAreToBlame() {
        Figures figures = FigureReader.read(List.of("", "a  time ms", "x  1", "y  2", "x  3"));
        assertThat(evaluator.evaluate("time_ms['x'] > 0", figures, Map.of()))
                .isEqualTo(
                        new Verdict.Broken(
                                "no label or column 'time_ms' in the output",
                                "Lines 3 and 5 of the output are both named 'x': give each row its"
                                        + " own name."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lost >",
                "pid > 3",
                "survivor > 3",
                "new('java.io.File', '/')",
                "''.getClass() == null",
                "while (true) {}",
                "lost = 3",
                "x -> x",
                "survivor =~ '(a+)+$'",
                "survivor !~ 'a'",
                "lost > 0; lost > 1"
            })
    void anythingButAComparisonIsRefused(String expression) {
        assertThat(evaluate(expression)).isInstanceOf(Verdict.Broken.class);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false"})
    void bracketsMayBeNestedTwentyDeep(int depth, boolean allowed) {
        String round = "(".repeat(depth) + "lost" + ")".repeat(depth) + " > 0 && (lost > 0)";
        assertThat(evaluate(round) instanceof Verdict.Held).isEqualTo(allowed);
        String square = "(".repeat(depth - 1) + "pid[0]" + ")".repeat(depth - 1) + " > 0";
        assertThat(evaluate(square) instanceof Verdict.Held).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void anExpressionMayHaveAThousandCharacters(int length, boolean allowed) {
        String start = "lost > 0";
        assertThat(evaluate(start + " ".repeat(length - start.length())) instanceof Verdict.Held)
                .isEqualTo(allowed);
    }

    @Test
    void aRowThatIsMistypedIsOfferedWithItsName() {
        assertThat(evaluate("median_ms['virtual thred'] > 3"))
                .isEqualTo(
                        new Verdict.Broken(
                                "no row 'virtual thred' in column 'median_ms' of the output",
                                "Did you mean 'virtual thread'?"));
    }

    private Verdict evaluate(String expression) {
        return evaluator.evaluate(expression, FIGURES, Map.of("exit", 0));
    }
}
