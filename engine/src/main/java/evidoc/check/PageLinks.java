package evidoc.check;

import evidoc.text.AllowedMarkup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tools.jackson.databind.annotation.JsonDeserialize;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The targets that a page offers to links, its references, and what no page may contain.
///
/// @param ids of all elements
/// @param twice ids that occur twice
/// @param refused what is not allowed
public record PageLinks(
        Set<String> ids,
        @JsonDeserialize(as = LinkedHashSet.class) Set<String> twice,
        @JsonDeserialize(as = LinkedHashSet.class) Set<Refused> refused,
        @JsonDeserialize(as = LinkedHashSet.class) Set<Link> links) {
    /// A browser loads the others with the page.
    private static final Set<String> FOLLOWED = Set.of("action", "formaction", "cite", "itemid");

    private static final String MAIN = "<main";
    private static final String MAIN_END = "</main>";

    private static final Set<String> LOADED =
            Set.of("href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "data");

    private static final Set<String> PAGES =
            Set.of(
                    "canonical",
                    "prev",
                    "next",
                    "alternate",
                    "author",
                    "help",
                    "license",
                    "me",
                    "search");

    /// What a picture may contain itself.
    private static final Set<String> PICTURES = Set.of("img", "source", "video", "image");

    private static final Pattern CANDIDATE = Pattern.compile("[^\\s,]\\S*[^\\s,]");

    /// Attributes that may refer to a part of a drawing.
    private static final Set<String> DRAWN =
            Set.of("fill", "stroke", "filter", "mask", "clip-path");

    private static final Pattern URL =
            Pattern.compile("(?i)url\\(\\s*['\"]?\\s*([^#\\s'\")][^\\s'\")]*)");

    /// A reference of a page.
    ///
    /// @param loaded whether a browser loads it with the page
    /// @param picture whether it may contain the picture itself, as `data:`
    record Link(String address, boolean loaded, boolean picture) {}

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

    /// Reads the main content of a page separately from the rest, so that what a cache holds of the
    /// content stays valid when a template changes.
    ///
    /// @param part reads a part of a page, or returns it from a cache
    public static PageLinks of(String html, Function<String, PageLinks> part) {
        int start = html.indexOf(MAIN);
        int end = html.lastIndexOf(MAIN_END);
        if (start < 0 || end < start || start != html.lastIndexOf(MAIN)) {
            return part.apply(html);
        }
        PageLinks frame = part.apply(html.substring(0, start) + html.substring(end));
        return frame.and(part.apply(html.substring(start, end)));
    }

    private PageLinks and(PageLinks other) {
        Set<String> both = new LinkedHashSet<>(ids);
        both.retainAll(other.ids);
        return new PageLinks(
                union(ids, other.ids),
                union(union(twice, other.twice), both),
                union(refused, other.refused),
                union(links, other.links));
    }

    private static <T> Set<T> union(Set<T> first, Set<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    private void add(Element element, AllowedMarkup allowed) {
        if (element.hasAttr("id") && !ids.add(element.id())) {
            twice.add(element.id());
        }
        refused.addAll(Refused.in(element, allowed));
        for (Attribute attribute : element.attributes()) {
            addLinks(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
        }
    }

    private void addLinks(Element element, String name, String value) {
        String tag = element.normalName();
        boolean picture = PICTURES.contains(tag) || element.attr("rel").contains("icon");
        if (name.endsWith("srcset")) {
            CANDIDATE
                    .matcher(value)
                    .results()
                    .map(found -> found.group())
                    .filter(candidate -> !candidate.matches("[\\d.]+[wx]"))
                    .forEach(candidate -> links.add(new Link(candidate, true, picture)));
        } else if (LOADED.contains(name)) {
            boolean followed =
                    name.equals("href")
                            && (Set.of("a", "area").contains(tag)
                                    || (tag.equals("link")
                                            && PAGES.contains(
                                                    element.attr("rel").toLowerCase(Locale.ROOT))));
            links.add(new Link(value, !followed, picture));
        } else if (FOLLOWED.contains(name)) {
            links.add(new Link(value, false, false));
        } else if (DRAWN.contains(name) || name.startsWith("marker-")) {
            URL.matcher(value)
                    .results()
                    .forEach(found -> links.add(new Link(found.group(1), true, false)));
        }
    }
}
