package evidoc.chart;

import evidoc.output.Figures;
import evidoc.page.DataTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A chart of a table that an example printed.
///
/// @param example whose output it is, for messages
/// @param source the same for a reader
/// @param machine that ran it
/// @param id prefix of the ids of the chart's parts, unique in the page
record ExampleChart(
        ChartRequest request, String example, String source, String machine, String id) {

    /// A chart.
    ///
    /// @param table the same numbers, one click away
    record Drawn(ChartFigure figure, DataTable table) {}

    /// Draws it.
    ///
    /// @throws ChartException if the output has no such table
    Drawn of(Figures figures) throws ChartException {
        ChartTables tables = ChartTables.of(example, figures);
        return switch (request.type()) {
            case BARS -> {
                ChartTable table = table(tables);
                yield drawn(table, BarChart.of(table.texts(x(table)), numbers(table).getFirst()));
            }
            case GROUPED -> {
                ChartTable table = table(tables);
                yield drawn(table, grouped(table));
            }
            case LINES -> {
                ChartTable table = table(tables);
                yield drawn(table, lines(table));
            }
            case HISTOGRAM -> {
                Histogram histogram = Histogram.of(numbers(table(tables)).getFirst());
                String y = request.y().getFirst();
                yield drawn("how often each " + y, histogram, histogram.table(y));
            }
            case SPREAD -> spread(SpreadColumns.of(request, tables));
        };
    }

    private ChartTable table(ChartTables tables) throws ChartException {
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

    private String x(ChartTable table) {
        return request.x().orElse(table.first());
    }

    private List<Numbers> numbers(ChartTable table) throws ChartException {
        List<Numbers> numbers = new ArrayList<>();
        for (String column : request.y()) {
            numbers.add(table.numbers(column));
        }
        return numbers;
    }

    private BarChart grouped(ChartTable table) throws ChartException {
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

    private LineChart lines(ChartTable table) throws ChartException {
        Numbers x = table.numbers(x(table));
        List<LineChart.Line> ideal = new ArrayList<>();
        if (request.ideal().isPresent() && ideal().findAny().isEmpty()) {
            ideal.add(LineChart.Line.ofEquals(x));
        }
        for (String column : ideal().toList()) {
            ideal.add(LineChart.Line.of(x, table.numbers(column), true));
        }
        return LineChart.of(x, numbers(table), ideal);
    }

    private Drawn spread(SpreadColumns columns) throws ChartException {
        String title = title("%s, %s with min and max".formatted(columns.x(), columns.median()));
        Measurements measured = columns.measurements(title, machine);
        return new Drawn(new SpreadChart(measured, id, Optional.empty()).figure(), columns.data());
    }

    private Drawn drawn(ChartTable table, Chart diagram) {
        String x = x(table);
        List<String> columns =
                Stream.of(Stream.of(x), request.y().stream(), ideal())
                        .flatMap(names -> names)
                        .toList();
        return drawn(String.join(", ", request.y()) + " by " + x, diagram, table.data(columns));
    }

    private Drawn drawn(String what, Chart diagram, DataTable data) {
        return new Drawn(
                ChartFigure.of(
                        title(what),
                        id,
                        diagram.description(),
                        (svg, shape) -> diagram.draw(svg, shape, id + "-" + shape.word())),
                data);
    }

    private String title(String what) {
        return source + ": " + what;
    }
}
