package evidoc.svg;

import java.util.function.UnaryOperator;

/// A drawing in its two shapes; the style sheet shows one. It is inline, so that it follows the
/// page's colours.
///
/// @param role prefix of the classes of both: `chart-wide`, `chart-tall`
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param description what it shows, for readers who can't see it
public record InlineSvg(String role, String id, String title, String description) {
    /// Keeps the letter widths of the typeface at every size of a drawing: otherwise some systems
    /// round each letter to whole pixels and make a long text much wider.
    private static final String EXACT = "geometricPrecision";

    /// Its content, drawn from the top.
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
