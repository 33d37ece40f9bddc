package evidoc.diagram;

import evidoc.output.PrintedTable;
import evidoc.text.Markup;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The table that a diagram was drawn from, one click away.
///
/// @param columns the columns that were drawn; the first one names the rows
record PrintedTableHtml(PrintedTable table, Collection<String> columns) {

    String html() {
        List<String> shown =
                table.headers().stream()
                        .filter(header -> header.equals(table.rows()) || columns.contains(header))
                        .toList();
        return """
        <details class="chart-data"><summary>The same as a table</summary>
        <div class="table-scroll" tabindex="0"><table class="diagram-table">
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody></table></div></details>
        """
                .formatted(
                        shown.stream()
                                .map(header ->
                                        "<th scope=\"col\">" + Markup.escape(header) + "</th>")
                                .collect(Collectors.joining()),
                        table.names().stream()
                                .map(name -> row(name, shown))
                                .collect(Collectors.joining("\n")));
    }

    private String row(String name, List<String> shown) {
        return "<tr><th scope=\"row\">%s</th>%s</tr>"
                .formatted(
                        Markup.escape(name),
                        shown.stream()
                                .skip(1)
                                .map(header ->
                                        "<td>" + Markup.escape(table.cell(header, name)) + "</td>")
                                .collect(Collectors.joining()));
    }
}
