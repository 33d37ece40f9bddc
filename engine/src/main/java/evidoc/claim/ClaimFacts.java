package evidoc.claim;

import evidoc.claim.ClaimData.Quantity;
import evidoc.claim.ClaimData.Variable;
import evidoc.output.Column;
import evidoc.output.Figures;
import evidoc.output.Unit;
import evidoc.output.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an expression names of one run.
///
/// @param facts what it can name besides the output
record ClaimFacts(Figures figures, Map<String, ?> facts) {

    /// The variables in alphabetical order.
    ///
    /// @param named each a variable, and the row or index behind it
    List<Variable> of(Set<List<String>> named) {
        Map<String, Set<String>> parts = new TreeMap<>();
        Set<String> whole = new TreeSet<>();
        for (List<String> path : named) {
            parts.computeIfAbsent(path.getFirst(), _ -> new TreeSet<>())
                    .addAll(path.subList(1, path.size()));
            if (path.size() == 1) {
                whole.add(path.getFirst());
            }
        }
        List<Variable> variables = new ArrayList<>();
        parts.forEach((name, rows) ->
                variables.add(variable(name, whole.contains(name) ? Set.of() : rows)));
        return variables;
    }

    /// @param rows those that are named; all if empty
    private Variable variable(String name, Set<String> rows) {
        for (Map.Entry<String, List<Value>> label : figures.values().entrySet()) {
            if (ClaimVariables.name(label.getKey()).equals(name)) {
                return new Variable(
                        name,
                        label.getKey(),
                        label.getValue().stream()
                                .map(value -> quantity(value, value.unit()))
                                .toList(),
                        "",
                        List.of(),
                        Optional.empty());
            }
        }
        for (Map.Entry<String, List<Column>> header : figures.columns().entrySet()) {
            if (ClaimVariables.name(header.getKey()).equals(name)) {
                return new Variable(
                        name,
                        "",
                        List.of(),
                        header.getKey(),
                        columns(header.getKey(), header.getValue(), rows),
                        Optional.empty());
            }
        }
        return new Variable(name, "", List.of(), "", List.of(), fact(name));
    }

    private static List<Map<String, Quantity>> columns(
            String header, List<Column> columns, Set<String> rows) {
        boolean named =
                columns.stream()
                        .flatMap(column -> column.cells().keySet().stream())
                        .anyMatch(rows::contains);
        return columns.stream()
                .map(column -> cells(header, column, named ? rows : Set.of()))
                .toList();
    }

    private static Map<String, Quantity> cells(String header, Column column, Set<String> rows) {
        String unit = Unit.ofHeader(header);
        return column.cells().entrySet().stream()
                .filter(cell -> rows.isEmpty() || rows.contains(cell.getKey()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                cell -> quantity(cell.getValue(), unit),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static Quantity quantity(Value value, String unit) {
        Optional<BigDecimal> number = value.exact();
        return new Quantity(
                value.text(),
                number,
                number.isEmpty() ? "" : value.unit().isEmpty() ? unit : value.unit());
    }

    private Optional<Quantity> fact(String name) {
        return Optional.ofNullable(facts.get(name))
                .map(String::valueOf)
                .map(text -> new Quantity(text, Optional.of(new BigDecimal(text)), unit(name)));
    }

    private static String unit(String fact) {
        return fact.equals("elapsed") ? "s" : "";
    }
}
