package evidoc.claim;

import evidoc.output.Figures;

import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Evaluates the expression of a claim against the values of a run.
///
/// Labels and columns are variables: their letters and digits, with `_` for everything else. A
/// label that occurs once is a number or a text, one that occurs more often a list of them; a
/// column is a map from the name of a row to its cell.
public final class ClaimEvaluator {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;
    private static final Pattern QUOTED =
            Pattern.compile(
                    "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");

    /// What a comparison doesn't need. JEXL reads nested maps in exponential time, a template in a
    /// string forever, and writes a number such as `1e999999999B` with all its digits.
    private static final Pattern REFUSED =
            Pattern.compile("[^\\w .,<>=!&|+*/%?:()\\[\\]-]|//|/\\*|\\b\\d[\\w.]*[A-Za-z]");

    private final JexlEngine jexl =
            new JexlBuilder()
                    .permissions(JexlPermissions.RESTRICTED)
                    .features(expressionsOnly())
                    .arithmetic(new ComparisonsOnly())
                    .strict(true)
                    .safe(false)
                    .silent(false)
                    .create();

    /// Evaluates a claim against a run.
    ///
    /// @param figures values and tables of the output
    /// @param facts further variables, such as `exit`; a label of the same name takes precedence
    public Verdict evaluate(String expression, Figures figures, Map<String, ?> facts) {
        if (expression.length() > LONGEST) {
            return new Verdict.Broken(
                    "the expression is longer than " + LONGEST + " characters",
                    "Print a value that makes it shorter.");
        }
        if (expression.isBlank()) {
            return new Verdict.Broken(
                    "the claim has no expression", "Write a condition such as 'lost > 0'.");
        }
        // As long as the expression, so that places in it stay.
        String bare =
                QUOTED.matcher(expression)
                        .replaceAll(quoted -> "0" + " ".repeat(quoted.group().length() - 1));
        Optional<Verdict> slip = ClaimSyntax.slip(expression, bare);
        if (slip.isPresent()) {
            return slip.get();
        }
        Matcher refused = REFUSED.matcher(bare);
        if (refused.find()) {
            return new Verdict.Broken(
                    "'" + refused.group() + "' is not allowed in a claim",
                    Character.isDigit(refused.group().charAt(0))
                            ? "Write a number in full, without a unit."
                            : "Use only operators such as <, == and &&.");
        }
        if (depth(bare) > DEEPEST) {
            return new Verdict.Broken(
                    "the expression has more than " + DEEPEST + " nested brackets",
                    "Print a value that makes it shorter.");
        }
        Map<String, @Nullable Object> variables = ClaimVariables.of(figures, facts);
        try {
            JexlScript script = jexl.createScript(expression);
            for (List<String> variable : script.getVariables()) {
                if (!variables.containsKey(variable.getFirst())) {
                    return unknown(variable.getFirst(), variables.keySet(), figures);
                }
                if (variables.get(variable.getFirst()) == null) {
                    return new Verdict.Broken(
                            "ambiguous name '" + variable.getFirst() + "' of two labels or columns",
                            "Print names that differ in letters or digits.");
                }
                if (variable.size() > 1) {
                    Optional<Verdict> missing =
                            ClaimVariables.part(
                                    variable, variables.get(variable.getFirst()), expression);
                    if (missing.isPresent()) {
                        return missing.get();
                    }
                }
            }
            Optional<Verdict> several = ClaimVariables.several(bare, variables);
            if (several.isPresent()) {
                return several.get();
            }
            Object result = jexl.createExpression(expression).evaluate(new MapContext(variables));
            if (result instanceof Boolean held) {
                return held ? new Verdict.Held() : new Verdict.NotHeld();
            }
            return new Verdict.Broken(
                    "'" + expression + "' is neither true nor false", "Compare it with something.");
        } catch (JexlException.Parsing | JexlException.Tokenization e) {
            return ClaimSyntax.of(e, expression);
        } catch (JexlException | ArithmeticException | StackOverflowError e) {
            return new Verdict.Broken(
                    "cannot evaluate '" + expression + "': " + firstLine(e),
                    "Compare numbers with numbers and text with text.");
        }
    }

    /// What a valid expression names of a run: each a variable, and the row or index behind it.
    public Set<List<String>> variables(String expression) {
        return jexl.createScript(expression).getVariables();
    }

    private static int depth(String bare) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < bare.length(); i++) {
            depth +=
                    "([".indexOf(bare.charAt(i)) >= 0
                            ? 1
                            : ")]".indexOf(bare.charAt(i)) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Verdict unknown(String name, Set<String> known, Figures figures) {
        return new Verdict.Broken(
                "no label or column '" + name + "' in the output",
                figures.remedyFor(name, known, header -> ClaimVariables.name(header).equals(name)));
    }

    private static String firstLine(Throwable e) {
        String detail = e instanceof JexlException jexl ? jexl.getDetail() : e.getMessage();
        return String.valueOf(detail == null ? e.getMessage() : detail)
                .lines()
                .findFirst()
                .orElse("");
    }

    private static JexlFeatures expressionsOnly() {
        return new JexlFeatures()
                .script(false)
                .loops(false)
                .lambda(false)
                .localVar(false)
                .newInstance(false)
                .sideEffect(false)
                .sideEffectGlobal(false)
                .methodCall(false)
                .pragma(false)
                .annotation(false)
                .register(false);
    }

    /// No matching of regular expressions, which may take exponential time.
    private static final class ComparisonsOnly extends JexlArithmetic {
        ComparisonsOnly() {
            super(true);
        }

        @Override
        public Boolean contains(Object container, Object value) {
            throw new ArithmeticException("no =~ in a claim");
        }
    }
}
