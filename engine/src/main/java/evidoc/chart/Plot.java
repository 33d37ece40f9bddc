package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// The part of a chart that has a scale.
///
/// @param across from the beginning of the axis to its end
/// @param edges what its labels may reach
public record Plot(Scale scale, Span across, Span edges) {
    private static final int MOST_TICKS = 7;
    private static final double GAP = 14;

    private static final double INSET = 9;
    private static final double MOST_INSET = 40;

    /// Of the first line of text.
    public static final double BASELINE = 15;

    /// From one line of text to the next.
    static final double LEADING = 20;

    /// In a higher chart, the axis above is out of sight on a phone.
    private static final double HIGH = 480;

    /// Half the height of the end of a range.
    private static final double CAP = 4;

    /// A plot that leaves room for the first and the last number of its axis.
    static Plot between(double start, double end, Scale scale) {
        Span across = new Span(start + inset(scale.low()), end - inset(scale.high()));
        return new Plot(scale, across, new Span(start, end));
    }

    private static double inset(BigDecimal tick) {
        double half = FontMetrics.PLAIN.width(Amounts.round(tick)) / 2;
        return Math.clamp(half, INSET, MOST_INSET);
    }

    double x(double value) {
        return across.start() + scale.position(value) * across.length();
    }

    /// Light lines that guide the eye from a mark to its number on the axis.
    ///
    /// @param bands from top to bottom, where there are marks
    void grid(Svg svg, List<Span> bands) {
        for (BigDecimal tick : ticks()) {
            double x = x(tick.doubleValue());
            SvgPath path = new SvgPath();
            bands.forEach(band -> path.move(x, band.start()).line(x, band.end()));
            svg.line(tick.signum() == 0 ? "chart-zero" : "chart-grid", path);
        }
    }

    /// The numbers of the axis.
    void numbers(Svg svg, double baseline) {
        for (BigDecimal tick : ticks()) {
            svg.startText("chart-tick", label(tick).middle(), baseline, Anchor.MIDDLE)
                    .text(Amounts.round(tick))
                    .end();
        }
    }

    /// Repeats the axis below a high chart.
    ///
    /// @param bottom where the last marks end
    /// @return where the chart ends
    double foot(Svg svg, double bottom) {
        if (bottom < HIGH) {
            return bottom;
        }
        numbers(svg, bottom + LEADING);
        return bottom + 26;
    }

    /// A line from the least to the most, with an end at both sides; with the head of an arrow
    /// where it leaves the scale.
    void range(Svg svg, double min, double max, double y) {
        double start = x(min);
        double end = x(max);
        SvgPath path =
                new SvgPath().move(start, y).line(end, y).move(end, y - CAP).line(end, y + CAP);
        if (scale.shows(min)) {
            path.move(start, y - CAP).line(start, y + CAP);
        } else {
            path.move(start + CAP, y - CAP).line(start, y).line(start + CAP, y + CAP);
        }
        svg.line("chart-range", path);
    }

    /// As many as fit next to each other.
    private List<BigDecimal> ticks() {
        return IntStream.iterate(MOST_TICKS, most -> most > 1, most -> most - 1)
                .mapToObj(scale::ticks)
                .filter(this::fit)
                .findFirst()
                .orElseGet(() -> scale.ticks(1));
    }

    private boolean fit(List<BigDecimal> ticks) {
        return IntStream.range(1, ticks.size())
                .allMatch(i -> label(ticks.get(i - 1)).end() + GAP <= label(ticks.get(i)).start());
    }

    private Span label(BigDecimal tick) {
        double width = FontMetrics.PLAIN.width(Amounts.round(tick));
        return Span.around(x(tick.doubleValue()), width).within(edges);
    }
}
