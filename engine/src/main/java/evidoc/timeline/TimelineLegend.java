package evidoc.timeline;

import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;
import evidoc.trace.Activity;
import evidoc.trace.TraceSource;

import java.util.Set;

/// What the patterns of a timeline mean: only those that occur.
///
/// @param id prefix of the ids of the drawing's patterns
record TimelineLegend(TimelineModel model, Shape shape, String id) {
    private static final double SWATCH = 26;
    private static final double HEIGHT = 12;
    private static final double GAP = 8;
    private static final double BETWEEN = 20;
    private static final double LINE = 22;

    /// Draws it in as many lines as it needs; returns where it ends.
    double draw(Svg svg, double top) {
        double x = 0;
        double y = top;
        svg.group("timeline-legend");
        for (Activity activity : model.activities()) {
            String label = label(activity);
            double width = SWATCH + GAP + FontMetrics.PLAIN.width(label);
            if (x > 0 && x + width > shape.width()) {
                x = 0;
                y += LINE;
            }
            swatch(svg, activity, new Span(x, x + SWATCH), y + 3);
            svg.startText("timeline-label", x + SWATCH + GAP, y + 14, Anchor.START)
                    .text(label)
                    .end();
            x += width + BETWEEN;
        }
        svg.end();
        return y + LINE;
    }

    private String label(Activity activity) {
        if (activity == Activity.ALIVE && model.trace().source() != TraceSource.JVM) {
            return "running, ready or parked";
        }
        Set<Integer> cores = model.cores();
        return activity == Activity.RUNNING && cores.size() > 1
                ? longest(
                        "running, on the core that the number tells",
                        "running; the number: its core")
                : activity.label();
    }

    /// The first of two labels if a line has space for it.
    private String longest(String label, String shorter) {
        double room = shape.width() - SWATCH - GAP;
        return FontMetrics.PLAIN.width(label) <= room ? label : shorter;
    }

    private void swatch(Svg svg, Activity activity, Span across, double top) {
        String role = "lane-" + activity.word();
        SvgPath path =
                switch (activity) {
                    case RUNNING, READY, LOCK, ALIVE ->
                            new SvgPath().box(across, new Span(top, top + HEIGHT));
                    case SLEEPING, WAITING, IO ->
                            new SvgPath()
                                    .move(across.start(), top + HEIGHT / 2)
                                    .line(across.end(), top + HEIGHT / 2);
                };
        LanePattern.draw(svg, role, path, id);
    }
}
