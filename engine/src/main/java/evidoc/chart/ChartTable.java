package evidoc.chart;

import evidoc.output.Column;
import evidoc.output.Figures;
import evidoc.output.Value;
import evidoc.page.DataTable;
import evidoc.problem.NearMatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A table that an example printed.
///
/// @param first header of the first column, whose cells name the rows
/// @param columns all, by header
record ChartTable(String first, Map<String, List<Value>> columns) {

    /// All tables of an output, in their order.
    static List<ChartTable> of(Figures figures) {
        Map<Integer, ChartTable> tables = new TreeMap<>();
        figures.columns()
                .forEach((header, columns) -> {
                    for (Column column : columns) {
                        tables.computeIfAbsent(column.table(), _ -> rowsOf(column))
                                .columns
                                .putIfAbsent(header, List.copyOf(column.cells().values()));
                    }
                });
        return List.copyOf(tables.values());
    }

    private static ChartTable rowsOf(Column column) {
        Map<String, List<Value>> columns = new LinkedHashMap<>();
        columns.put(column.rows(), column.cells().keySet().stream().map(Value::new).toList());
        return new ChartTable(column.rows(), columns);
    }

    List<String> names() {
        return new ArrayList<>(columns.keySet());
    }

    /// The cells of a column that this table has, as printed.
    List<String> texts(String column) {
        return columns.getOrDefault(column, List.of()).stream().map(Value::text).toList();
    }

    /// Some columns, as printed.
    DataTable data(List<String> some) {
        List<String> headings = some.stream().distinct().toList();
        List<List<String>> cells = headings.stream().map(this::texts).toList();
        List<List<String>> rows =
                IntStream.range(0, cells.getFirst().size())
                        .mapToObj(row -> cells.stream().map(column -> column.get(row)).toList())
                        .toList();
        return data(headings, rows);
    }

    static DataTable data(List<String> headings, List<List<String>> rows) {
        return new DataTable("chart-table chart-printed", headings, rows, Optional.empty());
    }

    /// The numbers of a column that this table has.
    Numbers numbers(String column) throws ChartException {
        List<Value> cells = columns.getOrDefault(column, List.of());
        for (Value cell : cells) {
            if (cell.number().isEmpty()) {
                throw new ChartException(
                        "column '%s' has the cell '%s', which is not a number"
                                .formatted(column, cell.text()),
                        NearMatch.remedy(column, numeric()));
            }
        }
        return Numbers.of(column, cells);
    }

    /// The columns that hold nothing but numbers.
    private List<String> numeric() {
        return columns.entrySet().stream()
                .filter(column ->
                        column.getValue().stream().allMatch(cell -> cell.number().isPresent()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
