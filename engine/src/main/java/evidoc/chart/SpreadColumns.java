package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;
import evidoc.output.PrintedTable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The columns of a table that hold median, minimum and maximum of each row.
///
/// @param x the column that names the rows
record SpreadColumns(PrintedTable table, String x, String median, String min, String max) {
    private static final String MEDIAN = "median";

    /// The columns that a chart uses.
    static SpreadColumns of(ChartRequest request, ChartTables tables) throws ChartException {
        List<String> x = request.x().stream().toList();
        String median = request.y().isEmpty() ? tables.medians(x) : request.y().getFirst();
        if (!median.equals(MEDIAN) && !median.startsWith(MEDIAN + " ")) {
            throw new ChartException(
                    "'" + median + "' is not a column of medians",
                    "Name a column 'median' that has columns 'min' and 'max' of the same unit.");
        }
        String unit = median.substring(MEDIAN.length());
        String min = "min" + unit;
        String max = "max" + unit;
        PrintedTable table =
                tables.with(
                        Stream.concat(x.stream(), Stream.of(median, min, max)).toList(),
                        request.index());
        return new SpreadColumns(table, request.x().orElse(table.rows()), median, min, max);
    }

    /// A line for each row.
    SpreadLines chart(ChartRequest request) throws ChartException {
        Numbers medians = request.on(Numbers.of(table, median));
        Numbers least = Numbers.of(table, min);
        Numbers most = Numbers.of(table, max);
        String unit = Numbers.unitOf(List.of(medians, least, most));
        List<String> names = table.texts(x);
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            double value = medians.values().get(r);
            double low = least.values().get(r);
            double high = most.values().get(r);
            if (value < low || value > high) {
                throw new ChartException(
                        "the median of '%s' is not between its minimum and maximum"
                                .formatted(names.get(r)),
                        "Fix the example.");
            }
            rows.add(new Row(names.get(r), List.of(new Bar("", value, low, high))));
        }
        return new SpreadLines(new Measurements(median, unit, rows), x, medians.axis());
    }

    List<String> all() {
        return List.of(x, median, min, max);
    }
}
