package evidoc.diagram;

import evidoc.diagram.Graph.Edge;
import evidoc.diagram.Graph.Node;
import evidoc.output.Figures;
import evidoc.output.PrintedTable;
import evidoc.output.Value;
import evidoc.svg.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a graph from a printed table: an edge in each row.
///
/// @param figures all that was printed
/// @param from column of the nodes where edges begin
/// @param to column of the nodes where edges end
/// @param label column of what is written at an edge
/// @param kind column of the kind of the node in `to`
/// @param names labels whose value is a node, and columns that name the node in `to`
/// @param nodes kind of all nodes without a printed kind
record GraphReader(
        PrintedTable table,
        Figures figures,
        String from,
        String to,
        Optional<String> label,
        Optional<String> kind,
        List<String> names,
        Kind nodes) {

    /// In place of a node: the row has no edge.
    private static final Set<String> NONE = Set.of("none", "-");

    /// Names that are neither a column of the table nor a label of the output.
    List<String> unknownNames() {
        Set<String> known = knownNames();
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    Set<String> knownNames() {
        Set<String> known = new LinkedHashSet<>(table.headers());
        known.addAll(figures.values().keySet());
        return known;
    }

    Graph graph() {
        Map<String, Node> found = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (String row : table.names()) {
            String begin = table.cell(from, row);
            String end = table.cell(to, row);
            if (!NONE.contains(begin)) {
                found.putIfAbsent(begin, new Node(begin, name(begin), nodes));
            }
            if (!NONE.contains(end)) {
                found.put(end, new Node(end, name(end), kind(row)));
                if (!NONE.contains(begin)) {
                    String text = label.map(column -> table.cell(column, row)).orElse("");
                    edges.add(new Edge(begin, end, NONE.contains(text) ? "" : text));
                }
            }
        }
        return new Graph(List.copyOf(found.values()), edges);
    }

    private Kind kind(String row) {
        return kind.flatMap(column -> Kind.of(table.cell(column, row))).orElse(nodes);
    }

    private String name(String node) {
        for (String name : names) {
            if (table.headers().contains(name)) {
                Optional<String> row =
                        table.names().stream()
                                .filter(each -> table.cell(to, each).equals(node))
                                .findFirst();
                if (row.isPresent()) {
                    return table.cell(name, row.get());
                }
            } else if (figures.values().getOrDefault(name, List.of()).contains(new Value(node))) {
                return name;
            }
        }
        return "";
    }
}
