package evidoc.svg;

import java.util.Locale;

/// A chart is drawn twice, and the style sheet shows one of the two: names next to the lines if
/// there is space, above them on a phone.
public enum Shape {
    WIDE(738),
    TALL(334);

    /// Margin at the left and the right: the first and the last letter of a text may reach beyond
    /// its start or end.
    static final double MARGIN = Math.ceil(FontMetrics.OVERHANG * FontMetrics.HEADING.size()) + 1;

    private final double width;

    Shape(double width) {
        this.width = width;
    }

    /// Width of the drawing in units, which are CSS pixels in the column that the shape is made
    /// for.
    public double width() {
        return width;
    }

    /// The view box of the drawing with its margins.
    String viewBox(double height) {
        return "%s 0 %s %s"
                .formatted(Svg.number(-MARGIN), Svg.number(width + 2 * MARGIN), Svg.number(height));
    }

    /// The shape in classes and ids.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
