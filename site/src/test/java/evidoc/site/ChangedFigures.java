package evidoc.site;

import evidoc.claim.ClaimVariables;
import evidoc.output.Column;
import evidoc.output.Figures;
import evidoc.output.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Figures of a run with one value replaced.
final class ChangedFigures {
    private static final List<String> OTHERS =
            List.of("0", "1", "2", "7", "1000000", "-5", "yes", "other");

    private static final List<Double> NEAR = List.of(0.8, 0.95, 1.05, 1.2);

    private ChangedFigures() {}

    /// What may stand in the place of any value: fixed values, all others of the run, and numbers
    /// near them.
    static Set<String> candidates(Figures figures) {
        Set<String> found = new LinkedHashSet<>(OTHERS);
        Stream.concat(
                        figures.values().values().stream().flatMap(List::stream),
                        figures.columns().values().stream()
                                .flatMap(List::stream)
                                .flatMap(column -> column.cells().values().stream()))
                .forEach(value -> {
                    found.add(value.text());
                    if (value.comparable() instanceof Number number) {
                        NEAR.forEach(near ->
                                found.add(
                                        String.format(
                                                Locale.ROOT, "%.3f", number.doubleValue() * near)));
                    }
                });
        return found;
    }

    /// The figures with each value that the expression names in turn replaced by others.
    static List<Figures> of(Figures figures, String expression) {
        List<Figures> changes = new ArrayList<>();
        for (String label : figures.values().keySet()) {
            if (expression.contains(ClaimVariables.name(label))) {
                changes.addAll(withValue(figures, label, OTHERS));
            }
        }
        for (String column : figures.columns().keySet()) {
            if (expression.contains(ClaimVariables.name(column))) {
                for (String row : figures.columns().get(column).getFirst().cells().keySet()) {
                    if (expression.contains(row)) {
                        changes.addAll(withCell(figures, column, row, OTHERS));
                    }
                }
            }
        }
        return changes;
    }

    /// The figures with one value replaced by others.
    static List<Figures> withValue(Figures figures, String label, Collection<String> others) {
        List<Figures> changes = new ArrayList<>();
        for (String other : others) {
            Map<String, List<Value>> values = new HashMap<>(figures.values());
            List<Value> all = new ArrayList<>(values.getOrDefault(label, List.of()));
            all.replaceAll(_ -> new Value(other));
            values.put(label, all);
            changes.add(new Figures(values, figures.columns()));
        }
        return changes;
    }

    /// The figures with one cell replaced by others.
    static List<Figures> withCell(
            Figures figures, String name, String row, Collection<String> others) {
        List<Figures> changes = new ArrayList<>();
        for (String other : others) {
            Map<String, List<Column>> columns = new HashMap<>(figures.columns());
            List<Column> all = new ArrayList<>(columns.getOrDefault(name, List.of()));
            all.replaceAll(column -> {
                Map<String, Value> cells = new LinkedHashMap<>(column.cells());
                cells.replace(row, new Value(other));
                return new Column(column.table(), column.rows(), cells);
            });
            columns.put(name, all);
            changes.add(new Figures(figures.values(), columns));
        }
        return changes;
    }
}
