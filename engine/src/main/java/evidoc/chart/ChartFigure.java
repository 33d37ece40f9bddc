package evidoc.chart;

import evidoc.fragment.Html;
import evidoc.svg.InlineSvg;

import java.util.Optional;

/// A chart in its two shapes, below its caption.
public record ChartFigure(String title, Html drawing) {

    /// @param id begins the ids of its parts, which must be unique in the page; without spaces
    /// @param description what it shows, for those who don't see it
    static ChartFigure of(String title, String id, String description, InlineSvg.Drawing drawing) {
        return new ChartFigure(
                title, new Html(new InlineSvg("chart", id, title, description).html(drawing)));
    }

    /// The same below the author's caption, if there is one.
    ChartFigure titled(Optional<String> caption) {
        return new ChartFigure(caption.orElse(title), drawing);
    }
}
