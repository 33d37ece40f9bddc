package evidoc.chart;

import evidoc.output.Figures;
import evidoc.output.PrintedTable;
import evidoc.output.Spread;
import evidoc.page.DataTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A chart of a table that an example printed.
///
/// @param example whose output it is, for messages
/// @param source the same for a reader
/// @param finding what the chart shows, as a sentence
/// @param id prefix of the ids of the chart's parts, unique in the page
record ExampleChart(
        ChartRequest request, String example, String source, Optional<String> finding, String id) {
    private static final String TABLE = "chart-table chart-printed";

    /// A chart.
    ///
    /// @param table the same numbers, one click away
    record Drawn(ChartFigure figure, DataTable table) {}

    /// Draws it.
    ///
    /// @throws ChartException if the output has no such table
    Drawn of(Figures figures) throws ChartException {
        ChartTables tables = new ChartTables(example, figures);
        return switch (request.type()) {
            case BARS -> {
                PrintedTable table = table(tables);
                yield drawn(table, BarChart.of(table.texts(x(table)), numbers(table).getFirst()));
            }
            case GROUPED -> {
                PrintedTable table = table(tables);
                yield drawn(table, grouped(table));
            }
            case LINES -> {
                PrintedTable table = table(tables);
                yield drawn(table, lines(table));
            }
            case DOTS -> {
                PrintedTable table = table(tables);
                String x = x(table);
                yield drawn(table, DotChart.of(x, table.texts(x), numbers(table).getFirst()));
            }
            case SPREAD -> {
                SpreadColumns columns = SpreadColumns.of(request, tables);
                yield drawn(
                        "%s by %s, with min and max".formatted(columns.median(), columns.x()),
                        columns.chart(request),
                        DataTable.of(TABLE, columns.table(), columns.all()));
            }
        };
    }

    private PrintedTable table(ChartTables tables) throws ChartException {
        return tables.with(
                Stream.of(
                                request.x().stream(),
                                request.y().stream(),
                                request.group().stream(),
                                ideal())
                        .flatMap(names -> names)
                        .toList(),
                request.index());
    }

    private Stream<String> ideal() {
        return request.ideal().filter(name -> !name.equals(ChartRequest.EQUALS)).stream();
    }

    private String x(PrintedTable table) {
        return request.x().orElse(table.rows());
    }

    private List<Numbers> numbers(PrintedTable table) throws ChartException {
        List<Numbers> numbers = new ArrayList<>();
        for (String column : request.y()) {
            numbers.add(request.on(Numbers.of(table, column)));
        }
        return numbers;
    }

    private BarChart grouped(PrintedTable table) throws ChartException {
        List<Numbers> columns = numbers(table);
        List<String> names = table.texts(x(table));
        if (columns.size() > 1) {
            return BarChart.ofColumns(names, columns);
        }
        List<String> groups =
                request.group()
                        .map(table::texts)
                        .orElseGet(() -> names.stream().map(n -> n.split(" ", 2)[0]).toList());
        return BarChart.ofRows(names, groups, columns.getFirst());
    }

    private LineChart lines(PrintedTable table) throws ChartException {
        Numbers x = Numbers.of(table, x(table));
        List<LineChart.Line> ideal = new ArrayList<>();
        if (request.ideal().isPresent() && ideal().findAny().isEmpty()) {
            ideal.add(LineChart.Line.ofEquals(x));
        }
        for (String column : ideal().toList()) {
            ideal.add(LineChart.Line.of(x, Numbers.of(table, column), true));
        }
        return LineChart.of(x, numbers(table), ideal);
    }

    private Drawn drawn(PrintedTable table, Chart chart) {
        String x = x(table);
        List<String> columns =
                Stream.of(Stream.of(x), request.y().stream(), ideal())
                        .flatMap(names -> names)
                        .toList();
        return drawn(
                String.join(", ", request.y()) + " by " + x,
                chart instanceof BarChart bars ? bars.beside(x) : chart,
                DataTable.of(TABLE, table, columns));
    }

    private Drawn drawn(String header, Chart chart, DataTable data) {
        String what = Spread.written(header);
        String title = finding.orElse(what);
        String note = finding.isPresent() ? source + ": " + what : source;
        return new Drawn(
                ChartFigure.of(
                        title,
                        note,
                        id,
                        chart.description(),
                        (svg, shape) -> chart.draw(svg, shape, id + "-" + shape.word())),
                data);
    }
}
