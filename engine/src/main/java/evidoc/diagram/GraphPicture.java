package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.FontMetrics;
import evidoc.svg.InlineSvg;
import evidoc.svg.Shape;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

/// The drawing of a graph: a tree, layers, or a circle where there are cycles.
///
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param tree whether to draw it as a tree, which it then must be
record GraphPicture(Graph graph, String id, String title, boolean tree) {

    /// Maximum number of nodes.
    static final int MOST_NODES = 12;

    /// Two `svg` elements, of which one is shown.
    String html() {
        return new InlineSvg("diagram", id, title, graph.description()).html(this::draw);
    }

    private double draw(Svg svg, Shape shape) {
        GraphLayout layout = GraphLayout.of(graph, shape, tree);
        layout.routes().forEach(route -> route.draw(svg));
        layout.labels().forEach((edge, box) -> label(svg, edge.label(), box));
        layout.boxes().forEach((id, box) -> layout.size().draw(svg, graph.node(id), box));
        return layout.height();
    }

    private static void label(Svg svg, String label, Box box) {
        NodeSize.startBox(svg, "diagram-ground", box).attribute("fill", "Canvas").end();
        svg.startText("diagram-label", box.middle().x(), box.down().end() - 5, Anchor.MIDDLE)
                .shortened(label, FontMetrics.PLAIN, GraphLayout.labelRoom(box))
                .end();
    }
}
