package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;
import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The drawing of many machines: in every figure they share one line, on which the lowest, the
/// highest and the machine of the page are named.
final class Strips {
    private static final double GAP = 16;
    private static final double HEADING = 30;
    private static final double DOT = 4;
    private static final double LARGE_DOT = 6;

    /// From the middle of a line to where its marks end, and to the names above and below.
    private static final double REACH = 10;

    private static final double ABOVE = 16;
    private static final double BELOW = 26;

    private final Measurements measured;
    private final Optional<String> here;
    private final Amounts amounts;
    private final Plot plot;

    private Strips(Measurements measured, Optional<String> here, double width) {
        this.measured = measured;
        this.here = here;
        amounts = Amounts.of(measured);
        plot = Plot.between(0, width, Scale.of(measured));
    }

    static Strips of(Measurements measured, Optional<String> here, Shape shape) {
        return new Strips(measured, here.filter(measured.machines()::contains), shape.width());
    }

    /// Draws it from the top; returns how high it is.
    double draw(Svg svg) {
        List<Span> bands = new ArrayList<>();
        Svg strips = new Svg();
        double y = head(svg);
        for (Row row : measured.rows()) {
            strips.heading(0, y + 21, row.label(), plot.edges().length());
            y += HEADING;
            if (row.bars().isEmpty()) {
                y += Plot.LEADING;
                strips.startText("chart-axis", 0, y, Anchor.START).text("not measured").end();
            } else {
                double middle = y + (here.isPresent() ? 2 * ABOVE : REACH);
                bands.add(Span.around(middle, 2 * REACH));
                strip(strips, row, middle);
                y = middle + BELOW;
            }
            y += GAP;
        }
        plot.grid(svg, bands);
        svg.drawing(strips);
        return plot.foot(svg, y - GAP / 2);
    }

    private double head(Svg svg) {
        String axis = plot.scale().label(measured.unit());
        double baseline = Plot.BASELINE;
        if (!axis.isEmpty()) {
            svg.startText("chart-axis", 0, baseline, Anchor.START)
                    .shortened(axis, FontMetrics.PLAIN, plot.edges().length())
                    .end();
            baseline += Plot.LEADING;
        }
        plot.numbers(svg, baseline);
        return baseline + GAP / 2;
    }

    private void strip(Svg svg, Row row, double middle) {
        double min = row.bars().stream().mapToDouble(Bar::min).min().orElse(0);
        double max = row.bars().stream().mapToDouble(Bar::max).max().orElse(0);
        svg.group("chart-strip");
        plot.range(svg, min, max, middle);
        row.bars().forEach(bar -> dot(svg, bar, DOT, middle));
        svg.end();
        below(svg, row, middle);
        here.flatMap(row::of).ifPresent(bar -> above(svg, bar, middle));
    }

    private void dot(Svg svg, Bar bar, double radius, double middle) {
        svg.startCircle("chart-median", plot.x(bar.median()), middle, radius)
                .element("title", bar.machine() + ": " + amounts.withRange(bar))
                .end();
    }

    /// Names the machine of the page.
    private void above(Svg svg, Bar bar, double middle) {
        svg.group("chart-here");
        tag(bar, bar.machine(), FontMetrics.BOLD, plot.edges().length())
                .draw(svg, middle - LARGE_DOT, middle - ABOVE + 4, middle - ABOVE);
        plot.range(svg, bar.min(), bar.max(), middle);
        dot(svg, bar, LARGE_DOT, middle);
        svg.end();
    }

    /// Names the lowest and the highest, unless it is the one named above.
    private void below(Svg svg, Row row, double middle) {
        for (Tag tag : ends(row)) {
            tag.draw(svg, middle + DOT + 2, middle + BELOW - 12, middle + BELOW);
        }
    }

    private List<Tag> ends(Row row) {
        Bar lowest = row.lowest().orElseThrow();
        Bar highest = row.highest().orElseThrow();
        double all = plot.edges().length();
        if (lowest.median() == highest.median() && row.bars().size() > 1) {
            String name = "all %d machines".formatted(row.bars().size());
            return List.of(tag(lowest, name, FontMetrics.PLAIN, all));
        }
        List<Bar> ends =
                List.of(lowest, highest).stream()
                        .distinct()
                        .filter(bar -> !here.equals(Optional.of(bar.machine())))
                        .toList();
        double room = ends.size() > 1 ? Tag.half(plot.edges()) : all;
        List<Tag> tags =
                ends.stream().map(bar -> tag(bar, bar.machine(), FontMetrics.PLAIN, room)).toList();
        return tags.size() > 1 ? Tag.apart(tags.getFirst(), tags.getLast(), plot.edges()) : tags;
    }

    private Tag tag(Bar bar, String name, FontMetrics lettering, double room) {
        String number = amounts.number(bar.median());
        return Tag.at(plot.x(bar.median()), name, number, lettering, room, plot.edges());
    }
}
