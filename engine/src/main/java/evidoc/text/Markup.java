package evidoc.text;

/// Text to HTML and SVG.
public final class Markup {
    private static final int NO_CHARACTER = 0xFFFD;

    private Markup() {}

    /// Text for the content of an element or a quoted attribute. Characters that no page may
    /// contain, such as control characters and unpaired surrogates, become visible signs.
    public static String escape(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        PlainText.of(text).codePoints().forEach(c -> append(markup, c));
        return markup.toString();
    }

    private static void append(StringBuilder markup, int c) {
        switch (c) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            default -> markup.appendCodePoint(isHalf(c) ? NO_CHARACTER : c);
        }
    }

    private static boolean isHalf(int c) {
        return Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE;
    }
}
