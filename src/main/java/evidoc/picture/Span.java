package evidoc.picture;

/// From one place to a later one, across or down a drawing.
record Span(double start, double end) {

    static Span around(double middle, double length) {
        return new Span(middle - length / 2, middle + length / 2);
    }

    double length() {
        return end - start;
    }

    double middle() {
        return (start + end) / 2;
    }

    /// Moved as little as brings it inside; the start counts where it is too long.
    Span within(Span edges) {
        Span before = end > edges.end ? moved(edges.end - end) : this;
        return before.start < edges.start ? before.moved(edges.start - before.start) : before;
    }

    Span moved(double by) {
        return new Span(start + by, end + by);
    }

    /// The place inside it that is next to another.
    double nearest(double place) {
        return Math.clamp(place, start, end);
    }
}
