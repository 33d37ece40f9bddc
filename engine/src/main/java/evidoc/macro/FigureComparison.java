package evidoc.macro;

import evidoc.chart.Measurements;
import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;
import evidoc.chart.SpreadChart;
import evidoc.chart.SpreadSentence;
import evidoc.chart.SpreadTable;
import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.output.Spread;
import evidoc.page.Evidence;
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
    private final Fragments fragments;
    private final Map<Chart, Map<String, List<Bar>>> charts;

    FigureComparison(Evidence evidence, Fragments fragments) {
        this.evidence = evidence;
        this.fragments = fragments;
        this.charts = charts();
    }

    /// One table of one program: what is drawn on one scale.
    private record Chart(Example example, Variant variant, String table, String unit) {
        String title() {
            String ran = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
            return example.fileName() + ran + ": " + table;
        }
    }

    private record All(List<Html> figures) {}

    /// A chart with its numbers.
    ///
    /// @param absent names of machines that have no current recording of the program
    /// @param disturbed names of those where other work disturbed it
    private record View(
            Chart of,
            Html chart,
            Optional<String> sentence,
            String absent,
            String disturbed,
            Html table) {}

    /// The HTML for the page of one machine.
    Html html(MachineRuns machine) {
        List<Html> drawn = new ArrayList<>();
        charts.forEach((chart, rows) ->
                drawn.add(html(chart, rows, machine, "figures_" + (drawn.size() + 1))));
        return fragments.html("figures-compared", new All(drawn));
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

    private Html html(Chart chart, Map<String, List<Bar>> rows, MachineRuns machine, String id) {
        Measurements measured =
                new Measurements(
                        chart.title(),
                        chart.unit(),
                        rows.entrySet().stream()
                                .map(row -> new Row(row.getKey(), row.getValue()))
                                .toList());
        return fragments.html(
                "compared",
                new View(
                        chart,
                        fragments.html(
                                "chart",
                                new SpreadChart(measured, id, Optional.of(machine.label()))
                                        .figure()),
                        new SpreadSentence(measured).text(),
                        names(each -> !has(chart, each)),
                        names(each ->
                                each.of(chart.example(), chart.variant()) instanceof Run run
                                        && run.isNoisy()),
                        fragments.html("spread-table", SpreadTable.of(measured))));
    }

    private boolean has(Chart chart, MachineRuns machine) {
        return charts.getOrDefault(chart, Map.of()).values().stream()
                .flatMap(List::stream)
                .anyMatch(bar -> bar.machine().equals(machine.label()));
    }

    private String names(Predicate<MachineRuns> concerned) {
        return evidence.machines().stream()
                .filter(concerned)
                .map(MachineRuns::label)
                .collect(Collectors.joining(", "));
    }
}
