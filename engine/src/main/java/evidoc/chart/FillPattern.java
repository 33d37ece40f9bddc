package evidoc.chart;

import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.SvgPath;

import java.util.Locale;

/// What fills a bar: bars of one kind look the same, and those of different kinds differ without
/// colour.
enum FillPattern {
    SOLID(""),
    STRIPES("rotate(45)"),
    EMPTY(""),
    DOTS("rotate(45)"),
    LINES("rotate(90)"),
    CROSSES("rotate(45)");

    private static final double TILE = 6;

    /// The transform of its pattern; empty if it has no pattern.
    private final String turn;

    FillPattern(String turn) {
        this.turn = turn;
    }

    /// The pattern of a kind; after the last one they start again.
    static FillPattern of(int kind) {
        return values()[kind % values().length];
    }

    /// The definition that boxes with this pattern need in their drawing.
    ///
    /// @param id prefix of the pattern's id
    void define(Svg svg, String id) {
        if (turn.isEmpty()) {
            return;
        }
        svg.start("pattern")
                .attribute("id", id + "-" + word())
                .attribute("width", TILE)
                .attribute("height", TILE)
                .attribute("patternUnits", "userSpaceOnUse")
                .attribute("patternTransform", turn);
        if (this == DOTS) {
            svg.startCircle("chart-weave-dot", TILE / 2, TILE / 2, TILE / 4).end();
        } else {
            svg.line("chart-weave", weave());
        }
        svg.end();
    }

    private SvgPath weave() {
        SvgPath path = new SvgPath().move(TILE / 2, 0).line(TILE / 2, TILE);
        return this == CROSSES ? path.move(0, TILE / 2).line(TILE, TILE / 2) : path;
    }

    /// A box with this pattern.
    void box(Svg svg, String id, Span across, Span down) {
        svg.start("rect")
                .attribute("class", "chart-column chart-" + word())
                .attribute("x", across.start())
                .attribute("y", down.start())
                .attribute("width", across.length())
                .attribute("height", down.length())
                .attribute("fill", fill(id))
                .attribute("stroke", "currentColor")
                .end();
    }

    private String fill(String id) {
        return switch (this) {
            case SOLID -> "gray";
            case EMPTY -> "none";
            case STRIPES, DOTS, LINES, CROSSES -> "url(#" + id + "-" + word() + ")";
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
