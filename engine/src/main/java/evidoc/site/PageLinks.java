package evidoc.site;

import evidoc.text.AllowedMarkup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The targets that a page offers to links, its references, and what no page may contain.
///
/// @param ids of all elements
/// @param twice ids that occur twice
/// @param refused what is not allowed
public record PageLinks(Set<String> ids, Set<String> twice, Set<Refused> refused, Set<Link> links) {
    /// A browser loads the others with the page.
    private static final Set<String> FOLLOWED = Set.of("action", "formaction", "cite", "itemid");

    private static final Set<String> LOADED =
            Set.of("href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "data");

    private static final Set<String> PAGES =
            Set.of(
                    "canonical", "prev", "next", "alternate", "author", "help", "license", "me",
                    "search");

    /// What a picture may contain itself.
    private static final Set<String> PICTURES = Set.of("img", "source", "video", "image");

    private static final Set<String> HEADERS =
            Set.of(
                    "content-security-policy",
                    "content-type",
                    "content-language",
                    "x-ua-compatible");

    /// Scripts that are data.
    private static final Set<String> DATA = Set.of("application/json", "application/ld+json");

    private static final Pattern FORMULA = Pattern.compile("\\\\\\$.+?\\\\\\$|\\\\\\(.+?\\\\\\)");
    private static final Pattern CANDIDATE = Pattern.compile("[^\\s,]\\S*[^\\s,]");
    private static final Pattern URL =
            Pattern.compile("(?i)url\\(\\s*['\"]?\\s*([^#\\s'\")][^\\s'\")]*)");

    /// A reference of a page.
    ///
    /// @param loaded whether a browser loads it with the page
    /// @param picture whether it may contain the picture itself, as `data:`
    record Link(String address, boolean loaded, boolean picture) {}

    /// What is not allowed.
    ///
    /// @param line regular expression of the line of a source that has it
    record Refused(String message, String remedy, String line) {}

    private static final Refused FOOTNOTE =
            new Refused("footnote in a heading", "Move it into the text.", "^=+ .*footnote:");

    public static PageLinks of(String html) {
        AllowedMarkup allowed = AllowedMarkup.inPages();
        Document page = Jsoup.parse(html);
        PageLinks found =
                new PageLinks(
                        new HashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        page.stream().skip(1).forEach(element -> found.add(element, allowed));
        return found;
    }

    private void add(Element element, AllowedMarkup allowed) {
        if (element.hasAttr("id") && !ids.add(element.id())) {
            if (element.id().startsWith("_footnote")) {
                // AsciiDoc converts a heading more than once.
                refused.add(FOOTNOTE);
            } else {
                twice.add(element.id());
            }
        }
        checkElement(element, allowed);
        checkHeading(element);
        if (isFormula(element)) {
            refused.add(
                    new Refused(
                            "mathematics is not supported",
                            "Write it in words and signs, or draw it.",
                            "(?:stem|(?:latex|ascii)math)(?::\\[|\\]|,)"));
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            checkAttribute(element, name, allowed);
            addLinks(element, name, attribute.getValue());
        }
    }

    private void checkElement(Element element, AllowedMarkup allowed) {
        String name = element.normalName();
        String start = Pattern.quote("<" + element.tagName());
        if (name.equals("style")) {
            refused.add(new Refused("inline style in <" + name + ">", "Use a class.", start));
        } else if (!allowed.hasElement(name)) {
            refused.add(
                    new Refused(
                            "element <" + element.tagName() + "> is not allowed",
                            "Remove it.",
                            start));
        } else if (name.equals("script")
                && !element.hasAttr("src")
                && !DATA.contains(element.attr("type"))) {
            refused.add(
                    new Refused("inline script", "Put it into a file below assets.", start));
        }
    }

    private void checkHeading(Element element) {
        if (!element.normalName().matches("h[2-6]") || !element.hasAttr("id")) {
            return;
        }
        if (element.selectFirst("sup.footnote, sup.footnoteref") != null) {
            refused.add(FOOTNOTE);
        }
        String id = bare(element.id());
        if (id.isEmpty()) {
            refused.add(
                    new Refused(
                            "heading without letters and digits",
                            "Give it an address: write [#name] above it.",
                            "^=+ [^\\p{L}\\p{N}]*$"));
        } else if (element.select("data").stream().anyMatch(value -> id.contains(bare(value.text())))) {
            refused.add(
                    new Refused(
                            "the address of a heading depends on a value",
                            "Give it a fixed one: write [#name] above it.",
                            "^=+ .*value:"));
        }
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// What AsciiDoc leaves to a script that no site has.
    private static boolean isFormula(Element element) {
        return element.hasClass("stemblock")
                || (FORMULA.matcher(element.ownText()).find()
                        && element.closest("code, pre, kbd, samp, script, figure") == null);
    }

    private void checkAttribute(Element element, String name, AllowedMarkup allowed) {
        if (name.equals("style")) {
            refused.add(
                    new Refused(
                            "inline style in <" + element.normalName() + ">",
                            "Use a class.",
                            "style="));
        } else if (!allowed.hasAttribute(name)
                || (name.equals("http-equiv")
                        && !HEADERS.contains(element.attr(name).toLowerCase(Locale.ROOT)))) {
            refused.add(
                    new Refused(
                            "attribute '" + name + "' of <" + element.normalName() + "> is not allowed",
                            "Remove it.",
                            Pattern.quote(name)));
        }
    }

    private void addLinks(Element element, String name, String value) {
        String tag = element.normalName();
        boolean picture = PICTURES.contains(tag) || element.attr("rel").contains("icon");
        if (name.endsWith("srcset")) {
            CANDIDATE.matcher(value)
                    .results()
                    .map(found -> found.group())
                    .filter(candidate -> !candidate.matches("[\\d.]+[wx]"))
                    .forEach(candidate -> links.add(new Link(candidate, true, picture)));
        } else if (LOADED.contains(name)) {
            boolean followed =
                    name.equals("href")
                            && (Set.of("a", "area").contains(tag)
                                    || (tag.equals("link") && PAGES.contains(element.attr("rel").toLowerCase(Locale.ROOT))));
            links.add(new Link(value, !followed, picture));
        } else if (FOLLOWED.contains(name)) {
            links.add(new Link(value, false, false));
        } else if (!name.startsWith("data-")) {
            URL.matcher(value)
                    .results()
                    .filter(_ -> name.matches("fill|stroke|filter|mask|clip-path|marker-.*"))
                    .forEach(found -> links.add(new Link(found.group(1), true, false)));
        }
    }
}
