package evidoc.picture;

import java.util.Optional;

/// Figures of several machines, side by side on one scale.
///
/// @param id begins the ids of its parts, which must be unique in the page; without spaces
/// @param here the machine that the page is about, which stands out; may be none of the spread's
public record SpreadChart(Measurements measured, String id, Optional<String> here) {

    /// Machines that have a line each; more share one.
    private static final int MOST_LINES = 6;

    /// A figure with its caption; the drawing is inline, so that it follows the page's colours.
    public String html() {
        return "<figure class=\"chart\">\n<figcaption>%s</figcaption>\n%s%s</figure>\n"
                .formatted(
                        Markup.escape(measured.title()), drawing(Shape.WIDE), drawing(Shape.TALL));
    }

    private Svg drawing(Shape shape) {
        Svg content = new Svg();
        double height =
                hasLines()
                        ? NamedLines.of(measured, here, shape).draw(content)
                        : Strips.of(measured, here, shape).draw(content);
        String prefix = id + "-" + shape.word();
        return new Svg()
                .start("svg")
                .attribute("class", "chart-" + shape.word())
                .attribute("viewBox", "0 0 " + Svg.number(shape.width()) + " " + Svg.number(height))
                .attribute("font-size", Lettering.PLAIN.size())
                .attribute("role", "img")
                .attribute("aria-labelledby", "%1$s-title %1$s-desc".formatted(prefix))
                .start("title")
                .attribute("id", prefix + "-title")
                .text(measured.title())
                .end()
                .start("desc")
                .attribute("id", prefix + "-desc")
                .text(description())
                .end()
                .drawing(content)
                .end();
    }

    private String description() {
        Description description = new Description(measured, here);
        return hasLines() ? description.ofEach() : description.ofExtremes();
    }

    private boolean hasLines() {
        return measured.machines().size() <= MOST_LINES;
    }
}
