package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.NiceNumbers;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lines over a numeric axis, each named where it ends.
///
/// @param axis what x is
/// @param levels what y is; empty where the names of the lines say it
record LineChart(String axis, String levels, String unit, List<Line> lines) implements Chart {
    private static final int MOST_LINES = Mark.values().length;
    private static final int MOST_MARKS = 40;
    private static final double TOP = 34;
    private static final double GAP = 36;

    /// From the middle of a mark to the name after it.
    private static final double BESIDE = 11;

    /// Segments of a straight line where the axis bends it.
    private static final int STEPS = 48;

    record Point(double x, double y) {}

    /// @param ideal what the others are compared with
    record Line(String name, boolean ideal, List<Point> points) {
        static Line of(Numbers x, Numbers y, boolean ideal) {
            List<Point> points =
                    IntStream.range(0, x.values().size())
                            .mapToObj(i -> new Point(x.values().get(i), y.values().get(i)))
                            .sorted(Comparator.comparingDouble(Point::x))
                            .toList();
            return new Line(y.name(), ideal, points);
        }

        /// The line on which y is as much as x.
        static Line ofEquals(Numbers x) {
            double ratio = x.max() / x.min();
            DoubleStream places =
                    isLogarithmic(x.min(), x.max())
                            ? IntStream.rangeClosed(0, STEPS)
                                    .mapToDouble(i -> x.min() * Math.pow(ratio, i / (double) STEPS))
                            : DoubleStream.of(x.min(), x.max());
            return new Line("ideal", true, places.mapToObj(p -> new Point(p, p)).toList());
        }
    }

    LineChart {
        lines = List.copyOf(lines);
    }

    /// @param ideal a line that is drawn dashed; none or one
    static LineChart of(Numbers x, List<Numbers> columns, List<Line> ideal) throws ChartException {
        String unit = Numbers.unitOf(columns);
        if (columns.size() > MOST_LINES) {
            throw new ChartException(
                    "%d lines are too many to show".formatted(columns.size()),
                    "Name at most %d columns.".formatted(MOST_LINES));
        }
        return new LineChart(
                x.axis(),
                Numbers.axisOf(columns),
                unit,
                Stream.concat(columns.stream().map(y -> Line.of(x, y, false)), ideal.stream())
                        .toList());
    }

    private static boolean isLogarithmic(double min, double max) {
        return min > 0 && max > Scale.MOST_LINEAR_RATIO * min;
    }

    @Override
    public double draw(Svg svg, Shape shape, String id) {
        Axes axes = axes(shape);
        axes.head(svg, levels, shape.width());
        axes.levels(svg);
        // Where lines meet, the filled mark of the first is seen within that of the second.
        for (int i = lines.size() - 1; i >= 0; i--) {
            draw(svg, lines.get(i), Mark.of(i), axes);
        }
        names(svg, axes, shape);
        return axes.foot(svg, axes.plot().scale().label(axis), shape.width());
    }

    private Axes axes(Shape shape) {
        double low = points().mapToDouble(Point::y).min().orElse(0);
        double high = points().mapToDouble(Point::y).max().orElse(0);
        Scale up = Scale.Linear.between(Math.min(0, low), Math.max(0, high));
        double end = shape.width() - room(shape) - GAP;
        double height =
                switch (shape) {
                    case WIDE -> 280;
                    case TALL -> 230;
                };
        return new Axes(
                Plot.between(Axes.margin(up), end, across()), up, new Span(TOP, TOP + height));
    }

    private Scale across() {
        double min = points().mapToDouble(Point::x).min().orElse(0);
        double max = points().mapToDouble(Point::x).max().orElse(0);
        return isLogarithmic(min, max)
                ? new Scale.Logarithmic(NiceNumbers.atMost(min), NiceNumbers.atLeast(max))
                : Scale.stepped(Scale.Linear.between(min, max), points().mapToDouble(Point::x));
    }

    /// For the names at the right.
    private double room(Shape shape) {
        double most =
                switch (shape) {
                    case WIDE -> 200;
                    case TALL -> 110;
                };
        double widest =
                lines.stream()
                        .mapToDouble(line -> FontMetrics.PLAIN.width(line.name()))
                        .max()
                        .orElse(0);
        return Math.min(most, widest);
    }

    private static void draw(Svg svg, Line line, Mark mark, Axes axes) {
        Point first = line.points().getFirst();
        SvgPath path = new SvgPath().move(axes.plot().x(first.x()), axes.y(first.y()));
        for (Point point : line.points()) {
            path.line(axes.plot().x(point.x()), axes.y(point.y()));
        }
        svg.line(line.ideal() ? "chart-ideal" : "chart-course", path);
        if (!line.ideal() && line.points().size() <= MOST_MARKS) {
            line.points()
                    .forEach(point -> mark.draw(svg, axes.plot().x(point.x()), axes.y(point.y())));
        }
    }

    /// The names after their marks, each as near to the end of its line as the others allow.
    private void names(Svg svg, Axes axes, Shape shape) {
        double x = shape.width() - room(shape);
        List<Point> ends = lines.stream().map(line -> line.points().getLast()).toList();
        List<Double> places =
                LabelSpread.apart(
                        ends.stream().map(end -> axes.y(end.y())).toList(),
                        Plot.LEADING,
                        axes.down());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double from = axes.plot().x(ends.get(i).x()) + BESIDE;
            double to = places.get(i);
            svg.line(
                    "chart-leader",
                    new SvgPath()
                            .move(from, axes.y(ends.get(i).y()))
                            .line(x - (line.ideal() ? BESIDE / 2 : 2 * BESIDE), to));
            if (!line.ideal()) {
                Mark.of(i).draw(svg, x - BESIDE, to);
            }
            svg.startText("chart-name", x, to + Axes.HALF, Anchor.START)
                    .shortened(line.name(), FontMetrics.PLAIN, room(shape))
                    .end();
        }
    }

    @Override
    public String description() {
        Amounts ys = Amounts.of(points().mapToDouble(Point::y).toArray(), unit);
        Amounts xs = Amounts.of(points().mapToDouble(Point::x).toArray(), "");
        return lines.stream()
                .filter(line -> !line.ideal())
                .map(line ->
                        line.points().stream()
                                .map(p -> ys.withUnit(p.y()) + " at " + xs.number(p.x()))
                                .collect(Collectors.joining(", ", line.name() + ": ", ".")))
                .collect(Collectors.joining(" "));
    }

    private Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }
}
