package evidoc.timeline;

import evidoc.chart.Amounts;
import evidoc.svg.FontMetrics;
import evidoc.svg.NiceNumbers;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The axis of a timeline: round times, counted from where the window begins.
///
/// @param across where the window is drawn
record TimeAxis(TimelineWindow window, Span across) {
    private static final double GAP = 14;
    private static final int MOST_TICKS = 12;

    /// A unit of time that people read easily.
    private enum Unit {
        MICROSECONDS("µs", 1_000),
        MILLISECONDS("ms", 1_000_000),
        SECONDS("s", 1_000_000_000);

        private final String sign;
        private final long nanos;

        Unit(String sign, long nanos) {
            this.sign = sign;
            this.nanos = nanos;
        }

        static Unit of(Duration length) {
            if (length.compareTo(Duration.ofMillis(2)) < 0) {
                return MICROSECONDS;
            }
            return length.compareTo(Duration.ofSeconds(10)) < 0 ? MILLISECONDS : SECONDS;
        }
    }

    /// A line, and the place of its number.
    private record Tick(double x, Span place, String text) {}

    double x(Duration time) {
        return across.start() + window.share(time) * across.length();
    }

    /// Numbers above, and light lines down to the end of the last lane.
    void draw(Svg svg, double baseline, double top, double bottom) {
        List<Tick> ticks = ticks();
        SvgPath lines = new SvgPath();
        for (Tick tick : ticks) {
            lines.move(tick.x(), top).line(tick.x(), bottom);
        }
        svg.line("chart-grid", lines);
        for (Tick tick : ticks) {
            svg.startText("chart-tick", tick.place().middle(), baseline, Anchor.MIDDLE)
                    .text(tick.text())
                    .end();
        }
    }

    private List<Tick> ticks() {
        Unit unit = Unit.of(window.length());
        double length = (double) window.length().toNanos() / unit.nanos;
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal step : NiceNumbers.from(length / MOST_TICKS).limit(12).toList()) {
            ticks = ticks(step, length, unit);
            if (fit(ticks)) {
                return ticks;
            }
        }
        return ticks;
    }

    private List<Tick> ticks(BigDecimal step, double length, Unit unit) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at = BigDecimal.ZERO; at.doubleValue() <= length; at = at.add(step)) {
            double x = across.start() + at.doubleValue() / length * across.length();
            String text = Amounts.round(at) + "\u00A0" + unit.sign;
            Span place = Span.around(x, FontMetrics.PLAIN.width(text)).within(across);
            ticks.add(new Tick(x, place, text));
        }
        return ticks;
    }

    private static boolean fit(List<Tick> ticks) {
        return IntStream.range(1, ticks.size())
                .allMatch(
                        i -> ticks.get(i - 1).place().end() + GAP <= ticks.get(i).place().start());
    }
}
