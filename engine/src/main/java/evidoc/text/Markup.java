package evidoc.text;

import java.util.regex.Pattern;

/// Text to HTML and SVG.
public final class Markup {
    /// Half a surrogate pair.
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private Markup() {}

    /// Text for the content of an element or a quoted attribute. Characters that no page may
    /// contain, such as control characters and unpaired surrogates, become visible signs.
    public static String escape(String text) {
        String visible = visible(text);
        StringBuilder markup = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            append(markup, visible.charAt(i));
        }
        return markup.toString();
    }

    /// Text in which everything that no page may hold, such as a control character or half a
    /// surrogate pair, is a visible sign.
    public static String visible(String text) {
        String shown = PlainText.of(text);
        boolean halves = shown.chars().anyMatch(c -> Character.isSurrogate((char) c));
        return halves ? HALF.matcher(shown).replaceAll("\uFFFD") : shown;
    }

    private static void append(StringBuilder markup, char c) {
        switch (c) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            default -> markup.append(c);
        }
    }
}
