package evidoc.chart;

import evidoc.fragment.Html;
import evidoc.svg.InlineSvg;

/// A chart in its two shapes, below its caption.
///
/// @param note whose output it shows; empty if the caption says so
public record ChartFigure(String title, Html drawing, String note) {

    /// @param id begins the ids of its parts, which must be unique in the page; without spaces
    /// @param description what it shows, for those who don't see it
    static ChartFigure of(
            String title, String note, String id, String description, InlineSvg.Drawing drawing) {
        String svg = new InlineSvg("chart", id, title, description).html(drawing);
        return new ChartFigure(title, new Html(svg), note);
    }
}
