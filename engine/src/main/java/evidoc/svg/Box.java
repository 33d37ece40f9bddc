package evidoc.svg;

/// A rectangle in a drawing.
public record Box(Span across, Span down) {

    public static Box around(Point middle, double width, double height) {
        return new Box(Span.around(middle.x(), width), Span.around(middle.y(), height));
    }

    public Point middle() {
        return new Point(across.middle(), down.middle());
    }

    /// Whether there is less than a gap between two boxes.
    public boolean meets(Box other, double gap) {
        return near(across, other.across, gap) && near(down, other.down, gap);
    }

    public boolean holds(Point point) {
        return across.start() < point.x()
                && point.x() < across.end()
                && down.start() < point.y()
                && point.y() < down.end();
    }

    public Box moved(double dx, double dy) {
        return new Box(across.moved(dx), down.moved(dy));
    }

    private static boolean near(Span a, Span b, double gap) {
        return a.start() < b.end() + gap && b.start() < a.end() + gap;
    }
}
