package evidoc.picture;

import java.util.Optional;

/// Patterns for what is not running: waiting is never just a paler colour.
enum LanePattern {
    READY("lane-ready", "M-1 1L1 -1M0 6L6 0M5 7L7 5"),
    LOCK("lane-lock", "M1.5 0V6M4.5 0V6");

    private static final double TILE = 6;

    private final String role;
    private final String strokes;

    LanePattern(String role, String strokes) {
        this.role = role;
        this.strokes = strokes;
    }

    static Optional<LanePattern> of(String role) {
        for (LanePattern pattern : values()) {
            if (pattern.role.equals(role)) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    /// The value of an attribute `fill`.
    String reference(String id) {
        return "url(#" + id + "-" + role + ")";
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
                    .end()
                    .start("path")
                    .attribute("d", pattern.strokes)
                    .end()
                    .end();
        }
        svg.end();
    }
}
