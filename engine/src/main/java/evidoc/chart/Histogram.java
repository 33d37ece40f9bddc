package evidoc.chart;

import evidoc.page.DataTable;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How often a number lay between two round ones.
///
/// @param axis what the numbers are
record Histogram(String axis, String unit, Bins bins) implements Chart {
    private static final double TOP = 44;
    private static final double MARGIN = 1.5;

    /// Between a box and its number.
    private static final double GAP = 5;

    static Histogram of(Numbers numbers) {
        return new Histogram(numbers.axis(), numbers.unit(), Bins.of(numbers.array()));
    }

    @Override
    public double draw(Svg svg, Shape shape, String id) {
        Axes axes = axes(shape);
        axes.head(svg, "how often", shape.width());
        for (Bins.Bin bin : bins.all()) {
            draw(svg, bin, axes, id);
        }
        double y = axes.down().end();
        Span across = axes.plot().across();
        svg.line("chart-zero", new SvgPath().move(across.start(), y).line(across.end(), y));
        return axes.foot(svg, axis, shape.width());
    }

    private Axes axes(Shape shape) {
        int most = bins.all().stream().mapToInt(Bins.Bin::count).max().orElse(0);
        double height =
                switch (shape) {
                    case WIDE -> 220;
                    case TALL -> 180;
                };
        return new Axes(
                Plot.between(0, shape.width(), bins.scale()),
                Scale.Linear.between(0, most),
                new Span(TOP, TOP + height));
    }

    private static void draw(Svg svg, Bins.Bin bin, Axes axes, String id) {
        if (bin.count() == 0) {
            return;
        }
        Span across =
                new Span(
                        axes.plot().x(bin.from().doubleValue()) + MARGIN,
                        axes.plot().x(bin.below().doubleValue()) - MARGIN);
        double top = axes.y(bin.count());
        FillPattern.SOLID.box(svg, id, across, new Span(top, axes.down().end()));
        svg.startText("chart-number", across.middle(), top - GAP, Anchor.MIDDLE)
                .text(Bins.count(bin.count()))
                .end();
    }

    DataTable table(String name) {
        return new DataTable(
                "chart-table chart-printed",
                List.of(name + ", from", "below", "how often"),
                bins.all().stream()
                        .map(bin ->
                                List.of(
                                        Amounts.round(bin.from()),
                                        Amounts.round(bin.below()),
                                        Bins.count(bin.count())))
                        .toList(),
                Optional.empty());
    }

    @Override
    public String description() {
        return bins.all().stream()
                .map(bin ->
                        "from %s to below %s%s: %s"
                                .formatted(
                                        Amounts.round(bin.from()),
                                        Amounts.round(bin.below()),
                                        unit.isEmpty() ? "" : " " + unit,
                                        Bins.count(bin.count())))
                .collect(Collectors.joining(", ", "How often: ", "."));
    }
}
