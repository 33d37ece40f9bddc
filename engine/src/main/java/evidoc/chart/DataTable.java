package evidoc.chart;

import evidoc.text.Markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The numbers of a chart as a table, one click away.
///
/// @param rows each with one cell for each heading; the first cell names the row
record DataTable(List<String> headings, List<List<String>> rows) {

    /// Some columns of a printed table, as printed.
    static DataTable of(ChartTable table, List<String> columns) {
        List<String> headings = columns.stream().distinct().toList();
        List<List<String>> cells = headings.stream().map(table::texts).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < cells.getFirst().size(); r++) {
            int row = r;
            rows.add(cells.stream().map(column -> column.get(row)).toList());
        }
        return new DataTable(headings, rows);
    }

    String html() {
        return """
        <details class="chart-data"><summary>The same as a table</summary>
        <div class="table-scroll" tabindex="0"><table class="chart-table chart-printed">
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody></table></div></details>
        """
                .formatted(
                        headings.stream()
                                .map(text -> "<th scope=\"col\">%s</th>".formatted(escape(text)))
                                .collect(Collectors.joining()),
                        rows.stream().map(DataTable::row).collect(Collectors.joining("\n")));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .skip(1)
                .map(cell -> "<td>" + escape(cell) + "</td>")
                .collect(
                        Collectors.joining(
                                "",
                                "<tr><th scope=\"row\">" + escape(cells.getFirst()) + "</th>",
                                "</tr>"));
    }

    private static String escape(String text) {
        return Markup.escape(text);
    }
}
