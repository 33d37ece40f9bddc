package evidoc.plain;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Markdown of a page's body. Drawings are their descriptions; what only a script or a pointer
/// shows is left out.
final class MarkdownBlocks {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "button", "template");
    private static final Set<String> INLINE_HTML =
            Set.of("svg", "img", "data", "time", "label", "input", "ins", "del", "object");

    /// Blocks that jsoup doesn't take for such.
    private static final Set<String> BLOCKS = Set.of("svg", "summary", "details", "figcaption");

    /// How a line begins that Markdown takes for something else than text.
    private static final Pattern BEGINS_BLOCK =
            Pattern.compile(
                    "^(?=(?:#{1,6}|[-+])(?: |$)|>|={3,}|-{3,}|~{3,})|^(\\d+)(?=[.)](?: |$))");

    private final Inline inline;

    MarkdownBlocks(UnaryOperator<String> links) {
        this.inline = new Inline(links);
    }

    String of(Element body) {
        return String.join("\n\n", blocks(body));
    }

    /// Whether readers of the page don't see an element.
    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || LEFT_OUT.contains(element.normalName())
                || element.attr("href").startsWith("#callout_")
                || element.attr("aria-hidden").equals("true");
    }

    /// The words of a drawing: its title and its description.
    static String description(Element drawing) {
        return drawing.select("> title, > desc").stream()
                .map(Element::text)
                .map(text -> text.matches(".*\\p{Punct}") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                flush(line, blocks);
                block(element).stream()
                        .filter(text -> !text.isBlank())
                        .filter(text -> !saysTheSame(element, text, blocks))
                        .forEach(blocks::add);
            } else if (node instanceof Element || node instanceof TextNode) {
                line.add(node);
            }
        }
        flush(line, blocks);
        return blocks;
    }

    /// The wide and the tall shape of a drawing say the same.
    private static boolean saysTheSame(Element element, String text, List<String> before) {
        return element.selectFirst("svg") != null
                && !before.isEmpty()
                && before.getLast().equals(text);
    }

    private void flush(List<Node> line, List<String> blocks) {
        String text = inline.of(line);
        if (!text.isEmpty()) {
            blocks.add(paragraph(text));
        }
        line.clear();
    }

    private static String paragraph(String text) {
        return BEGINS_BLOCK.matcher(text).replaceFirst("$1\\\\");
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || (element.isBlock() && !INLINE_HTML.contains(element.normalName()));
    }

    private List<String> block(Element element) {
        if (isHidden(element) || element.hasClass("claim-key")) {
            return List.of();
        }
        if (element.hasClass("run-facts")) {
            return List.of(facts(element));
        }
        if (element.hasClass("claim-check")) {
            return List.of("Checked: " + inline.of(element.childNodes()));
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> List.of(heading(element));
            case "p", "summary", "figcaption" -> line(element);
            case "pre" -> List.of(listing(element));
            case "ul" -> List.of(list(element, "-"));
            case "ol" -> List.of(list(element, first(element) + "."));
            case "dl" -> List.of(definitions(element));
            case "table" ->
                    element.parents().is(".admonitionblock, .colist")
                            ? blocks(element)
                            : List.of(new MarkdownTable(inline).of(element));
            case "blockquote" -> List.of(indented("> ", "> ", blocks(element)));
            case "hr" -> List.of("---");
            case "svg" -> List.of(Inline.escaped(description(element)));
            default -> element.hasClass("title") ? line(element) : blocks(element);
        };
    }

    private String heading(Element element) {
        int level = element.normalName().charAt(1) - '0';
        return "#".repeat(level) + " " + inline.of(element.childNodes());
    }

    /// How a run ended, how long it took, and on what.
    private String facts(Element element) {
        return element.children().stream()
                .flatMap(part ->
                        part.hasClass("run-how") ? part.children().stream() : Stream.of(part))
                .map(fact -> inline.of(List.of(fact)))
                .collect(Collectors.joining(", "));
    }

    /// A title of a block is told from its text.
    private List<String> line(Element element) {
        String text = inline.of(element.childNodes());
        boolean title = !element.normalName().equals("p");
        return List.of(
                title && !text.isEmpty() ? "**" + text.replace("**", "") + "**" : paragraph(text));
    }

    private static String listing(Element element) {
        Element marked = element.clone();
        marked.select(".conum").forEach(mark -> mark.text("(" + mark.text() + ")"));
        // In place of the bar beside it.
        marked.select(".of-server").forEach(line -> line.prependText("| "));
        String text = marked.wholeText().stripTrailing();
        Element code = element.selectFirst("code[data-lang]");
        String language = code == null ? "text" : code.attr("data-lang");
        String fence = "`".repeat(Math.max(3, 1 + Inline.longestTicks(text)));
        return fence + language + "\n" + text + "\n" + fence;
    }

    /// Markdown numbers a list from its first number, whatever numbers follow.
    private static String first(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,9}") ? start : "1";
    }

    private String list(Element list, String mark) {
        return list.children().stream()
                .filter(item -> !isHidden(item))
                .map(item -> indented(mark + " ", " ".repeat(mark.length() + 1), blocks(item)))
                .collect(Collectors.joining("\n"));
    }

    private String definitions(Element list) {
        List<String> entries = new ArrayList<>();
        for (Element part : list.select("dt, dd")) {
            if (!Objects.equals(part.closest("dl"), list)) {
                continue;
            }
            if (part.normalName().equals("dt")) {
                entries.add("- **" + inline.of(part.childNodes()).replace("**", "") + "**");
            } else {
                entries.add(indented("  ", "  ", blocks(part)));
            }
        }
        return String.join("\n", entries);
    }

    private static String indented(String first, String next, List<String> blocks) {
        return first
                + String.join("\n\n", blocks)
                        .lines()
                        .map(line -> line.isEmpty() ? next.stripTrailing() : next + line)
                        .collect(Collectors.joining("\n"))
                        .substring(blocks.isEmpty() ? 0 : next.length());
    }
}
