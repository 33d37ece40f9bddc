package evidoc.svg;

import evidoc.text.Markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes SVG: elements, their attributes, text. Names are the engine's own; values and text may
/// come from anywhere and are escaped. Lengths are in units of the drawing.
public final class Svg {

    /// The alignment of a text relative to its point.
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String value;

        Anchor(String value) {
            this.value = value;
        }
    }

    private final StringBuilder markup = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /// Begins an element; what follows is in it until [#end()].
    public Svg start(String name) {
        closeTag();
        markup.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /// Adds an attribute to the element that has just begun.
    public Svg attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("no element begins where '" + name + "' stands");
        }
        markup.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
        return this;
    }

    public Svg attribute(String name, double value) {
        return attribute(name, number(value));
    }

    public Svg text(String text) {
        closeTag();
        markup.append(Markup.escape(text));
        return this;
    }

    public Svg end() {
        String name = open.pop();
        markup.append(inTag ? "/>" : "</" + name + ">");
        inTag = false;
        if (!name.equals("tspan")) {
            markup.append('\n');
        }
        return this;
    }

    /// An element that contains only text.
    public Svg element(String name, String text) {
        return start(name).text(text).end();
    }

    public Svg group(String role) {
        return start("g").attribute("class", role);
    }

    public Svg path(String role, SvgPath path) {
        return start("path").attribute("class", role).attribute("d", path.toString()).end();
    }

    /// A path that is a line: never filled, and visible even without a style sheet.
    public Svg line(String role, SvgPath path) {
        return startLine(role).attribute("d", path.toString()).end();
    }

    Svg startLine(String role) {
        return start("path")
                .attribute("class", role)
                .attribute("fill", "none")
                .attribute("stroke", "currentColor");
    }

    public Svg startCircle(String role, double x, double y, double radius) {
        return start("circle")
                .attribute("class", role)
                .attribute("cx", x)
                .attribute("cy", y)
                .attribute("r", radius);
    }

    /// Begins a text at the left, in the middle or at the right of which `x` lies.
    public Svg startText(String role, double x, double baseline, Anchor anchor) {
        return start("text")
                .attribute("class", role)
                .attribute("x", x)
                .attribute("y", baseline)
                .attribute("text-anchor", anchor.value);
    }

    /// The heading of a part of a drawing.
    public Svg heading(double x, double baseline, String text, double room) {
        return startText("chart-heading", x, baseline, Anchor.START)
                .attribute("font-size", FontMetrics.HEADING.size())
                .shortened(text, FontMetrics.HEADING, room)
                .end();
    }

    /// Text shortened to the available width; if shortened, a title contains all of it.
    public Svg shortened(String text, FontMetrics lettering, double room) {
        String shown = lettering.fit(text, room);
        if (!shown.equals(text)) {
            element("title", text);
        }
        return text(shown);
    }

    /// Everything that was written in another drawing.
    public Svg drawing(Svg other) {
        closeTag();
        markup.append(other);
        return this;
    }

    /// Hundredths of a unit are finer than any screen.
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void closeTag() {
        if (inTag) {
            markup.append('>');
            inTag = false;
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> has no end");
        }
        return markup.toString();
    }
}
