package evidoc.page;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The terms of a site's glossary, each linked from its first use in the paragraphs of a page.
///
/// The glossary is the description list with the style `glossary`; a term begins with an anchor,
/// and its synonyms are separated by semicolons: `[[term-pid]]process id; PID:: ...`.
public final class Glossary {
    private static final String STYLE = "glossary";
    private static final Pattern SEMICOLON = Pattern.compile(";");

    /// The inside of a paragraph, as AsciiDoc writes it.
    private static final Pattern PARAGRAPH =
            Pattern.compile("<div class=\"paragraph[^>]*>\\s*<p>(.*?)(?=</?p>)", Pattern.DOTALL);

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z0-9]+)");

    /// The content of these is not prose, or is already a link.
    private static final Set<String> CLOSED = Set.of("a", "code", "data", "pre", "kbd", "q");

    private final String uri;
    private final Map<String, String> ids;
    private final Pattern words;

    private Glossary(String uri, Map<String, String> ids) {
        this.uri = uri;
        this.ids = ids;
        this.words =
                Pattern.compile(
                        "(?<![\\w-])(" + alternatives(ids.keySet()) + ")(s|es)?(?![\\w-])",
                        insensitive());
    }

    /// Longer names before shorter ones, grouped by their first letter, so that most words of a
    /// text are rejected after one letter.
    private static String alternatives(Set<String> names) {
        Map<String, List<String>> groups =
                names.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.groupingBy(name -> name.substring(0, 1)));
        return groups.entrySet().stream()
                .map(group ->
                        group.getValue().stream()
                                .map(name -> Pattern.quote(name.substring(1)))
                                .collect(
                                        Collectors.joining(
                                                "|", Pattern.quote(group.getKey()) + "(?:", ")")))
                .collect(Collectors.joining("|"));
    }

    private static int insensitive() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /// A term in a page's glossary.
    ///
    /// @param id its anchor
    /// @param names the term and its synonyms
    /// @param meaning plain text, without the link at its end that leads to an explanation
    public record Term(String id, List<String> names, String meaning) {}

    /// The glossary in a page's body; one without terms if there is none.
    ///
    /// @param uri of the page, from the root of its machine's pages
    public static Glossary in(String body, String uri) {
        Map<String, String> ids = new HashMap<>();
        if (!body.contains(STYLE)) {
            return new Glossary(uri, ids);
        }
        for (Term term : terms(Jsoup.parseBodyFragment(body))) {
            term.names().forEach(name -> ids.put(asInHtml(name), term.id()));
        }
        return new Glossary(uri, ids);
    }

    /// The terms of a page, in its order.
    public static List<Term> terms(Element page) {
        return page.select("." + STYLE + " dt:has([id])").stream().map(Glossary::term).toList();
    }

    private static Term term(Element title) {
        List<String> names =
                SEMICOLON
                        .splitAsStream(title.text())
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        Element meaning = title.nextElementSibling();
        return new Term(
                title.expectFirst("[id]").id(),
                names,
                meaning == null ? "" : withoutLastLink(meaning.text(), meaning));
    }

    private static String withoutLastLink(String text, Element meaning) {
        Element link = meaning.select("a").last();
        return link != null && text.endsWith(". " + link.text())
                ? text.substring(0, text.length() - link.text().length()).strip()
                : text;
    }

    /// AsciiDoc writes an apostrophe as a reference.
    private static String asInHtml(String name) {
        return name.toLowerCase(Locale.ROOT).replace("’", "&#8217;");
    }

    /// Whether there are no terms.
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /// A page's body with links to the terms.
    ///
    /// @param page its address, from the root of its machine's pages
    public String link(String body, String page, Fragments fragments) {
        if (isEmpty() || page.equals(uri)) {
            return body;
        }
        String address = Evidence.rootOf(page) + uri + "#";
        Set<String> linked = new HashSet<>();
        StringBuilder html = new StringBuilder();
        int done = 0;
        Matcher paragraph = PARAGRAPH.matcher(body);
        while (paragraph.find()) {
            html.append(body, done, paragraph.start(1));
            html.append(linkParagraph(paragraph.group(1), address, linked, fragments));
            done = paragraph.end(1);
        }
        return html.append(body, done, body.length()).toString();
    }

    private String linkParagraph(
            String paragraph, String address, Set<String> linked, Fragments fragments) {
        StringBuilder html = new StringBuilder();
        int closed = 0;
        Matcher token = TOKEN.matcher(paragraph);
        while (token.find()) {
            String text = token.group();
            if (text.startsWith("<")) {
                closed += CLOSED.contains(name(text)) ? (text.startsWith("</") ? -1 : 1) : 0;
            } else if (closed == 0) {
                text = link(text, address, linked, fragments);
            }
            html.append(text);
        }
        return html.toString();
    }

    private static String name(String tag) {
        Matcher name = NAME.matcher(tag);
        return name.lookingAt() ? name.group(1) : "";
    }

    private record View(String address, Html text) {}

    private String link(String text, String address, Set<String> linked, Fragments fragments) {
        return words.matcher(text)
                .replaceAll(found -> {
                    String id = ids.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), "");
                    String link =
                            linked.add(id)
                                    ? fragments
                                            .html(
                                                    "term",
                                                    new View(address + id, new Html(found.group())))
                                            .markup()
                                    : found.group();
                    return Matcher.quoteReplacement(link);
                });
    }
}
