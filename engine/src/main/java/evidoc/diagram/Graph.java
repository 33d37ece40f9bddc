package evidoc.diagram;

import evidoc.svg.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Nodes and the arrows between them.
///
/// @param edges between known nodes; at most one from a node to another
record Graph(List<Node> nodes, List<Edge> edges) {

    /// What arrows lead from and to.
    ///
    /// @param name empty where it is only known by its id
    record Node(String id, String name, Kind kind) {
        List<String> lines() {
            return name.isEmpty() || name.equals(id) ? List.of(id) : List.of(name, id);
        }

        String words() {
            return String.join(" ", lines());
        }
    }

    /// An arrow.
    ///
    /// @param label empty if there is none
    record Edge(String from, String to, String label) {}

    Graph {
        nodes = List.copyOf(nodes);
        edges = merged(edges);
    }

    private static List<Edge> merged(List<Edge> edges) {
        Map<List<String>, Set<String>> labels = new LinkedHashMap<>();
        for (Edge edge : edges) {
            Set<String> all =
                    labels.computeIfAbsent(List.of(edge.from, edge.to), _ -> new LinkedHashSet<>());
            if (!edge.label.isEmpty()) {
                all.add(edge.label);
            }
        }
        return labels.entrySet().stream()
                .map(e ->
                        new Edge(
                                e.getKey().getFirst(),
                                e.getKey().getLast(),
                                String.join(", ", e.getValue())))
                .toList();
    }

    Node node(String id) {
        return nodes.stream().filter(node -> node.id.equals(id)).findFirst().orElseThrow();
    }

    List<String> children(String id) {
        return edges.stream().filter(edge -> edge.from.equals(id)).map(Edge::to).toList();
    }

    List<String> parents(String id) {
        return edges.stream().filter(edge -> edge.to.equals(id)).map(Edge::from).toList();
    }

    List<String> roots() {
        return nodes.stream().map(Node::id).filter(id -> parents(id).isEmpty()).toList();
    }

    boolean isLabelled() {
        return edges.stream().anyMatch(edge -> !edge.label.isEmpty());
    }

    boolean has(String from, String to) {
        return edges.stream().anyMatch(edge -> edge.from.equals(from) && edge.to.equals(to));
    }

    /// Why this is neither a tree nor several trees; empty if it is.
    Optional<String> notTree() {
        for (Node node : nodes) {
            List<String> parents = parents(node.id);
            if (parents.size() > 1) {
                return Optional.of(
                        "'%s' has %d parents: %s"
                                .formatted(node.id, parents.size(), String.join(", ", parents)));
            }
        }
        return hasCycle() ? Optional.of("it has a cycle") : Optional.empty();
    }

    boolean hasCycle() {
        return layered().size() < nodes.size();
    }

    /// Nodes in topological order, each with the length of the longest path to it; nodes on or
    /// after a cycle are missing.
    Map<String, Integer> layered() {
        Map<String, Integer> layers = new LinkedHashMap<>();
        int before = -1;
        while (before < layers.size()) {
            before = layers.size();
            for (Node node : nodes) {
                if (layers.keySet().containsAll(parents(node.id))) {
                    int longest = parents(node.id).stream().mapToInt(layers::get).max().orElse(-1);
                    layers.putIfAbsent(node.id, longest + 1);
                }
            }
        }
        return layers;
    }

    /// All nodes, each followed by those that its arrows lead to.
    List<String> alongEdges() {
        Set<String> seen = new LinkedHashSet<>();
        roots().forEach(root -> follow(root, seen));
        nodes.forEach(node -> follow(node.id, seen));
        return new ArrayList<>(seen);
    }

    private void follow(String id, Set<String> seen) {
        if (seen.add(id)) {
            children(id).forEach(child -> follow(child, seen));
        }
    }

    /// The graph in words.
    String description() {
        Set<String> linked = new HashSet<>();
        List<String> sentences = new ArrayList<>();
        for (Edge edge : edges) {
            linked.addAll(List.of(edge.from, edge.to));
            String label = edge.label.isEmpty() ? "" : " (" + edge.label + ")";
            sentences.add(node(edge.from).words() + " to " + node(edge.to).words() + label);
        }
        String alone =
                nodes.stream()
                        .filter(node -> !linked.contains(node.id))
                        .map(Node::words)
                        .collect(Collectors.joining(", "));
        if (!alone.isEmpty()) {
            sentences.add("without an arrow: " + alone);
        }
        return "%d nodes, %d arrows. ".formatted(nodes.size(), edges.size())
                + String.join("; ", sentences)
                + ".";
    }
}
