package evidoc.diagram;

import evidoc.diagram.Graph.Edge;
import evidoc.diagram.Graph.Node;
import evidoc.svg.Kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Graphs that tests need more than once.
final class SampleGraphs {
    private SampleGraphs() {}

    /// Of edges such as `a b` or `a b label`; a word alone is a node.
    static Graph of(String... edges) {
        Set<String> ids = new LinkedHashSet<>();
        List<List<String>> words =
                Stream.of(edges).map(edge -> List.of(edge.split(" ", 3))).toList();
        words.forEach(edge -> ids.addAll(edge.subList(0, Math.min(2, edge.size()))));
        return new Graph(
                ids.stream().map(id -> new Node(id, "", Kind.PLAIN)).toList(),
                words.stream()
                        .filter(edge -> edge.size() > 1)
                        .map(edge ->
                                new Edge(
                                        edge.get(0),
                                        edge.get(1),
                                        edge.size() > 2 ? edge.get(2) : ""))
                        .toList());
    }
}
