package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;
import evidoc.text.Markup;

import java.util.List;
import java.util.stream.Collectors;

/// The numbers of a chart as a table, one click away.
public record SpreadTable(Measurements measured) {

    public String html() {
        Amounts amounts = Amounts.of(measured);
        String unit = measured.unit().isEmpty() ? "" : " " + Markup.escape(measured.unit());
        return """
        <details class="chart-data"><summary>The same as a table</summary>
        <div class="table-scroll" tabindex="0"><table class="chart-table">
        <thead><tr><th scope="col">Figure</th><th scope="col">Machine</th>\
        <th scope="col">Median%1$s</th><th scope="col">Min%1$s</th><th scope="col">Max%1$s</th></tr></thead>
        %2$s
        </table></div></details>
        """
                .formatted(
                        unit,
                        measured.rows().stream()
                                .filter(row -> !row.bars().isEmpty())
                                .map(row -> figure(row, amounts))
                                .collect(Collectors.joining("\n")));
    }

    private static String figure(Row row, Amounts amounts) {
        String label =
                "<th scope=\"rowgroup\" rowspan=\"%d\">%s</th>"
                        .formatted(row.bars().size(), Markup.escape(row.label()));
        List<String> cells = row.bars().stream().map(bar -> cells(bar, amounts)).toList();
        return "<tbody><tr>" + label + String.join("</tr>\n<tr>", cells) + "</tr></tbody>";
    }

    private static String cells(Bar bar, Amounts amounts) {
        return "<th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td>"
                .formatted(
                        Markup.escape(bar.machine()),
                        amounts.number(bar.median()),
                        amounts.number(bar.min()),
                        amounts.number(bar.max()));
    }
}
