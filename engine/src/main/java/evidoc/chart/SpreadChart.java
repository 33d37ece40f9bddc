package evidoc.chart;

import java.util.Optional;

/// Figures of several machines, side by side on one scale.
///
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param here the machine that the page is about, which is highlighted; it may be missing from the
///   spread
public record SpreadChart(Measurements measured, String id, Optional<String> here) {

    /// Maximum number of machines with a line each; more share one line.
    private static final int MOST_LINES = 6;

    /// With its caption; the drawing is inline, so that it follows the page's colours.
    public ChartFigure figure() {
        return ChartFigure.of(
                measured.title(),
                "",
                id,
                description(),
                (svg, shape) ->
                        hasLines()
                                ? NamedLines.of(measured, here, shape).draw(svg)
                                : Strips.of(measured, here, shape).draw(svg));
    }

    private String description() {
        Description description = new Description(measured, here);
        return hasLines() ? description.ofEach() : description.ofExtremes();
    }

    private boolean hasLines() {
        return measured.machines().size() <= MOST_LINES;
    }
}
