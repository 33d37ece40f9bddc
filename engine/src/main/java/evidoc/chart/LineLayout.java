package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;

/// Lines below each other, each with a name, a number and a mark on a common scale. The mark is
/// next to the texts, or below them on a phone.
///
/// @param axis what the scale is called
/// @param numbers width of the numbers
/// @param numbersEnd where they end
record LineLayout(Shape shape, String axis, double numbers, double numbersEnd, Plot plot) {
    static final double GAP = 16;
    private static final double HEADING = 30;
    private static final double WIDEST_NAME = 250;

    /// @param names width of the widest
    /// @param numbers width of the widest
    static LineLayout of(Shape shape, Scale scale, String axis, double names, double numbers) {
        return switch (shape) {
            case WIDE -> {
                double end =
                        Math.max(
                                Math.min(WIDEST_NAME, names) + GAP + numbers,
                                Math.min(WIDEST_NAME, FontMetrics.PLAIN.width(axis)));
                Plot plot = Plot.between(end + GAP, shape.width(), scale);
                yield new LineLayout(shape, axis, numbers, end, plot);
            }
            case TALL -> {
                Plot plot = Plot.between(0, shape.width(), scale);
                yield new LineLayout(shape, axis, numbers, shape.width() - 1, plot);
            }
        };
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

    /// The unit above the numbers; the axis is next to it or below it.
    ///
    /// @return where the lines begin
    double head(Svg svg) {
        double baseline = Plot.BASELINE;
        if (!axis.isEmpty()) {
            svg.startText("chart-axis", numbersEnd, baseline, Anchor.END)
                    .shortened(axis, FontMetrics.PLAIN, numbersEnd)
                    .end();
            baseline += shape == Shape.TALL ? Plot.LEADING : 0;
        }
        plot.numbers(svg, baseline);
        return baseline + GAP / 2;
    }

    /// What some lines have in common.
    ///
    /// @return where they begin
    double heading(Svg svg, String text, double y) {
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
