package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

import java.util.ArrayList;
import java.util.List;

/// Lines below each other, each with a name, a number and a mark on a common scale. The mark is
/// next to the texts, or below them on a phone.
///
/// @param rows what the lines are; empty if nothing says so
/// @param axis what the scale is called
/// @param numbers width of the numbers
/// @param numbersEnd where they end
record LineLayout(
        Shape shape, String rows, String axis, double numbers, double numbersEnd, Plot plot) {
    private static final double GAP = 16;
    private static final double HEADING = 30;
    private static final double WIDEST_NAME = 250;

    /// @param names width of the widest
    /// @param numbers width of the widest
    static LineLayout of(
            Shape shape, Scale scale, String rows, String axis, double names, double numbers) {
        return switch (shape) {
            case WIDE -> {
                double end =
                        Math.max(
                                Math.min(WIDEST_NAME, names) + GAP + numbers,
                                Math.min(WIDEST_NAME, FontMetrics.PLAIN.width(axis)));
                Plot plot = Plot.between(end + GAP, shape.width(), scale);
                yield new LineLayout(shape, rows, axis, numbers, end, plot);
            }
            case TALL -> {
                Plot plot = Plot.between(0, shape.width(), scale);
                yield new LineLayout(shape, rows, axis, numbers, shape.width() - 1, plot);
            }
        };
    }

    /// Lines that have something in common.
    ///
    /// @param name empty if nothing says what
    record Group<L>(String name, List<L> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    /// Draws a line.
    interface Drawing<L> {
        /// Draws one.
        ///
        /// @param y where it begins
        void draw(Svg svg, L line, double y);
    }

    /// Draws groups of lines from the top; returns how high they are.
    <L> double draw(Svg svg, List<Group<L>> groups, Drawing<L> drawing) {
        List<Span> bands = new ArrayList<>();
        Svg lines = new Svg();
        double y = head(svg);
        for (Group<L> group : groups) {
            y = heading(lines, group.name(), y);
            for (L line : group.lines()) {
                bands.add(band().moved(y));
                drawing.draw(lines, line, y);
                y += height();
            }
            y += GAP / 2;
        }
        plot.grid(svg, bands);
        svg.drawing(lines);
        return plot.foot(svg, y - GAP / 2);
    }

    /// Height of one line.
    double height() {
        return switch (shape) {
            case WIDE -> 26;
            case TALL -> 44;
        };
    }

    /// The position of its mark, measured down from the start of the line.
    Span band() {
        return switch (shape) {
            case WIDE -> new Span(0, 26);
            case TALL -> new Span(21, 39);
        };
    }

    private double baseline() {
        return switch (shape) {
            case WIDE -> 18;
            case TALL -> 15;
        };
    }

    /// The unit above the numbers; the axis is next to it, or below it and what the lines are. What
    /// the lines are is at its left, or below all if there is no room.
    ///
    /// @return where the lines begin
    double head(Svg svg) {
        double unit = FontMetrics.PLAIN.width(axis);
        if (!axis.isEmpty()) {
            svg.startText("chart-axis", numbersEnd, Plot.BASELINE, Anchor.END)
                    .shortened(axis, FontMetrics.PLAIN, numbersEnd)
                    .end();
        }
        boolean isBelow = shape == Shape.TALL && !(axis.isEmpty() && rows.isEmpty());
        double last = Plot.BASELINE + (isBelow ? Plot.LEADING : 0);
        plot.numbers(svg, last);
        if (rows.isEmpty()) {
            return last + GAP / 2;
        }
        boolean isBeside = FontMetrics.PLAIN.width(rows) + GAP + unit <= numbersEnd;
        double baseline = isBeside ? Plot.BASELINE : last + Plot.LEADING;
        svg.startText("chart-rows", 0, baseline, Anchor.START)
                .shortened(rows, FontMetrics.PLAIN, numbersEnd)
                .end();
        return Math.max(last, baseline) + GAP / 2;
    }

    /// What some lines have in common, if anything.
    ///
    /// @return where they begin
    private double heading(Svg svg, String text, double y) {
        if (text.isEmpty()) {
            return y;
        }
        svg.heading(0, y + 21, text, shape.width());
        return y + HEADING;
    }

    /// The texts of the line that begins at `y`.
    void texts(Svg svg, String name, FontMetrics lettering, String number, double y) {
        svg.startText("chart-name", 0, y + baseline(), Anchor.START)
                .shortened(name, lettering, numbersEnd - numbers - GAP)
                .end();
        svg.startText("chart-number", numbersEnd, y + baseline(), Anchor.END).text(number).end();
    }
}
