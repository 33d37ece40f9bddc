package evidoc.picture;

import java.util.function.BiFunction;

/// What all diagrams have around their drawing, which is inline, so that it follows the page's
/// colours.
///
/// @param id begins the ids of its parts, which must be unique in the page; without spaces
/// @param description all that the drawing shows, in words
record Diagram(String id, String title, String description) {

    /// The drawing in both shapes; the style sheet shows one of them.
    ///
    /// @param draw writes the content; returns how high it is
    String html(BiFunction<Svg, Shape, Double> draw) {
        return drawing(draw, Shape.WIDE).toString() + drawing(draw, Shape.TALL);
    }

    private Svg drawing(BiFunction<Svg, Shape, Double> draw, Shape shape) {
        Svg content = new Svg();
        double height = draw.apply(content, shape);
        String prefix = id + "-" + shape.word();
        return new Svg()
                .start("svg")
                .attribute("class", "diagram-" + shape.word())
                .attribute("viewBox", "0 0 " + Svg.number(shape.width()) + " " + Svg.number(height))
                .attribute("font-size", Lettering.PLAIN.size())
                .attribute("role", "img")
                .attribute("aria-labelledby", "%1$s-title %1$s-desc".formatted(prefix))
                .start("title")
                .attribute("id", prefix + "-title")
                .text(title)
                .end()
                .start("desc")
                .attribute("id", prefix + "-desc")
                .text(description)
                .end()
                .drawing(content)
                .end();
    }
}
