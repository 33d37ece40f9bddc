package evidoc.svg;

import java.util.Locale;

/// A chart is drawn twice, and the style sheet shows one of the two: names beside the lines where
/// there is room, above them on a phone.
public enum Shape {
    WIDE(738),
    TALL(334);

    /// At the left and at the right of what is drawn: the first and the last letter of a text may
    /// reach beyond the place where the text begins or ends.
    static final double MARGIN = Math.ceil(FontMetrics.OVERHANG * FontMetrics.HEADING.size()) + 1;

    private final double width;

    Shape(double width) {
        this.width = width;
    }

    /// Of what is drawn, in units, which are CSS pixels in the column that the shape is made for.
    public double width() {
        return width;
    }

    /// The place of the drawing and of its margins, as SVG has it.
    String viewBox(double height) {
        return "%s 0 %s %s"
                .formatted(Svg.number(-MARGIN), Svg.number(width + 2 * MARGIN), Svg.number(height));
    }

    /// The shape in classes and ids.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
