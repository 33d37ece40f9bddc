package evidoc.output;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// A complete table that an example printed.
///
/// @param rows header of its first column
/// @param columns the other columns, by header; each has a cell for every row
public record PrintedTable(String rows, Map<String, Map<String, Value>> columns) {

    /// A table, or why there is none.
    public sealed interface Lookup {}

    public record Found(PrintedTable table) implements Lookup {}

    public record Missing(String message, String remedy) implements Lookup {}

    /// The table that has all the columns.
    ///
    /// @param index among the tables that have them; the first is 0; required if there are several
    public static Lookup with(Collection<String> wanted, OptionalInt index, Figures figures) {
        Collection<PrintedTable> all = all(figures);
        Set<String> known = new LinkedHashSet<>();
        all.forEach(table -> known.addAll(table.headers()));
        for (String column : wanted) {
            if (!known.contains(column)) {
                return new Missing(
                        "no column '" + column + "' in the output",
                        figures.remedyFor(column, known));
            }
        }
        List<PrintedTable> having =
                all.stream().filter(table -> table.headers().containsAll(wanted)).toList();
        String columns = "'" + String.join("', '", wanted) + "'";
        if (having.isEmpty()) {
            return new Missing(
                    "no table with the columns " + columns + " in the output",
                    "Name columns of one table.");
        }
        if (having.size() > 1 && index.isEmpty()) {
            return new Missing(
                    "columns " + columns + " occur in " + having.size() + " tables of the output",
                    "Add 'index=0' or a higher index, or print columns whose names differ.");
        }
        return index.orElse(0) < having.size()
                ? new Found(having.get(index.orElse(0)))
                : new Missing(
                        "columns "
                                + columns
                                + " have no index "
                                + index.getAsInt()
                                + " in the output",
                        "Use an index up to " + (having.size() - 1) + ".");
    }

    /// All tables of an output, in their order.
    public static Collection<PrintedTable> all(Figures figures) {
        Map<Integer, PrintedTable> tables = new TreeMap<>();
        figures.columns()
                .forEach((header, columns) ->
                        columns.forEach(column ->
                                tables.computeIfAbsent(
                                                column.table(),
                                                _ ->
                                                        new PrintedTable(
                                                                column.rows(),
                                                                new LinkedHashMap<>()))
                                        .columns()
                                        .putIfAbsent(header, column.cells())));
        return tables.values();
    }

    /// The first column's header, then the others.
    public Set<String> headers() {
        Set<String> headers = new LinkedHashSet<>(List.of(rows));
        headers.addAll(columns.keySet());
        return headers;
    }

    /// The cells of the first column.
    public Set<String> names() {
        return columns.values().stream().findFirst().map(Map::keySet).orElse(Set.of());
    }

    /// The cells under a header, in the order of the rows; in the first column they are the names
    /// of the rows.
    public List<Value> cells(String header) {
        return header.equals(rows)
                ? names().stream().map(Value::new).toList()
                : List.copyOf(columns.getOrDefault(header, Map.of()).values());
    }

    /// The same as printed.
    public List<String> texts(String header) {
        return cells(header).stream().map(Value::text).toList();
    }

    /// The cell of a row under a header; in the first column it is the name of the row.
    public String cell(String header, String row) {
        return header.equals(rows)
                ? row
                : Optional.ofNullable(columns.getOrDefault(header, Map.of()).get(row))
                        .map(Value::text)
                        .orElse("");
    }
}
