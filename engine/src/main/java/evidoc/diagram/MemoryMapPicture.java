package evidoc.diagram;

import evidoc.diagram.MemoryMap.Region;
import evidoc.diagram.MemoryMap.Space;
import evidoc.svg.Box;
import evidoc.svg.FontMetrics;
import evidoc.svg.InlineSvg;
import evidoc.svg.Kind;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The drawing of a memory map, not to scale: each address space is a room with its regions, the
/// highest address at the top; below are the frames behind the regions, where they are known.
///
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param frames what the frames are called: `page frame`
record MemoryMapPicture(MemoryMap map, String id, String title, String frames) {

    /// Number of spaces that fit next to each other in the narrow shape.
    static final int MOST_SPACES = 2;

    static final int MOST_REGIONS = 16;

    private static final double GAP = 10;
    private static final double PADDING = 8;
    private static final double LINE = 20;
    private static final double WIDEST = 400;
    private static final double HEADING = 34;

    /// Between two regions: dots for what isn't shown.
    private static final double BREAK = 26;

    private static final double LANE = 54;
    private static final double MARGIN = 2;

    /// Two `svg` elements, of which one is shown.
    String html() {
        return new InlineSvg("diagram", id, title, map.description()).html(this::draw);
    }

    private double draw(Svg svg, Shape shape) {
        int columns = map.spaces().size();
        double width =
                Math.min(
                        WIDEST,
                        (shape.width() - (columns + 1) * MARGIN - (columns - 1) * GAP) / columns);
        double gap =
                columns > 1
                        ? Math.min(
                                (shape.width() - 2 * MARGIN - columns * width) / (columns - 1), 90)
                        : 0;
        double x = (shape.width() - columns * width - (columns - 1) * gap) / 2;
        double height =
                map.spaces().stream().mapToDouble(space -> height(space, width)).max().orElse(0);
        List<Box> ends = new ArrayList<>();
        for (Space space : map.spaces()) {
            ends.add(
                    draw(
                            svg,
                            space,
                            new Box(new Span(x, x + width), new Span(MARGIN, MARGIN + height))));
            x += width + gap;
        }
        Optional<List<String>> known = map.frames();
        return known.isPresent()
                ? new PageFrames(map, frames, known.get())
                        .draw(svg, ends, MARGIN + height + LANE, shape)
                : height + 2 * MARGIN;
    }

    /// Returns the place of its last region.
    private Box draw(Svg svg, Space space, Box box) {
        svg.group("diagram-box diagram-process");
        NodeSize.frame(svg, box);
        double y = box.down().start() + PADDING;
        Span inside = new Span(box.across().start() + PADDING, box.across().end() - PADDING);
        if (!space.name().isEmpty()) {
            Kind.PROCESS.draw(svg, inside.start(), y - 2);
            svg.startText("diagram-name", inside.start() + Kind.SYMBOL + 8, y + 15, Anchor.START)
                    .shortened(space.name(), FontMetrics.BOLD, inside.length() - Kind.SYMBOL - 8)
                    .end();
            y += HEADING;
        }
        svg.end();
        Box last = box;
        boolean first = true;
        for (Region region : space.regions()) {
            if (!first) {
                dots(svg, inside.middle(), y);
                y += BREAK;
            }
            first = false;
            RegionLines lines = lines(region, inside.length());
            last = new Box(inside, new Span(y, y + lines.height()));
            lines.draw(svg, last);
            y = last.down().end();
        }
        return last;
    }

    private double height(Space space, double width) {
        double regions =
                space.regions().stream()
                        .mapToDouble(region -> lines(region, width - 2 * PADDING).height())
                        .sum();
        return regions
                + (space.regions().size() - 1) * BREAK
                + 2 * PADDING
                + (space.name().isEmpty() ? 0 : HEADING);
    }

    private RegionLines lines(Region region, double width) {
        boolean written = map.frames().isEmpty() && !region.frame().isEmpty();
        return RegionLines.of(region, written ? List.of(frames, region.frame()) : List.of(), width);
    }

    private static void dots(Svg svg, double x, double y) {
        for (int i = 1; i <= 3; i++) {
            svg.startCircle("diagram-dot", x, y + i * BREAK / 4, 1.5).end();
        }
    }

    /// The lines of text in a region.
    private record RegionLines(Region region, List<String> lines) {

        static RegionLines of(Region region, List<String> frame, double width) {
            double room = width - 2 * PADDING - symbol(region);
            List<String> lines = new ArrayList<>();
            String first = region.begins().text();
            String range = first + region.ends().map(end -> " to " + end.text()).orElse("");
            if (!region.name().isEmpty()) {
                lines.add(region.name());
            }
            if (FontMetrics.BOLD.width(range) <= room) {
                lines.add(range);
            } else {
                region.ends().ifPresent(end -> lines.add("to " + end.text()));
                lines.add(region.ends().isPresent() ? "from " + first : first);
            }
            lines.add(region.value());
            lines.addAll(frame);
            lines.removeIf(String::isEmpty);
            return new RegionLines(region, lines);
        }

        private static double symbol(Region region) {
            return region.kind().hasSymbol() ? Kind.SYMBOL + 8 : 0;
        }

        double height() {
            return lines.size() * LINE + 14;
        }

        void draw(Svg svg, Box box) {
            svg.group("diagram-box diagram-region diagram-" + region.kind().word());
            NodeSize.frame(svg, box);
            double x = box.across().start() + PADDING;
            double y = box.down().start() + 21;
            region.kind().draw(svg, x, box.middle().y() - Kind.SYMBOL / 2);
            x += symbol(region);
            for (String line : lines) {
                boolean bold =
                        line.equals(region.name().isEmpty() ? region.value() : region.name());
                svg.startText(bold ? "diagram-name" : "diagram-text", x, y, Anchor.START)
                        .shortened(
                                line,
                                bold ? FontMetrics.BOLD : FontMetrics.PLAIN,
                                box.across().end() - PADDING - x)
                        .end();
                y += LINE;
            }
            svg.end();
        }
    }
}
