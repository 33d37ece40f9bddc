package evidoc.plain;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The Markdown of what stands in a line.
///
/// @param links addresses as they are in the text, by those in the page
record Inline(UnaryOperator<String> links) {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");

    /// Characters that are Markdown anywhere, `_` at the edge of a word, and the start of an
    /// entity.
    private static final Pattern SIGN =
            Pattern.compile(
                    "[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)");

    private static final Pattern TICKS = Pattern.compile("`+");

    /// The text of nodes in one line, without space at its ends.
    String of(List<? extends Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(of(node)));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private String of(Node node) {
        return switch (node) {
            case TextNode text -> escaped(SPACE.matcher(text.getWholeText()).replaceAll(" "));
            case Element element -> of(element);
            default -> "";
        };
    }

    private String of(Element element) {
        if (MarkdownBlocks.isHidden(element)) {
            return "";
        }
        String inner = inner(element);
        return switch (element.normalName()) {
            case "strong", "b" -> around("**", inner);
            case "em", "i" -> around("*", inner);
            case "code", "kbd", "samp" -> code(element.wholeText());
            case "br" -> " ";
            case "img" ->
                    "![" + escaped(element.attr("alt")) + "](" + address(element, "src") + ")";
            case "a" -> link(element, inner);
            case "svg" -> escaped(MarkdownBlocks.description(element));
            default -> element.isBlock() ? " " + inner + " " : inner;
        };
    }

    private String inner(Element element) {
        StringBuilder text = new StringBuilder();
        element.childNodes().forEach(node -> text.append(of(node)));
        return text.toString();
    }

    /// Headings link to themselves, and each first use of a term to the glossary: no reader of a
    /// plain text needs these.
    private String link(Element element, String text) {
        boolean bare =
                element.attr("href").isEmpty()
                        || text.isBlank()
                        || element.hasClass("term")
                        || element.parents().is("h1, h2, h3, h4, h5, h6");
        return bare ? text : "[" + text.strip() + "](" + address(element, "href") + ")";
    }

    private String address(Element element, String name) {
        return links.apply(element.attr(name))
                .replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29");
    }

    /// Marks around a text, with the space at its ends outside.
    private static String around(String mark, String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return text;
        }
        int start = text.indexOf(bare);
        return text.substring(0, start)
                + mark
                + bare
                + mark
                + text.substring(start + bare.length());
    }

    private static String code(String text) {
        String line = SPACE.matcher(text).replaceAll(" ");
        if (line.isBlank()) {
            return line;
        }
        String fence = "`".repeat(1 + longestTicks(line));
        String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + gap + line + gap + fence;
    }

    /// How many backticks stand beside each other at most.
    static int longestTicks(String text) {
        return TICKS.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static String escaped(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }
}
