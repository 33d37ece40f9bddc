package evidoc.svg;

/// The symbols of the site's subjects, in strokes; each fits into 24 units.
public enum Symbol {
    PROCESS("M3 4h18v16H3zM8 8.5h8v6.5H8zM3 4l5 4.5M21 4l-5 4.5M3 20l5-5M21 20l-5-5");

    private static final double SCALE = 0.62;

    private final String strokes;

    Symbol(String strokes) {
        this.strokes = strokes;
    }

    /// Draws it with its upper left corner at a point.
    public void draw(Svg svg, double x, double y) {
        svg.startLine("symbol")
                .attribute(
                        "transform",
                        "translate(%s %s) scale(%s)"
                                .formatted(Svg.number(x), Svg.number(y), Svg.number(SCALE)))
                .attribute("d", strokes)
                .end();
    }
}
