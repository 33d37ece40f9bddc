package evidoc.claim;

import org.apache.commons.jexl3.JexlException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says where an expression of a claim is not one, and what is expected there.
final class ClaimSyntax {
    /// Signs that look like a comparison.
    private static final Pattern COMPARES_NOTHING =
            Pattern.compile("===|=<|=>|<>|(?<![=!<>])=(?![=~<>])");

    private static final Pattern QUOTE = Pattern.compile("['\"]");

    private static final Pattern OPERATOR =
            Pattern.compile("[<>=!&|+*/%?:-]+|and|or|not|eq|ne|lt|gt|le|ge|div|mod");

    private ClaimSyntax() {}

    /// What authors often write in place of an expression, if this is the case.
    ///
    /// @param bare the expression without what is in quotes, but of the same length
    static Optional<Verdict> slip(String expression, String bare) {
        Matcher quote = QUOTE.matcher(bare);
        if (quote.find()) {
            return Optional.of(at(quote.start(), expression, "The quote is never closed."));
        }
        Matcher sign = COMPARES_NOTHING.matcher(bare);
        if (sign.find()) {
            String meant =
                    switch (sign.group()) {
                        case "=<" -> "<=";
                        case "=>" -> ">=";
                        case "<>" -> "!=";
                        default -> "==";
                    };
            return Optional.of(
                    at(
                            sign.start(),
                            expression,
                            "'%s' compares nothing: write '%s'.".formatted(sign.group(), meant)));
        }
        return bracket(expression, bare);
    }

    private static Optional<Verdict> bracket(String expression, String bare) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '(' || c == '[') {
                open.push(i);
            } else if (c == ')' || c == ']') {
                if (open.isEmpty() || (bare.charAt(open.pop()) == '(') != (c == ')')) {
                    return Optional.of(at(i, expression, "Nothing opens this '" + c + "'."));
                }
            }
        }
        return Optional.ofNullable(open.peek())
                .map(last ->
                        at(last, expression, "Nothing closes this '" + bare.charAt(last) + "'."));
    }

    /// What JEXL found.
    static Verdict of(JexlException e, String expression) {
        int column = e.getInfo() == null ? 1 : e.getInfo().getColumn();
        String found = String.valueOf(e.getDetail()).strip();
        String remedy =
                e instanceof JexlException.Ambiguous
                        ? "Expected an operator there, such as '<', '==' or '&&'."
                        : OPERATOR.matcher(found).matches()
                                ? "Expected a value on each side of '%s'; '&&' joins comparisons."
                                        .formatted(found)
                                : "Expected a condition such as 'lost > 0'.";
        return at(column - 1, expression, remedy);
    }

    private static Verdict at(int place, String expression, String remedy) {
        int column = place + 1;
        return new Verdict.Broken(
                "syntax error at column " + column + " of '" + expression + "'", remedy);
    }
}
