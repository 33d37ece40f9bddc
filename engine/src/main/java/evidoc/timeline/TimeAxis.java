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

        String text(BigDecimal amount) {
            return Amounts.round(amount) + "\u00A0" + sign;
        }

        static Unit of(Duration length) {
            if (length.compareTo(Duration.ofMillis(2)) < 0) {
                return MICROSECONDS;
            }
            return length.compareTo(Duration.ofSeconds(10)) < 0 ? MILLISECONDS : SECONDS;
        }
    }

    /// A line, and the place of its number: in the middle above the line.
    private record Tick(double x, Span place, String text) {}

    /// The axis of a window that leaves space for its first and its last number.
    ///
    /// @param earliest where the window may begin
    /// @param edges what the numbers may reach
    static TimeAxis within(TimelineWindow window, double earliest, Span edges) {
        Unit unit = Unit.of(window.length());
        double first = FontMetrics.PLAIN.width(unit.text(BigDecimal.ZERO)) / 2;
        BigDecimal whole = BigDecimal.valueOf(window.length().toNanos() / unit.nanos);
        double last = FontMetrics.PLAIN.width(unit.text(whole)) / 2;
        return new TimeAxis(
                window, new Span(Math.max(earliest, edges.start() + first), edges.end() - last));
    }

    double x(Duration time) {
        return across.start() + window.share(time) * across.length();
    }

    /// Numbers above, a line for the moment that a reader points at, and light lines down to the
    /// end of the last lane.
    void draw(Svg svg, double baseline, double top, double bottom) {
        List<Tick> ticks = ticks();
        SvgPath lines = new SvgPath();
        for (Tick tick : ticks) {
            lines.move(tick.x(), top).line(tick.x(), bottom);
        }
        svg.line("chart-grid", lines);
        svg.line("timeline-scale", new SvgPath().move(across.start(), top).line(across.end(), top));
        for (Tick tick : ticks) {
            svg.startText("chart-tick", tick.x(), baseline, Anchor.MIDDLE).text(tick.text()).end();
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
            String text = unit.text(at);
            Span place = Span.around(x, FontMetrics.PLAIN.width(text));
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
