package evidoc.chart;

import evidoc.svg.Svg;
import evidoc.svg.SvgPath;

/// The marks of a line, which distinguish lines without colour.
enum Mark {
    DISC,
    SQUARE,
    TRIANGLE,
    RING,
    DIAMOND,
    CROSS;

    private static final double SIZE = 5;

    /// The mark of the line with that number; after the last one they start again.
    static Mark of(int line) {
        return values()[line % values().length];
    }

    void draw(Svg svg, double x, double y) {
        switch (this) {
            case DISC -> svg.startCircle("chart-point", x, y, SIZE - 0.5).end();
            case RING -> hollow(svg.startCircle("chart-point chart-hollow", x, y, SIZE - 0.5));
            case SQUARE ->
                    hollow(
                            svg.start("path")
                                    .attribute("class", "chart-point chart-hollow")
                                    .attribute(
                                            "d",
                                            polygon(
                                                            x, y, -1.25, -1.25, 1.25, -1.25, 1.25,
                                                            1.25, -1.25, 1.25)
                                                    .toString()));
            case TRIANGLE -> svg.path("chart-point", polygon(x, y, 0, -1.2, 1.1, 0.9, -1.1, 0.9));
            case DIAMOND ->
                    svg.path("chart-point", polygon(x, y, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0));
            case CROSS ->
                    svg.line(
                            "chart-point chart-cross",
                            new SvgPath()
                                    .move(x - SIZE, y - SIZE)
                                    .line(x + SIZE, y + SIZE)
                                    .move(x - SIZE, y + SIZE)
                                    .line(x + SIZE, y - SIZE));
        }
    }

    private static void hollow(Svg shape) {
        shape.attribute("fill", "none").attribute("stroke", "currentColor").end();
    }

    private static SvgPath polygon(double x, double y, double... corners) {
        int last = corners.length - 2;
        SvgPath path = new SvgPath().move(x + SIZE * corners[last], y + SIZE * corners[last + 1]);
        for (int i = 0; i < corners.length; i += 2) {
            path.line(x + SIZE * corners[i], y + SIZE * corners[i + 1]);
        }
        return path;
    }
}
