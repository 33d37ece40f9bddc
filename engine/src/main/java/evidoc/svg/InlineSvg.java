package evidoc.svg;

import java.util.function.UnaryOperator;

/// A drawing in its two shapes; the style sheet shows one. It is inline, so that it follows the
/// page's colours.
///
/// @param role begins the classes of both: `chart-wide`, `chart-tall`
/// @param id begins the ids of its parts, which must be unique in the page; without spaces
/// @param description what it shows, for those who don't see it
public record InlineSvg(String role, String id, String title, String description) {
    /// Letters are as wide as their face says, whatever the size at which a drawing is shown: some
    /// systems otherwise make each a whole number of pixels wide, and a long text much wider.
    private static final String EXACT = "geometricPrecision";

    /// What it holds, drawn from the top.
    public interface Drawing {
        /// Draws it; returns how high it is.
        double draw(Svg svg, Shape shape);
    }

    public String html(Drawing drawing) {
        return svg(drawing, Shape.WIDE).toString() + svg(drawing, Shape.TALL);
    }

    private Svg svg(Drawing drawing, Shape shape) {
        Svg content = new Svg();
        double height = drawing.draw(content, shape);
        UnaryOperator<String> named = part -> id + "-" + shape.word() + "-" + part;
        return new Svg()
                .start("svg")
                .attribute("class", role + "-" + shape.word())
                .attribute("viewBox", shape.viewBox(height))
                .attribute("font-size", FontMetrics.PLAIN.size())
                .attribute("fill", "currentColor")
                .attribute("text-rendering", EXACT)
                .attribute("role", "img")
                .attribute("aria-labelledby", named.apply("title") + " " + named.apply("desc"))
                .start("title")
                .attribute("id", named.apply("title"))
                .text(title)
                .end()
                .start("desc")
                .attribute("id", named.apply("desc"))
                .text(description)
                .end()
                .drawing(content)
                .end();
    }
}
