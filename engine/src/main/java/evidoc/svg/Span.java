package evidoc.svg;

/// From one place to a later one, across or down a drawing.
public record Span(double start, double end) {

    public static Span around(double middle, double length) {
        return new Span(middle - length / 2, middle + length / 2);
    }

    public double length() {
        return end - start;
    }

    public double middle() {
        return (start + end) / 2;
    }

    /// Moved as little as needed to be inside; if it is too long, it is aligned at the start.
    public Span within(Span edges) {
        Span before = end > edges.end ? moved(edges.end - end) : this;
        return before.start < edges.start ? before.moved(edges.start - before.start) : before;
    }

    public Span moved(double by) {
        return new Span(start + by, end + by);
    }

    /// The point inside it that is nearest to another.
    public double nearest(double place) {
        return Math.clamp(place, start, end);
    }
}
