package evidoc.picture;

import java.util.Locale;

/// A chart is drawn twice, and the style sheet shows one of the two: names beside the lines where
/// there is room, above them on a phone.
enum Shape {
    WIDE(744),
    TALL(340);

    private final double width;

    Shape(double width) {
        this.width = width;
    }

    /// In units, which are CSS pixels in the column that the shape is made for.
    double width() {
        return width;
    }

    /// The shape in classes and ids.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
