package evidoc.macro;

import evidoc.output.Column;
import evidoc.output.Figures;
import evidoc.output.Value;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.Scope;
import evidoc.page.ShownRun;
import evidoc.problem.NearMatch;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The block macro `compare::`: one row or one column of a table that an example printed, with a
/// line for each machine.
public final class MachineTable {
    private static final String ROW = "row";
    private static final String COLUMN = "column";

    private final MacroSupport support;

    public MachineTable(MacroSupport support) {
        this.support = support;
    }

    public BlockMacro macro() {
        return new BlockMacro(
                "compare", Scope.ALL_RUNS, List.of(ROW, COLUMN, "variant"), this::write);
    }

    private record View(ShownRun shown, List<String> headings, List<Line> lines) {}

    /// A machine, and its cells or why it has none.
    ///
    /// @param cells empty where this machine's table has no such cell
    private record Line(String machine, String label, List<String> cells, String remark) {}

    /// The cells of one machine.
    private record Found(MachineRuns machine, ShownRun shown, Map<String, Value> cells) {}

    private void write(Place place, Macro macro) {
        if (support.refusesSubject(macro)) {
            return;
        }
        if (macro.argument(ROW).isPresent() == macro.argument(COLUMN).isPresent()) {
            support.page()
                    .problem(
                            macro,
                            "a comparison shows a row or a column",
                            "Write 'row=NAME' or 'column=NAME'.");
            return;
        }
        support.shown(macro).ifPresent(shown -> write(place, macro, shown));
    }

    private void write(Place place, Macro macro, ShownRun here) {
        List<Found> found =
                support.evidence().machines().stream()
                        .map(machine -> found(macro, here, machine))
                        .toList();
        Set<String> names = new LinkedHashSet<>();
        found.forEach(each -> names.addAll(each.cells().keySet()));
        if (names.isEmpty() && here.recording() instanceof Run run && !here.outdated()) {
            refuse(macro, here.figures(run));
        }
        List<Line> lines = found.stream().map(each -> line(each, names)).toList();
        List<String> headings = new ArrayList<>(List.of("Machine"));
        headings.addAll(names);
        place.html(support.page().html("machine-table", new View(here, headings, lines)));
    }

    private static Found found(Macro macro, ShownRun here, MachineRuns machine) {
        ShownRun there = ShownRun.of(here.example(), here.variant(), machine);
        return new Found(machine, there, cells(macro, there));
    }

    private static Map<String, Value> cells(Macro macro, ShownRun shown) {
        if (!(shown.recording() instanceof Run run)) {
            return Map.of();
        }
        Map<String, List<Column>> columns = shown.figures(run).columns();
        Optional<String> column = macro.argument(COLUMN);
        if (column.isPresent()) {
            List<Column> found = columns.getOrDefault(column.get(), List.of());
            return found.isEmpty() ? Map.of() : found.getFirst().cells();
        }
        return row(macro.argument(ROW).orElseThrow(), columns);
    }

    /// The cells of the first table that has such a row, by their headers.
    private static Map<String, Value> row(String name, Map<String, List<Column>> columns) {
        Map<String, Value> cells = new LinkedHashMap<>();
        int table = -1;
        for (Map.Entry<String, List<Column>> entry : columns.entrySet()) {
            for (Column column : entry.getValue()) {
                Value cell = column.cells().get(name);
                if (cell != null && (table < 0 || table == column.table())) {
                    table = column.table();
                    cells.put(entry.getKey(), cell);
                }
            }
        }
        return cells;
    }

    private static Line line(Found found, Set<String> names) {
        List<String> texts =
                names.stream()
                        .map(name -> Optional.ofNullable(found.cells().get(name)))
                        .map(cell -> cell.map(Value::text).orElse(""))
                        .toList();
        return new Line(
                found.machine().name(), found.machine().label(), texts, remark(found.shown()));
    }

    private static String remark(ShownRun shown) {
        return switch (shown.recording()) {
            case NotRecorded _ -> "not recorded yet";
            case NotRun notRun -> "not run: " + notRun.reason();
            case Run _ when shown.outdated() -> "from an earlier version";
            case Run run -> run.isNoisy() ? "noisy machine" : "";
        };
    }

    private void refuse(Macro macro, Figures figures) {
        Set<String> rows = new LinkedHashSet<>();
        figures.columns()
                .values()
                .forEach(
                        columns -> columns.forEach(column -> rows.addAll(column.cells().keySet())));
        Optional<String> column = macro.argument(COLUMN);
        String name = column.or(() -> macro.argument(ROW)).orElseThrow();
        support.page()
                .problem(
                        macro,
                        column.isPresent()
                                ? "no column '" + name + "' in the output"
                                : "no row '" + name + "' in the output",
                        column.isPresent()
                                ? figures.remedyFor(name, figures.columns().keySet())
                                : NearMatch.remedy(name, rows));
    }
}
