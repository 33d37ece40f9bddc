package evidoc.chart;

import evidoc.output.Spread;
import evidoc.output.Unit;
import evidoc.output.Value;

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

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
