package evidoc.asciidoc;

import org.jsoup.parser.Parser;

/// Text to HTML.
final class Html {
    private Html() {}

    /// Text that may stand in an element or in a quoted attribute.
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /// The text behind what AsciiDoc has already escaped, with its typographic signs undone.
    static String unescape(String html) {
        return Parser.unescapeEntities(html, false)
                .replace('\u2019', '\'')
                .replace("\u2192", "->")
                .replace("\u2026\u200B", "...");
    }
}
