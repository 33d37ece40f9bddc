package evidoc.timeline;

import evidoc.svg.Svg;
import evidoc.svg.SvgPath;

import java.util.Optional;
import java.util.Set;

/// Patterns for what is not running: waiting is never just a paler colour.
enum LanePattern {
    READY("lane-ready", "M-1 1L1 -1M0 6L6 0M5 7L7 5"),
    LOCK("lane-lock", "M1.5 0V6M4.5 0V6");

    private static final double TILE = 6;
    private static final Set<String> LINES = Set.of("lane-sleeping", "lane-waiting", "lane-io");

    /// Midway between black and white, so that both can be read on it.
    private static final String PALE = "gray";

    private final String role;
    private final String strokes;

    LanePattern(String role, String strokes) {
        this.role = role;
        this.strokes = strokes;
    }

    private static Optional<LanePattern> of(String role) {
        for (LanePattern pattern : values()) {
            if (pattern.role.equals(role)) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    /// The value of an attribute `fill`.
    private String reference(String id) {
        return "url(#" + id + "-" + role + ")";
    }

    /// Draws a period of a thread, or a sample of it: a box, with a pattern if nothing else shows
    /// that it waited, or a line. A style sheet gives it its colour; without one it is paler than
    /// the text on it.
    ///
    /// @param id prefix of the ids of the drawing's patterns
    static void draw(Svg svg, String role, SvgPath path, String id) {
        if (LINES.contains(role)) {
            svg.line(role, path);
            return;
        }
        svg.start("path")
                .attribute("class", role)
                .attribute("fill", of(role).map(pattern -> pattern.reference(id)).orElse(PALE))
                .attribute("d", path.toString())
                .end();
    }

    /// Defines all patterns in a drawing.
    static void define(Svg svg, String id) {
        svg.start("defs");
        for (LanePattern pattern : values()) {
            svg.start("pattern")
                    .attribute("id", id + "-" + pattern.role)
                    .attribute("class", pattern.role + "-pattern")
                    .attribute("width", TILE)
                    .attribute("height", TILE)
                    .attribute("patternUnits", "userSpaceOnUse")
                    .start("rect")
                    .attribute("width", TILE)
                    .attribute("height", TILE)
                    .attribute("fill", "none")
                    .end()
                    .start("path")
                    .attribute("fill", "none")
                    .attribute("stroke", "currentColor")
                    .attribute("d", pattern.strokes)
                    .end()
                    .end();
        }
        svg.end();
    }
}
