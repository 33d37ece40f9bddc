package evidoc.claim;

import evidoc.output.Column;
import evidoc.output.Figures;
import evidoc.output.Value;
import evidoc.problem.NearMatch;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What an expression can name of an output.
public final class ClaimVariables {
    /// A name that no bracket or point follows.
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.]|\\bsize\\(|\\bempty\\()[A-Za-z_]\\w*+(?!\\s*+[\\[.(])");

    /// Words of JEXL's grammar, which can't be variables.
    private static final Set<String> RESERVED =
            Set.of(
                    "and",
                    "or",
                    "not",
                    "eq",
                    "ne",
                    "lt",
                    "gt",
                    "le",
                    "ge",
                    "div",
                    "mod",
                    "size",
                    "empty",
                    "new",
                    "var",
                    "let",
                    "const",
                    "if",
                    "else",
                    "for",
                    "foreach",
                    "while",
                    "do",
                    "in",
                    "return",
                    "break",
                    "continue",
                    "function",
                    "true",
                    "false",
                    "null",
                    "NaN",
                    "switch",
                    "case",
                    "default",
                    "try",
                    "catch",
                    "finally",
                    "throw",
                    "instanceof");

    private ClaimVariables() {}

    /// The name of a label or column in an expression: its ASCII letters and digits, with `_` for
    /// everything else, a `_` before a digit at its start, and a `_` after what would be a word of
    /// the expression language.
    public static String name(String label) {
        String letters = label.replaceAll("[^A-Za-z0-9]", "_").replaceFirst("^(?=\\d)", "_");
        return RESERVED.contains(letters) ? letters + "_" : letters;
    }

    /// The values of variables; null where two labels or columns have the same name.
    static Map<String, @Nullable Object> of(Figures figures, Map<String, ?> facts) {
        Map<String, @Nullable Object> named = new TreeMap<>();
        figures.values()
                .forEach((label, values) ->
                        put(named, label, values.stream().map(Value::comparable).toList()));
        figures.columns()
                .forEach((label, columns) ->
                        put(named, label, columns.stream().map(ClaimVariables::cells).toList()));
        Map<String, @Nullable Object> variables = new TreeMap<>(facts);
        variables.putAll(named);
        return variables;
    }

    private static void put(Map<String, @Nullable Object> named, String label, List<?> all) {
        String name = name(label);
        boolean taken = named.containsKey(name);
        named.put(name, taken ? null : all.size() == 1 ? all.getFirst() : all);
    }

    private static Map<String, Object> cells(Column column) {
        Map<String, Object> cells = new LinkedHashMap<>();
        column.cells().forEach((row, cell) -> cells.put(row, cell.comparable()));
        return cells;
    }

    /// Why a variable has no such row or index; empty if it has.
    ///
    /// @param path the variable, and the row or index
    static Optional<Verdict> part(List<String> path, @Nullable Object value, String expression) {
        String name = path.getFirst();
        String part = path.get(1);
        return switch (value) {
            case Map<?, ?> cells when cells.containsKey(part) -> Optional.empty();
            case Map<?, ?> cells ->
                    broken(
                            "no row '" + part + "' in column '" + name + "' of the output",
                            NearMatch.remedy(
                                    part, cells.keySet().stream().map(String::valueOf).toList()));
            case List<?> values when !isIndex(part, values.size()) ->
                    broken(
                            "label '" + name + "' has no index " + part + " in the output",
                            "Use an index up to " + (values.size() - 1) + ".");
            case Number _, String _ ->
                    broken(
                            "'" + name + "' is a label, not a column, in the output",
                            "Remove '" + part + "' from '" + expression + "'.");
            case null, default -> Optional.empty();
        };
    }

    private static boolean isIndex(String text, int size) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) < size;
    }

    private static Optional<Verdict> broken(String message, String remedy) {
        return Optional.of(new Verdict.Broken(message, remedy));
    }

    /// The first column without a row, or label of several values without an index, if there is
    /// one.
    static Optional<Verdict> several(String bare, Map<String, @Nullable Object> variables) {
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> several(name, variables.get(name)).stream())
                .findFirst();
    }

    private static Optional<Verdict> several(String name, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> cells ->
                    Optional.of(
                            new Verdict.Broken(
                                    "'" + name + "' is a column, not a value",
                                    "Name one of its rows: %s[\"%s\"]."
                                            .formatted(name, cells.keySet().iterator().next())));
            case List<?> values ->
                    Optional.of(
                            new Verdict.Broken(
                                    "'" + name + "' occurs " + values.size() + " times",
                                    "Name one by its index: " + name + "[0]."));
            case null, default -> Optional.empty();
        };
    }
}
