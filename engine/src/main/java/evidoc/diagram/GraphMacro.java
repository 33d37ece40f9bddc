package evidoc.diagram;

import evidoc.diagram.TableSource.Printed;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.problem.NearMatch;
import evidoc.svg.Kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The block macro `graph::`: nodes and arrows from a printed table with an edge in each row.
public final class GraphMacro {
    private static final List<String> ARGUMENTS =
            List.of(
                    "from", "to", "label", "names", "nodes", "kind", "type", "title", "index",
                    "variant");
    private static final String TREE = "tree";

    private final MacroSupport support;
    private final TableSource source;

    public GraphMacro(MacroSupport support) {
        this.support = support;
        source = new TableSource(support);
    }

    public BlockMacro macro() {
        return new BlockMacro("graph", ARGUMENTS, this::write);
    }

    private void write(Place place, Macro macro) {
        Set<String> columns = new LinkedHashSet<>();
        Stream.of("from", "to", "label", "kind")
                .flatMap(a -> macro.argument(a).stream())
                .forEach(columns::add);
        source.printed(place, macro, List.of("from", "to"), columns)
                .ifPresent(printed -> write(place, macro, printed, columns));
    }

    private void write(Place place, Macro macro, Printed printed, Set<String> columns) {
        Optional<Kind> kind = kind(macro);
        if (kind.isEmpty() || refusesType(macro)) {
            return;
        }
        GraphReader reader =
                new GraphReader(
                        printed.table(),
                        printed.figures(),
                        macro.argument("from").orElse(""),
                        macro.argument("to").orElse(""),
                        macro.argument("label"),
                        macro.argument("kind"),
                        macro.argument("names").stream()
                                .flatMap(names -> Stream.of(names.split(",", -1)))
                                .map(String::strip)
                                .toList(),
                        kind.get());
        for (String name : reader.unknownNames()) {
            source.problem(
                    place,
                    macro,
                    printed.shown(),
                    "no label or column '" + name + "' in the output of '" + macro.target() + "'",
                    NearMatch.remedy(name, reader.knownNames()));
            return;
        }
        draw(place, macro, printed, reader.graph(), columns);
    }

    private void draw(Place place, Macro macro, Printed printed, Graph graph, Set<String> columns) {
        boolean tree = macro.argument("type").isPresent();
        Optional<String> fault = tree ? graph.notTree() : Optional.empty();
        if (fault.isPresent()) {
            source.problem(
                    place,
                    macro,
                    printed.shown(),
                    "the table of '" + macro.target() + "' is not a tree: " + fault.get(),
                    "Remove 'type=tree', or fix the example.");
            return;
        }
        String title = TableSource.title(macro, printed);
        boolean fits = graph.nodes().size() <= GraphPicture.MOST_NODES;
        String drawing = fits ? new GraphPicture(graph, printed.id(), title, tree).html() : "";
        String remark =
                fits ? "." : ": %d nodes, too many to draw.".formatted(graph.nodes().size());
        place.html(source.figure("graph", macro, printed, remark, drawing, columns));
    }

    private Optional<Kind> kind(Macro macro) {
        String word = macro.argument("nodes").orElse(Kind.PLAIN.word());
        Optional<Kind> kind = Kind.of(word);
        if (kind.isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "unknown node kind '" + word + "'",
                            NearMatch.remedy(word, Kind.words()));
        }
        return kind;
    }

    private boolean refusesType(Macro macro) {
        Optional<String> type = macro.argument("type").filter(word -> !word.equals(TREE));
        type.ifPresent(word ->
                support.page()
                        .problem(
                                macro,
                                "unknown graph type '" + word + "'",
                                NearMatch.remedy(word, List.of(TREE))));
        return type.isPresent();
    }
}
