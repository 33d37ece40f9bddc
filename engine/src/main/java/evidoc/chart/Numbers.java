package evidoc.chart;

import evidoc.output.PrintedTable;
import evidoc.output.Spread;
import evidoc.output.Unit;
import evidoc.output.Value;
import evidoc.problem.NearMatch;

import java.util.List;

/// A column of numbers of one unit.
///
/// @param name its header
/// @param unit as printed after each number, or else at the end of the header; empty for a count
/// @param axis the name, and the unit if the name doesn't include it
record Numbers(String name, String unit, String axis, List<Double> values) {
    Numbers {
        values = List.copyOf(values);
    }

    /// A column that a table has.
    ///
    /// @throws ChartException if a cell is not a number, or if they have more than one unit
    static Numbers of(PrintedTable table, String column) throws ChartException {
        List<Value> cells = table.cells(column);
        for (Value cell : cells) {
            if (cell.number().isEmpty()) {
                throw new ChartException(
                        "column '%s' has the cell '%s', which is not a number"
                                .formatted(column, cell.text()),
                        NearMatch.remedy(column, numeric(table)));
            }
        }
        return of(column, cells);
    }

    /// The columns that hold nothing but numbers.
    private static List<String> numeric(PrintedTable table) {
        return table.headers().stream()
                .filter(column ->
                        table.cells(column).stream().allMatch(cell -> cell.number().isPresent()))
                .toList();
    }

    /// Reads cells that are numbers.
    ///
    /// @throws ChartException if they have more than one unit
    static Numbers of(String name, List<Value> cells) throws ChartException {
        List<String> units = cells.stream().map(Value::unit).distinct().toList();
        if (units.size() > 1) {
            throw new ChartException(
                    "column '%s' mixes the units '%s' and '%s'"
                            .formatted(name, units.getFirst(), units.get(1)),
                    "Print all numbers in one unit.");
        }
        String printed = units.isEmpty() ? "" : units.getFirst();
        return new Numbers(
                name,
                Spread.written(printed.isEmpty() ? Unit.ofHeader(name) : printed),
                Spread.written(printed.isEmpty() ? name : name + ", " + printed),
                cells.stream().map(cell -> cell.number().orElseThrow()).toList());
    }

    /// The unit of columns that share an axis.
    static String unitOf(List<Numbers> columns) throws ChartException {
        Numbers first = columns.getFirst();
        for (Numbers column : columns) {
            if (!column.unit.equals(first.unit)) {
                throw new ChartException(
                        "'%s' and '%s' share an axis but differ in unit"
                                .formatted(first.name, column.name),
                        "Draw a chart for each.");
            }
        }
        return first.unit;
    }

    /// The same on an axis of another name.
    Numbers on(String what) {
        return new Numbers(name, unit, unit.isEmpty() ? what : what + ", " + unit, values);
    }

    /// The axis that columns share: what they all are, or else their unit.
    static String axisOf(List<Numbers> columns) throws ChartException {
        boolean one = columns.stream().map(Numbers::axis).distinct().count() == 1;
        return one ? columns.getFirst().axis : unitOf(columns);
    }

    double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
