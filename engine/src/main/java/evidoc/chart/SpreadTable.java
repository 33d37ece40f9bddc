package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;

import java.util.List;

/// The numbers of a chart as a table, one click away.
///
/// @param unit behind the headings of its numbers, after a space; empty if there is none
public record SpreadTable(String unit, List<Figure> figures) {

    /// What one figure is on each machine; at least one.
    public record Figure(String label, List<Cells> machines) {}

    /// The numbers of one machine.
    public record Cells(String name, String median, String min, String max) {}

    public static SpreadTable of(Measurements measured) {
        Amounts amounts = Amounts.of(measured);
        return new SpreadTable(
                measured.unit().isEmpty() ? "" : " " + measured.unit(),
                measured.rows().stream()
                        .filter(row -> !row.bars().isEmpty())
                        .map(row -> figure(row, amounts))
                        .toList());
    }

    private static Figure figure(Row row, Amounts amounts) {
        return new Figure(
                row.label(), row.bars().stream().map(bar -> cells(bar, amounts)).toList());
    }

    private static Cells cells(Bar bar, Amounts amounts) {
        return new Cells(
                bar.machine(),
                amounts.number(bar.median()),
                amounts.number(bar.min()),
                amounts.number(bar.max()));
    }
}
