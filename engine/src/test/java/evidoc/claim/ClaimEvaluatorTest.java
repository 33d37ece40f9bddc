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

    private Verdict evaluate(String expression) {
        return evaluator.evaluate(expression, FIGURES, Map.of("exit", 0));
    }
}
