package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.math.BigDecimal;

/// A field with an axis below it and levels at its side.
///
/// @param plot the axis below
/// @param up the scale of the levels
/// @param down from the highest level to the lowest
record Axes(Plot plot, Scale up, Span down) {
    private static final int MOST_LEVELS = 6;
    private static final double GAP = 8;

    /// From the middle of a line of text to its baseline.
    static final double HALF = 5;

    double y(double value) {
        return down.end() - up.position(value) * down.length();
    }

    /// Space that the numbers of the levels need at the left.
    static double margin(Scale up) {
        return up.ticks(MOST_LEVELS).stream()
                        .mapToDouble(tick -> FontMetrics.PLAIN.width(Amounts.round(tick)))
                        .max()
                        .orElse(0)
                + GAP;
    }

    /// What the levels are, above them.
    void head(Svg svg, String text, double width) {
        if (text.isEmpty()) {
            return;
        }
        svg.startText("chart-axis", 0, Plot.BASELINE, Anchor.START)
                .shortened(text, FontMetrics.PLAIN, width)
                .end();
    }

    /// The levels and their numbers.
    void levels(Svg svg) {
        for (BigDecimal tick : up.ticks(MOST_LEVELS)) {
            double y = y(tick.doubleValue());
            SvgPath path = new SvgPath().move(plot.edges().start(), y).line(plot.across().end(), y);
            svg.line(tick.signum() == 0 ? "chart-zero" : "chart-grid", path);
            svg.startText("chart-tick", plot.edges().start() - GAP, y + HALF, Anchor.END)
                    .text(Amounts.round(tick))
                    .end();
        }
    }

    /// The numbers of the axis below, and under its middle their title.
    ///
    /// @return where the drawing ends
    double foot(Svg svg, String text, double width) {
        double numbers = down.end() + Plot.LEADING;
        plot.numbers(svg, numbers);
        Span place =
                Span.around(plot.across().middle(), Math.min(width, FontMetrics.PLAIN.width(text)))
                        .within(new Span(0, width));
        svg.startText("chart-axis", place.middle(), numbers + Plot.LEADING, Anchor.MIDDLE)
                .shortened(text, FontMetrics.PLAIN, width)
                .end();
        return numbers + Plot.LEADING + GAP;
    }
}
