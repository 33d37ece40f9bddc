package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A dot for each number, on top of each other where they are close, and the median among them.
///
/// @param row what a dot stands for
/// @param axis what the numbers are
/// @param dots ascending
record DotChart(String row, String axis, String unit, List<Dot> dots) implements Chart {
    private static final int MOST = 200;

    /// From the middle of a dot to that of the next one: the first with which no pile is too high.
    private static final List<Double> APART = List.of(12.0, 8.0, 5.0, 3.0);

    /// Of a dot, as a share of that distance.
    private static final double RADIUS = 0.42;

    private static final double HIGHEST = 264;
    private static final double GAP = 5;
    private static final double TOP = 50;
    private static final double MEDIAN = 38;
    private static final double LOWEST = 48;

    record Dot(String name, double value) {}

    DotChart {
        dots = List.copyOf(dots);
    }

    static DotChart of(String row, List<String> names, Numbers numbers) throws ChartException {
        if (names.size() > MOST) {
            throw new ChartException(
                    "%d dots are too many to show".formatted(names.size()),
                    "Print at most %d rows, or how often each occurred as 'bars'.".formatted(MOST));
        }
        return new DotChart(
                row,
                numbers.axis(),
                numbers.unit(),
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Dot(names.get(i), numbers.values().get(i)))
                        .sorted(Comparator.comparingDouble(Dot::value))
                        .toList());
    }

    /// That of an even number of dots is the upper one of the two in the middle.
    private Dot median() {
        return dots.get(dots.size() / 2);
    }

    /// @param apart from the middle of a dot to that of the next one
    /// @param levels how many dots are below each one
    private record Piles(double apart, List<Integer> levels) {
        double height() {
            int most = levels.stream().mapToInt(level -> level + 1).max().orElse(0);
            return Math.max(LOWEST, most * apart);
        }
    }

    @Override
    public double draw(Svg svg, Shape shape, String id) {
        Plot plot = Plot.between(0, shape.width(), scale());
        Piles piles =
                APART.stream()
                        .map(apart -> piles(plot, apart))
                        .filter(some -> some.height() <= HIGHEST)
                        .findFirst()
                        .orElseGet(() -> piles(plot, APART.getLast()));
        Axes axes = new Axes(plot, scale(), new Span(TOP, TOP + piles.height()));
        double floor = axes.down().end();
        axes.head(svg, "a dot for each " + row, shape.width());
        plot.grid(svg, List.of(axes.down()));
        Span across = plot.across();
        svg.line("chart-zero", new SvgPath().move(across.start(), floor).line(across.end(), floor));
        name(svg, axes);
        for (int i = 0; i < dots.size(); i++) {
            double y = floor - (piles.levels().get(i) + 0.5) * piles.apart();
            draw(svg, dots.get(i), plot.x(dots.get(i).value()), y, piles.apart() * RADIUS);
        }
        return axes.foot(svg, axis, shape.width());
    }

    private Scale scale() {
        double min = dots.getFirst().value();
        double max = dots.getLast().value();
        boolean fromZero = min > 0 && min < max - min;
        Scale.Linear line = Scale.Linear.between(fromZero ? 0 : min, max);
        return Scale.stepped(line, dots.stream().mapToDouble(Dot::value));
    }

    private Piles piles(Plot plot, double apart) {
        List<Double> taken = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (Dot dot : dots) {
            double x = plot.x(dot.value());
            int level = 0;
            while (level < taken.size() && taken.get(level) + apart > x) {
                level++;
            }
            if (level == taken.size()) {
                taken.add(x);
            } else {
                taken.set(level, x);
            }
            levels.add(level);
        }
        return new Piles(apart, levels);
    }

    private void draw(Svg svg, Dot dot, double x, double y, double radius) {
        svg.startCircle(dot.equals(median()) ? "chart-dot chart-middle" : "chart-dot", x, y, radius)
                .element("title", dot.name() + ": " + amounts().withUnit(dot.value()))
                .end();
    }

    /// The median above all dots, and a line down to the axis.
    private void name(Svg svg, Axes axes) {
        double x = axes.plot().x(median().value());
        String text = "median " + amounts().withUnit(median().value());
        Span place = Span.around(x, FontMetrics.PLAIN.width(text)).within(axes.plot().edges());
        svg.line("chart-leader", new SvgPath().move(x, MEDIAN + GAP).line(x, axes.down().end()));
        svg.startText("chart-name", place.middle(), MEDIAN, Anchor.MIDDLE).text(text).end();
    }

    @Override
    public String description() {
        return "%d values, one for each %s: from %s to %s, with the median %s."
                .formatted(
                        dots.size(),
                        row,
                        amounts().number(dots.getFirst().value()),
                        amounts().number(dots.getLast().value()),
                        amounts().withUnit(median().value()));
    }

    private Amounts amounts() {
        return Amounts.of(dots.stream().mapToDouble(Dot::value).toArray(), unit);
    }
}
