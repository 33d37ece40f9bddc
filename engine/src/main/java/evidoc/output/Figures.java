package evidoc.output;

import evidoc.problem.NearMatch;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The values and tables of one output, by name.
///
/// @param values by label; several where a label occurs more than once
/// @param columns by header; several where more than one table has it
/// @param repeated why other tables were not read
/// @param cut whether the program printed more than is kept
public record Figures(
        Map<String, List<Value>> values,
        Map<String, List<Column>> columns,
        List<RepeatedRow> repeated,
        boolean cut) {

    /// Of a complete output.
    public Figures(Map<String, List<Value>> values, Map<String, List<Column>> columns) {
        this(values, columns, List.of(), false);
    }

    public Figures {
        repeated = List.copyOf(repeated);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// A value, or why there is none.
    public sealed interface Lookup {}

    public record Found(Value value) implements Lookup {}

    public record Missing(String message, String remedy) implements Lookup {}

    /// The value of a label that occurs once.
    public Lookup value(String label) {
        List<Value> found = values.getOrDefault(label, List.of());
        return switch (found.size()) {
            case 0 ->
                    columns.containsKey(label)
                            ? new Missing(
                                    "'" + label + "' is a column, not a label, in the output",
                                    "Add the name of a row: 'row=" + firstRow(label) + "'.")
                            : new Missing(
                                    "no label '" + label + "' in the output",
                                    remedyFor(label, values.keySet()));
            case 1 -> new Found(found.getFirst());
            default ->
                    new Missing(
                            "label '" + label + "' occurs " + found.size() + " times in the output",
                            "Add 'index=0' or a higher index, or print labels that differ.");
        };
    }

    /// The value of a label that occurs more than once.
    ///
    /// @param index of the first occurrence is 0
    public Lookup value(String label, int index) {
        List<Value> found = values.getOrDefault(label, List.of());
        if (found.isEmpty()) {
            return value(label);
        }
        return index >= 0 && index < found.size()
                ? new Found(found.get(index))
                : new Missing(
                        "label '" + label + "' has no index " + index + " in the output",
                        "Use an index up to " + (found.size() - 1) + ".");
    }

    /// A cell of a column that one table has.
    public Lookup cell(String column, String row) {
        int tables = columns.getOrDefault(column, List.of()).size();
        return tables > 1
                ? new Missing(
                        "column '" + column + "' occurs in " + tables + " tables of the output",
                        "Add 'index=0' or a higher index, or print columns whose names differ.")
                : cell(column, row, 0);
    }

    /// A cell of a column that more than one table has.
    ///
    /// @param index of the first of these tables is 0
    public Lookup cell(String column, String row, int index) {
        List<Column> found = columns.getOrDefault(column, List.of());
        if (found.isEmpty()) {
            return values.containsKey(column)
                    ? new Missing(
                            "'" + column + "' is a label, not a column, in the output",
                            "Remove 'row=" + row + "'.")
                    : new Missing(
                            "no column '" + column + "' in the output",
                            remedyFor(column, columns.keySet()));
        }
        if (index < 0 || index >= found.size()) {
            return new Missing(
                    "column '" + column + "' has no index " + index + " in the output",
                    "Use an index up to " + (found.size() - 1) + ".");
        }
        Map<String, Value> cells = found.get(index).cells();
        Value value = cells.get(row);
        return value == null
                ? new Missing(
                        "no row '" + row + "' in column '" + column + "' of the output",
                        remedyFor(row, cells.keySet()))
                : new Found(value);
    }

    private String firstRow(String column) {
        return columns.getOrDefault(column, List.of()).stream()
                .flatMap(found -> found.cells().keySet().stream())
                .findFirst()
                .orElse("NAME");
    }

    /// What to do about a name that isn't in the output: it may be in a table that wasn't read, or
    /// in what wasn't kept.
    public String remedyFor(String name, Collection<String> known) {
        return remedyFor(name, known, name::equals);
    }

    /// The same for names that are written in another form.
    ///
    /// @param wanted whether a header of a table is the name
    public String remedyFor(String name, Collection<String> known, Predicate<String> wanted) {
        return repeated.stream()
                .filter(table -> table.header().stream().anyMatch(wanted))
                .map(RepeatedRow::remedy)
                .findFirst()
                .orElseGet(() ->
                        cut
                                ? "The output was cut: print it earlier, or print less. "
                                        + NearMatch.remedy(name, known)
                                : NearMatch.remedy(name, known));
    }
}
