package evidoc.page;

import evidoc.text.Markup;

import org.jsoup.parser.Parser;

import java.util.List;
import java.util.stream.Collectors;

/// Text to HTML.
public final class Html {
    private Html() {}

    /// The same, encoded so that AsciiDoc finds no link, picture, anchor or other macro in it: it
    /// searches the result of an inline macro for them.
    public static String inert(String text) {
        return escape(text)
                .replace("&lt;", "&#60;")
                .replace("[", "&#91;")
                .replace("]", "&#93;")
                .replace("@", "&#64;")
                .replace("((", "(&#40;")
                .replace("://", ":&#47;/");
    }

    /// Text for the content of an element or a quoted attribute; control characters are visible.
    public static String escape(String text) {
        return Markup.escape(text);
    }

    /// A table that scrolls if it is wider than the page.
    ///
    /// @param role its class
    /// @param rows `tr` elements
    public static String table(String role, List<String> headings, List<String> rows) {
        return """
        <div class="table-scroll" tabindex="0"><table class="%s">
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody></table></div>
        """
                .formatted(
                        role,
                        headings.stream()
                                .map(heading -> "<th scope=\"col\">" + heading + "</th>")
                                .collect(Collectors.joining()),
                        String.join("\n", rows));
    }

    /// The original of a text that AsciiDoc has escaped, without its typographic replacements.
    public static String unescape(String html) {
        return Parser.unescapeEntities(html, false)
                .replace('\u2019', '\'')
                .replace("\u2192", "->")
                .replace("\u2026\u200B", "...");
    }
}
