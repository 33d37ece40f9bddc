package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class ClaimSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"a == 1", "a != 1", "a <= 1 && b >= 2", "(a[0] > 1)", "a > 1 ? b : c"})
    void whatComparesHasNoSlip(String expression) {
        assertThat(slip(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a == 'b"c | 6
                    a == "b'c | 6
                    a == b"   | 7
                    """)
    void theQuoteThatIsNeverClosedIsTheFirst(String expression, int column) {
        assertThat(slip(expression))
                .contains(broken(column, expression, "The quote is never closed."));
    }

    @Test
    void ofSeveralSlipsTheQuoteGoesFirstAndTheBracketLast() {
        assertThat(slip("(a = 'b")).contains(broken(6, "(a = 'b", "The quote is never closed."));
        assertThat(slip("(a = b"))
                .contains(broken(4, "(a = b", "'=' compares nothing: write '=='."));
        assertThat(slip("(a[0 > b")).contains(broken(3, "(a[0 > b", "Nothing closes this '['."));
    }

    @Test
    void aPlaceBehindAQuoteIsThatOfTheExpression() {
        assertThat(ClaimSyntax.slip("a == 'x=y)' )", "a == 0      )"))
                .contains(broken(13, "a == 'x=y)' )", "Nothing opens this ')'."));
    }

    private static Optional<Verdict> slip(String expression) {
        return ClaimSyntax.slip(expression, expression);
    }

    private static Verdict broken(int column, String expression, String remedy) {
        return new Verdict.Broken(
                "syntax error at column " + column + " of '" + expression + "'", remedy);
    }
}
