package evidoc.picture;

import evidoc.picture.Svg.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The drawing of a few machines: each has a line of its own in every figure.
final class NamedLines {
    private static final double GAP = 16;
    private static final double HEADING = 30;
    private static final double WIDEST_NAME = 250;
    private static final double DOT = 5;

    /// Stands for a number that was not measured.
    private static final String NONE = "–";

    /// A name, a number, a range.
    private record Line(String name, Optional<Measurements.Bar> bar, boolean here) {
        Lettering lettering() {
            return here ? Lettering.BOLD : Lettering.PLAIN;
        }
    }

    private record Group(String heading, List<Line> lines) {}

    /// Distances of one line, down from where it begins.
    private record Rhythm(double height, double baseline, double middle, Span band) {}

    private final List<Group> groups;
    private final Shape shape;
    private final Amounts amounts;
    private final String axis;
    private final Rhythm rhythm;

    /// Width of the numbers, and where they end.
    private final double numbers;

    private final double numbersEnd;
    private final Plot plot;

    private NamedLines(List<Group> groups, Measurements measured, Shape shape) {
        this.groups = groups;
        this.shape = shape;
        Scale scale = Scale.of(measured);
        amounts = Amounts.of(measured);
        axis = scale.label(measured.unit());
        numbers = widest(this::number);
        numbersEnd =
                switch (shape) {
                    case WIDE ->
                            Math.max(
                                    Math.min(WIDEST_NAME, widest(Line::name)) + GAP + numbers,
                                    Math.min(WIDEST_NAME, Lettering.PLAIN.width(axis)));
                    case TALL -> shape.width() - 1;
                };
        plot =
                switch (shape) {
                    case WIDE -> Plot.between(numbersEnd + GAP, shape.width(), scale);
                    case TALL -> Plot.between(0, shape.width(), scale);
                };
        rhythm =
                switch (shape) {
                    case WIDE -> new Rhythm(26, 18, 13, new Span(0, 26));
                    case TALL -> new Rhythm(44, 15, 30, new Span(21, 39));
                };
    }

    /// Figures, each with a line for every machine; of a single machine, one line for each figure.
    static NamedLines of(Measurements measured, Optional<String> here, Shape shape) {
        List<String> machines = measured.machines();
        List<Group> groups =
                machines.size() == 1
                        ? List.of(figuresOf(machines.getFirst(), measured))
                        : measured.rows().stream()
                                .map(row -> machinesOf(row, machines, here))
                                .toList();
        return new NamedLines(groups, measured, shape);
    }

    private static Group figuresOf(String machine, Measurements measured) {
        return new Group(
                machine,
                measured.rows().stream()
                        .map(row -> new Line(row.label(), row.of(machine), false))
                        .toList());
    }

    private static Group machinesOf(
            Measurements.Row row, List<String> machines, Optional<String> here) {
        return new Group(
                row.label(),
                machines.stream()
                        .map(m -> new Line(m, row.of(m), here.equals(Optional.of(m))))
                        .toList());
    }

    /// Draws it from the top; returns how high it is.
    double draw(Svg svg) {
        List<Span> bands = new ArrayList<>();
        Svg lines = new Svg();
        double y = head(svg);
        for (Group group : groups) {
            lines.heading(0, y + 21, group.heading(), shape.width());
            y += HEADING;
            for (Line line : group.lines()) {
                bands.add(rhythm.band().moved(y));
                draw(lines, line, y);
                y += rhythm.height();
            }
            y += GAP / 2;
        }
        plot.grid(svg, bands);
        svg.drawing(lines);
        return plot.foot(svg, y - GAP / 2);
    }

    /// The unit above the numbers that have it; beside it or below it the axis.
    private double head(Svg svg) {
        double baseline = Plot.BASELINE;
        if (!axis.isEmpty()) {
            svg.startText("chart-axis", numbersEnd, baseline, Anchor.END)
                    .shortened(axis, Lettering.PLAIN, numbersEnd)
                    .end();
            baseline += shape == Shape.TALL ? Plot.LEADING : 0;
        }
        plot.numbers(svg, baseline);
        return baseline + GAP / 2;
    }

    private void draw(Svg svg, Line line, double y) {
        double baseline = y + rhythm.baseline();
        svg.group(line.here() ? "chart-bar chart-here" : "chart-bar");
        line.bar()
                .ifPresent(
                        bar -> svg.element("title", line.name() + ": " + amounts.withRange(bar)));
        svg.startText("chart-name", 0, baseline, Anchor.START)
                .shortened(line.name(), line.lettering(), numbersEnd - numbers - GAP)
                .end();
        svg.startText("chart-number", numbersEnd, baseline, Anchor.END).text(number(line)).end();
        line.bar().ifPresent(bar -> mark(svg, bar, y + rhythm.middle()));
        svg.end();
    }

    private void mark(Svg svg, Measurements.Bar bar, double y) {
        plot.range(svg, bar.min(), bar.max(), y);
        svg.startCircle("chart-median", plot.x(bar.median()), y, DOT).end();
    }

    private double widest(Function<Line, String> text) {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .mapToDouble(line -> line.lettering().width(text.apply(line)))
                .max()
                .orElse(0);
    }

    private String number(Line line) {
        return line.bar().map(bar -> amounts.number(bar.median())).orElse(NONE);
    }
}
