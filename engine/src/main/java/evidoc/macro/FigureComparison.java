package evidoc.macro;

import evidoc.chart.Measurements;
import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;
import evidoc.chart.SpreadChart;
import evidoc.chart.SpreadSentence;
import evidoc.chart.SpreadTable;
import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.output.Spread;
import evidoc.page.Evidence;
import evidoc.page.Html;
import evidoc.page.OutputHtml;
import evidoc.recording.MachineRuns;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Every timed figure of a site, with the machines side by side.
final class FigureComparison {
    private final Evidence evidence;
    private final Map<Chart, Map<String, List<Bar>>> charts;

    FigureComparison(Evidence evidence) {
        this.evidence = evidence;
        this.charts = charts();
    }

    /// One table of one program: what is drawn on one scale.
    private record Chart(Example example, Variant variant, String table, String unit) {
        String title() {
            String ran = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
            return example.fileName() + ran + ": " + table;
        }
    }

    /// The HTML for the page of one machine.
    String html(MachineRuns machine) {
        if (charts.isEmpty()) {
            return "<p>No figure was measured in several rounds.</p>";
        }
        List<String> drawn = new ArrayList<>();
        charts.forEach((chart, rows) ->
                drawn.add(html(chart, rows, machine, "figures_" + (drawn.size() + 1))));
        return String.join("", drawn);
    }

    private Map<Chart, Map<String, List<Bar>>> charts() {
        Map<Chart, Map<String, List<Bar>>> found = new LinkedHashMap<>();
        for (Example example : evidence.examples().all()) {
            for (Variant variant : example.variants()) {
                for (MachineRuns machine : evidence.machines()) {
                    for (Spread spread : spreads(example, variant, machine)) {
                        Chart chart = new Chart(example, variant, spread.table(), spread.unit());
                        List<Bar> bars =
                                found.computeIfAbsent(chart, _ -> new LinkedHashMap<>())
                                        .computeIfAbsent(spread.row(), _ -> new ArrayList<>());
                        // If two tables of one output look the same, the first is shown.
                        if (bars.stream().noneMatch(b -> b.machine().equals(machine.label()))) {
                            bars.add(bar(machine, spread));
                        }
                    }
                }
            }
        }
        return found;
    }

    /// What a machine measured for the current version of the example.
    private static List<Spread> spreads(Example example, Variant variant, MachineRuns machine) {
        return machine.of(example, variant) instanceof Run run && !machine.isOutdated(example)
                ? Spread.of(run)
                : List.of();
    }

    private static Bar bar(MachineRuns machine, Spread spread) {
        return new Bar(machine.label(), spread.median(), spread.min(), spread.max());
    }

    private String html(Chart chart, Map<String, List<Bar>> rows, MachineRuns machine, String id) {
        Measurements measured =
                new Measurements(
                        chart.title(),
                        chart.unit(),
                        rows.entrySet().stream()
                                .map(row -> new Row(row.getKey(), row.getValue()))
                                .toList());
        return "<div class=\"compared\" data-example=\"%s\"%s>%n%s%s%s%s</div>%n"
                .formatted(
                        Html.escape(chart.example().name()),
                        OutputHtml.variant(chart.variant()),
                        new SpreadChart(measured, id, Optional.of(machine.label())).html(),
                        new SpreadSentence(measured)
                                .text()
                                .map(text -> "<p>" + Html.escape(text) + "</p>\n")
                                .orElse(""),
                        remarks(chart),
                        new SpreadTable(measured).html());
    }

    /// Machines that have no current recording of the program, and those that were disturbed.
    private String remarks(Chart chart) {
        return remark("No current figures from ", machine -> !has(chart, machine))
                + remark(
                        "Other work disturbed the run on ",
                        machine ->
                                machine.of(chart.example(), chart.variant()) instanceof Run run
                                        && run.isNoisy());
    }

    private boolean has(Chart chart, MachineRuns machine) {
        return charts.getOrDefault(chart, Map.of()).values().stream()
                .flatMap(List::stream)
                .anyMatch(bar -> bar.machine().equals(machine.label()));
    }

    private String remark(String start, Predicate<MachineRuns> concerns) {
        String names =
                evidence.machines().stream()
                        .filter(concerns)
                        .map(MachineRuns::label)
                        .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : "<p class=\"compared-remark\">" + start + Html.escape(names) + ".</p>\n";
    }
}
