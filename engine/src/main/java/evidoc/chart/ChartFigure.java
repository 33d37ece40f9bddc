package evidoc.chart;

import evidoc.svg.InlineSvg;
import evidoc.text.Markup;

/// A chart in its two shapes, below its caption.
///
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param description what it shows, for readers who can't see it
record ChartFigure(String title, String id, String description) {

    String html(InlineSvg.Drawing drawing) {
        return "<figure class=\"chart\">\n<figcaption>%s</figcaption>\n%s</figure>\n"
                .formatted(
                        Markup.escape(title),
                        new InlineSvg("chart", id, title, description).html(drawing));
    }
}
