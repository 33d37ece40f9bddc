package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.FontMetrics;
import evidoc.svg.Kind;
import evidoc.svg.Point;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

import java.util.List;

/// The size of the nodes of one graph: all have the same height and the width of their text.
///
/// @param widest maximum width; longer text is shortened
record NodeSize(double widest, double height) {
    private static final double PADDING = 8;
    private static final double GAP = 6;
    private static final double LINE = 20;
    private static final double MARGIN = 14;

    static NodeSize of(Graph graph, double widest) {
        int lines = graph.nodes().stream().mapToInt(node -> node.lines().size()).max().orElse(1);
        return new NodeSize(widest, lines * LINE + MARGIN);
    }

    double width(Graph.Node node) {
        double text = 0;
        for (int i = 0; i < node.lines().size(); i++) {
            text = Math.max(text, lettering(i).width(node.lines().get(i)));
        }
        return Math.min(widest, symbol(node) + text + 2 * PADDING);
    }

    Box at(Graph.Node node, Point middle) {
        return Box.around(middle, width(node), height);
    }

    void draw(Svg svg, Graph.Node node, Box box) {
        List<String> lines = node.lines();
        double room = box.across().length() - symbol(node) - 2 * PADDING;
        svg.group("diagram-box diagram-" + node.kind().word());
        frame(svg, box);
        node.kind().draw(svg, box.across().start() + PADDING, box.middle().y() - Kind.SYMBOL / 2);
        double x = box.across().start() + PADDING + symbol(node);
        double baseline = box.middle().y() + 5 - (lines.size() - 1) * LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.startText(
                            i == 0 ? "diagram-name" : "diagram-text",
                            x,
                            baseline + i * LINE,
                            Anchor.START)
                    .shortened(lines.get(i), lettering(i), room)
                    .end();
        }
        svg.end();
    }

    static void frame(Svg svg, Box box) {
        startBox(svg, "diagram-frame", box)
                .attribute("fill", "none")
                .attribute("stroke", "currentColor")
                .end();
    }

    static Svg startBox(Svg svg, String role, Box box) {
        return svg.start("rect")
                .attribute("class", role)
                .attribute("x", box.across().start())
                .attribute("y", box.down().start())
                .attribute("width", box.across().length())
                .attribute("height", box.down().length())
                .attribute("rx", 5);
    }

    private static FontMetrics lettering(int line) {
        return line == 0 ? FontMetrics.BOLD : FontMetrics.PLAIN;
    }

    private static double symbol(Graph.Node node) {
        return node.kind().hasSymbol() ? Kind.SYMBOL + GAP : 0;
    }
}
