package evidoc.asciidoc;

import evidoc.run.PlainText;

import org.jsoup.parser.Parser;

/// Text to HTML.
final class Html {
    private Html() {}

    /// The same as text in which AsciiDoc finds no link, picture, anchor or other macro: what an
    /// inline macro returns is searched for them.
    static String inert(String text) {
        return escape(text)
                .replace("&lt;", "&#60;")
                .replace("[", "&#91;")
                .replace("]", "&#93;")
                .replace("@", "&#64;")
                .replace("((", "(&#40;")
                .replace("://", ":&#47;/");
    }

    /// Text that may stand in an element or in a quoted attribute; control characters are visible.
    static String escape(String raw) {
        String text = PlainText.of(raw);
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
