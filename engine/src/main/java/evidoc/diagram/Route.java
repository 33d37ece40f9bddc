package evidoc.diagram;

import evidoc.svg.Box;
import evidoc.svg.Point;
import evidoc.svg.Svg;
import evidoc.svg.SvgPath;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The path of an arrow.
///
/// @param points start, turns and end; at least two
record Route(Graph.Edge edge, List<Point> points) {
    private static final int STEPS = 48;
    private static final double FINE = 4;
    private static final double HEAD = 9;
    private static final double HALF_HEAD = 4;

    Route {
        points = List.copyOf(points);
    }

    /// An arc from the edge of one box to that of another.
    ///
    /// @param bend the point towards which it curves
    static Route bow(Graph.Edge edge, Box from, Box to, Point bend) {
        List<Point> all =
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(i -> bow(from.middle(), bend, to.middle(), i / (double) STEPS))
                        .toList();
        int first =
                IntStream.range(0, STEPS)
                        .filter(i -> !from.holds(all.get(i)))
                        .findFirst()
                        .orElse(0);
        int last =
                IntStream.iterate(STEPS, i -> i > first, i -> i - 1)
                        .filter(i -> !to.holds(all.get(i)))
                        .findFirst()
                        .orElse(first);
        List<Point> points = new ArrayList<>();
        points.add(border(from, all.get(Math.max(0, first - 1)), all.get(first)));
        points.addAll(all.subList(first, Math.max(first, last) + 1));
        points.add(border(to, all.get(Math.min(STEPS, last + 1)), all.get(last)));
        return new Route(edge, points);
    }

    private static Point bow(Point from, Point bend, Point to, double share) {
        return from.towards(bend, share).towards(bend.towards(to, share), share);
    }

    /// The point where a line leaves a box, to a hundredth of its length.
    private static Point border(Box box, Point inside, Point outside) {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(i -> inside.towards(outside, i / 100.0))
                .filter(point -> !box.holds(point))
                .findFirst()
                .orElse(outside);
    }

    double length() {
        return IntStream.range(1, points.size())
                .mapToDouble(i -> points.get(i - 1).distance(points.get(i)))
                .sum();
    }

    /// The point at a share of the path.
    ///
    /// @param share 0 is the beginning, 1 the end
    Point at(double share) {
        double rest = share * length();
        for (int i = 1; i < points.size(); i++) {
            double step = points.get(i - 1).distance(points.get(i));
            if (rest <= step && step > 0) {
                return points.get(i - 1).towards(points.get(i), rest / step);
            }
            rest -= step;
        }
        return points.getLast();
    }

    /// Whether any of it lies in a box.
    boolean crosses(Box box) {
        for (int i = 1; i < points.size(); i++) {
            Point start = points.get(i - 1);
            Point end = points.get(i);
            double steps = Math.ceil(start.distance(end) / FINE);
            for (int step = 1; step < steps; step++) {
                if (box.holds(start.towards(end, step / steps))) {
                    return true;
                }
            }
            if (i < points.size() - 1 && box.holds(end)) {
                return true;
            }
        }
        return false;
    }

    Route moved(double dx, double dy) {
        return new Route(edge, points.stream().map(point -> point.plus(dx, dy)).toList());
    }

    void draw(Svg svg) {
        SvgPath line = new SvgPath().move(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> line.line(point.x(), point.y()));
        svg.line("diagram-edge", line);
        Point tip = points.getLast();
        Point back = at(Math.max(0, 1 - HEAD / Math.max(HEAD, length())));
        double length = Math.max(0.01, back.distance(tip));
        double dx = (tip.x() - back.x()) / length;
        double dy = (tip.y() - back.y()) / length;
        svg.path(
                "diagram-head",
                new SvgPath()
                        .move(tip.x(), tip.y())
                        .line(
                                tip.x() - dx * HEAD - dy * HALF_HEAD,
                                tip.y() - dy * HEAD + dx * HALF_HEAD)
                        .line(
                                tip.x() - dx * HEAD + dy * HALF_HEAD,
                                tip.y() - dy * HEAD - dx * HALF_HEAD)
                        .line(tip.x(), tip.y()));
    }
}
