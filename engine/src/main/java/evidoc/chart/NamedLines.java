package evidoc.chart;

import evidoc.chart.LineLayout.Group;
import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Svg;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The drawing of a few machines: each has its own line in every figure.
final class NamedLines {
    /// Stands for a number that was not measured.
    private static final String NONE = "–";

    private static final double DOT = 5;

    /// A name, a number, a range.
    private record Line(String name, Optional<Measurements.Bar> bar, boolean here) {
        FontMetrics lettering() {
            return here ? FontMetrics.BOLD : FontMetrics.PLAIN;
        }
    }

    private final List<Group<Line>> groups;
    private final Amounts amounts;
    private final LineLayout layout;

    /// @param axis what the numbers are
    private NamedLines(
            List<Group<Line>> groups,
            Measurements measured,
            String rows,
            String axis,
            Shape shape) {
        this.groups = groups;
        Scale scale = Scale.of(measured);
        amounts = Amounts.of(measured);
        layout =
                LineLayout.of(
                        shape,
                        scale,
                        rows,
                        scale.label(axis),
                        widest(Line::name),
                        widest(this::number));
    }

    /// Figures, each with a line for every machine; of a single machine, one line for each figure.
    static NamedLines of(Measurements measured, Optional<String> here, Shape shape) {
        List<String> machines = measured.machines();
        List<Group<Line>> groups =
                machines.size() == 1
                        ? List.of(figuresOf(machines.getFirst(), measured))
                        : measured.rows().stream()
                                .map(row -> machinesOf(row, machines, here))
                                .toList();
        return new NamedLines(groups, measured, "", measured.unit(), shape);
    }

    /// A line for each row of a table.
    static NamedLines ofRows(SpreadLines spread, Shape shape) {
        return new NamedLines(
                List.of(figuresOf("", spread.measured())),
                spread.measured(),
                spread.rows(),
                spread.axis(),
                shape);
    }

    private static Group<Line> figuresOf(String machine, Measurements measured) {
        return new Group<>(
                machine,
                measured.rows().stream()
                        .map(row -> new Line(row.label(), row.of(machine), false))
                        .toList());
    }

    private static Group<Line> machinesOf(
            Measurements.Row row, List<String> machines, Optional<String> here) {
        return new Group<>(
                row.label(),
                machines.stream()
                        .map(m -> new Line(m, row.of(m), here.equals(Optional.of(m))))
                        .toList());
    }

    /// Draws it from the top; returns how high it is.
    double draw(Svg svg) {
        return layout.draw(svg, groups, this::draw);
    }

    private void draw(Svg svg, Line line, double y) {
        svg.group(line.here() ? "chart-bar chart-here" : "chart-bar");
        line.bar()
                .ifPresent(
                        bar -> svg.element("title", line.name() + ": " + amounts.withRange(bar)));
        layout.texts(svg, line.name(), line.lettering(), number(line), y);
        line.bar().ifPresent(bar -> mark(svg, bar, y + layout.band().middle()));
        svg.end();
    }

    private void mark(Svg svg, Measurements.Bar bar, double y) {
        layout.plot().range(svg, bar.min(), bar.max(), y);
        svg.startCircle("chart-median", layout.plot().x(bar.median()), y, DOT).end();
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
