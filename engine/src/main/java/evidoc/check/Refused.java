package evidoc.check;

import evidoc.text.AllowedMarkup;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Something in a page that is not allowed.
///
/// @param line regular expression of the line of a source that has it
record Refused(String message, String remedy, String line) {
    private static final Set<String> HEADERS =
            Set.of(
                    "content-security-policy",
                    "content-type",
                    "content-language",
                    "x-ua-compatible");

    /// Scripts that are data.
    private static final Set<String> DATA = Set.of("application/json", "application/ld+json");

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private static final Pattern FORMULA = Pattern.compile("\\\\\\$.+?\\\\\\$|\\\\\\(.+?\\\\\\)");
    static final Refused FOOTNOTE =
            new Refused("footnote in a heading", "Move it into the text.", "^=+ .*footnote:");

    private static final Refused MATHEMATICS =
            new Refused(
                    "mathematics is not supported",
                    "Write it in words and signs, or draw it.",
                    "(?:stem|(?:latex|ascii)math)(?::\\[|\\]|,)");

    /// Those of one element, without its children.
    static Set<Refused> in(Element element, AllowedMarkup allowed) {
        Set<Refused> refused = new LinkedHashSet<>();
        checkElement(element, allowed, refused);
        checkHeading(element, refused);
        if (isFormula(element)) {
            refused.add(MATHEMATICS);
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            checkAttribute(element, name, allowed, refused);
        }
        return refused;
    }

    private static void checkElement(Element element, AllowedMarkup allowed, Set<Refused> refused) {
        String name = element.normalName();
        if (name.equals("style")) {
            refused.add(
                    new Refused("inline style in <" + name + ">", "Use a class.", start(element)));
        } else if (!allowed.hasElement(name)) {
            refused.add(
                    new Refused(
                            "element <" + element.tagName() + "> is not allowed",
                            "Remove it.",
                            start(element)));
        } else if (name.equals("script")
                && !element.hasAttr("src")
                && !DATA.contains(element.attr("type"))) {
            refused.add(
                    new Refused(
                            "inline script", "Put it into a file below assets.", start(element)));
        }
    }

    private static String start(Element element) {
        return Pattern.quote("<" + element.tagName());
    }

    private static void checkHeading(Element element, Set<Refused> refused) {
        if (!HEADINGS.contains(element.normalName()) || !element.hasAttr("id")) {
            return;
        }
        if (element.selectFirst("sup.footnote, sup.footnoteref") != null) {
            refused.add(FOOTNOTE);
        }
        String id = bare(element.id());
        String text = bare(element.text());
        if (id.isEmpty()) {
            refused.add(
                    new Refused(
                            "heading without letters and digits",
                            "Give it an address: write [#name] above it.",
                            "^=+ [^\\p{L}\\p{N}]*$"));
        } else if (element.selectFirst("data") != null && id.startsWith(text)) {
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
                || (hasOwn(element, "\\")
                        && FORMULA.matcher(element.ownText()).find()
                        && element.closest("code, pre, kbd, samp, script, figure") == null);
    }

    /// Whether one of its own text nodes contains some characters.
    private static boolean hasOwn(Element element, String characters) {
        return element.childNodes().stream()
                .anyMatch(node ->
                        node instanceof TextNode text && text.getWholeText().contains(characters));
    }

    private static void checkAttribute(
            Element element, String name, AllowedMarkup allowed, Set<Refused> refused) {
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
                            "attribute '"
                                    + name
                                    + "' of <"
                                    + element.normalName()
                                    + "> is not allowed",
                            "Remove it.",
                            Pattern.quote(name)));
        }
    }
}
