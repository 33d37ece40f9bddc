package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;

import java.util.List;

/// A name and a number at a mark that is too small to hold them.
///
/// @param at place of the mark
/// @param place of the text
record Tag(String name, String number, FontMetrics lettering, double at, Span place) {
    private static final double GAP = 16;
    private static final String SPACE = " ";

    /// How far inside a text the line to it ends.
    private static final double INSIDE = 6;

    /// A tag whose middle is as near to its mark as the edges allow.
    ///
    /// @param room for name and number; the name is shortened to it
    static Tag at(
            double at, String name, String number, FontMetrics lettering, double room, Span edges) {
        double rest = room - lettering.width(SPACE + number);
        double width = lettering.width(lettering.fit(name, rest) + SPACE + number);
        return new Tag(name, number, lettering, at, Span.around(at, width).within(edges));
    }

    /// Space for each of two tags that share the width between the edges.
    static double half(Span edges) {
        return (edges.length() - GAP) / 2;
    }

    /// Two tags next to each other, moved as little as needed to keep a gap.
    static List<Tag> apart(Tag left, Tag right, Span edges) {
        if (left.place.end() + GAP <= right.place.start()) {
            return List.of(left, right);
        }
        double seam = (left.at + right.at) / 2;
        Span both =
                new Span(
                                seam - GAP / 2 - left.place.length(),
                                seam + GAP / 2 + right.place.length())
                        .within(edges);
        return List.of(
                left.moved(both.start() - left.place.start()),
                right.moved(both.end() - right.place.end()));
    }

    private Tag moved(double by) {
        return new Tag(name, number, lettering, at, place.moved(by));
    }

    /// Text, and a line to it from its mark.
    ///
    /// @param from height of the mark's edge
    /// @param to height of the text's edge
    void draw(Svg svg, double from, double to, double baseline) {
        double near = Math.min(INSIDE, place.length() / 3);
        Span text = new Span(place.start() + near, place.end() - near);
        svg.line("chart-leader", new SvgPath().move(at, from).line(text.nearest(at), to));
        start(svg, baseline)
                .shortened(name, lettering, place.length() - lettering.width(SPACE + number))
                .text(SPACE)
                .start("tspan")
                .attribute("class", "chart-number")
                .text(number)
                .end()
                .end();
    }

    /// Text is often narrower than its place: it is aligned to the side next to its mark.
    private Svg start(Svg svg, double baseline) {
        double share = (at - place.start()) / place.length();
        if (share < 1.0 / 3) {
            return svg.startText("chart-name", place.start(), baseline, Anchor.START);
        }
        return share > 2.0 / 3
                ? svg.startText("chart-name", place.end(), baseline, Anchor.END)
                : svg.startText("chart-name", place.middle(), baseline, Anchor.MIDDLE);
    }
}
