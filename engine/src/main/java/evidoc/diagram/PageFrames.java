package evidoc.diagram;

import evidoc.diagram.MemoryMap.Address;
import evidoc.svg.Box;
import evidoc.svg.FontMetrics;
import evidoc.svg.Point;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The machine's memory below the address spaces: one box for each frame, and an arrow to it from
/// each region that it backs.
///
/// @param known the frames of the regions, as printed
record PageFrames(MemoryMap map, String word, List<String> known) {
    private static final double HEIGHT = 54;
    private static final double GAP = 16;
    private static final double WIDEST = 240;
    private static final double PADDING = 10;
    private static final double MARGIN = 2;

    /// Draws them, and the arrows to them; returns where it ends.
    ///
    /// @param regions places of the regions, one for each space
    double draw(Svg svg, List<Box> regions, double top, Shape shape) {
        List<String> sorted =
                known.stream()
                        .sorted(
                                Comparator.comparing(
                                        frame -> Address.of(frame).map(Address::number).orElse(0L),
                                        Long::compareUnsigned))
                        .toList();
        List<Box> boxes = boxes(sorted.size(), top, shape.width());
        for (int i = 0; i < sorted.size(); i++) {
            frame(svg, sorted.get(i), boxes.get(i));
        }
        for (int i = 0; i < regions.size(); i++) {
            String frame = map.spaces().get(i).regions().getFirst().frame();
            arrow(svg, regions.get(i), boxes.get(sorted.indexOf(frame)));
        }
        return top + HEIGHT + MARGIN;
    }

    private static List<Box> boxes(int count, double top, double width) {
        double room = Math.min(WIDEST, (width - 2 * MARGIN - (count - 1) * GAP) / count);
        double start = (width - count * room - (count - 1) * GAP) / 2;
        return IntStream.range(0, count)
                .mapToDouble(i -> start + i * (room + GAP))
                .mapToObj(x -> new Box(new Span(x, x + room), new Span(top, top + HEIGHT)))
                .toList();
    }

    private void frame(Svg svg, String frame, Box box) {
        svg.group("diagram-box diagram-plain");
        NodeSize.frame(svg, box);
        double room = box.across().length() - 2 * PADDING;
        svg.startText("diagram-text", box.middle().x(), box.middle().y() - 5, Anchor.MIDDLE)
                .shortened(word, FontMetrics.PLAIN, room)
                .end();
        svg.startText("diagram-name", box.middle().x(), box.middle().y() + 15, Anchor.MIDDLE)
                .shortened(frame, FontMetrics.BOLD, room)
                .end();
        svg.end();
    }

    private static void arrow(Svg svg, Box from, Box to) {
        Graph.Edge edge = new Graph.Edge("", "", "");
        Point begin = new Point(from.middle().x(), from.down().end());
        Point end = new Point(to.middle().x(), to.down().start());
        new Route(edge, List.of(begin, end)).draw(svg);
    }
}
