package evidoc.svg;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a part of a diagram represents: it has a colour and, unless it is plain, a symbol.
public enum Kind {
    PLAIN(""),
    PROGRAM("M4.5 5h15L21 6.5v11L19.5 19h-15L3 17.5v-11zM3 9.5h18M6.5 13h10M6.5 16h6.5"),
    PROCESS("M3 4h18v16H3zM8 8.5h8v6.5H8zM3 4l5 4.5M21 4l-5 4.5M3 20l5-5M21 20l-5-5"),
    THREAD(
            "M8.5 8.7V7.3A2.8 2.8 0 0 1 8.9 2.9 4 4 0 0 1 15.1 2.9 2.8 2.8 0 0 1 15.5 7.3V8.7z"
                    + "M8.7 8.7v2.1a3.3 3.3 0 0 0 6.6 0V8.7M4 21.5C4 18 7 16.5 12 16.5s8 1.5 8 5");

    /// Side of the square that a symbol fills, in units of the drawing.
    public static final double SYMBOL = 24;

    private final String symbol;

    Kind(String symbol) {
        this.symbol = symbol;
    }

    /// As authors and examples write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public boolean hasSymbol() {
        return !symbol.isEmpty();
    }

    /// Draws the symbol; `x` and `y` are its upper left corner.
    public void draw(Svg svg, double x, double y) {
        if (hasSymbol()) {
            svg.startLine("diagram-symbol")
                    .attribute(
                            "transform", "translate(%s %s)".formatted(Svg.number(x), Svg.number(y)))
                    .attribute("d", symbol)
                    .end();
        }
    }
}
