package evidoc.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The targets that a page offers to links, its references, and what no page may contain.
///
/// @param ids of all elements
/// @param twice ids that occur twice
/// @param styled names of elements with inline styles
public record PageLinks(Set<String> ids, List<String> twice, List<String> styled, Set<Link> links) {

    /// A reference of a page.
    ///
    /// @param loaded whether a browser loads it with the page
    record Link(String address, boolean loaded) {}

    public static PageLinks of(String html) {
        Document page = Jsoup.parse(html);
        Set<String> ids = new HashSet<>();
        List<String> twice =
                page.select("[id]").eachAttr("id").stream().filter(id -> !ids.add(id)).toList();
        List<String> styled =
                page.select("[style], style").stream().map(Element::normalName).toList();
        Set<Link> links = new LinkedHashSet<>();
        page.select("a[href]").forEach(a -> links.add(new Link(a.attr("href"), false)));
        page.select("link[href]:not([rel=canonical]), use[href]")
                .forEach(e -> links.add(new Link(e.attr("href"), true)));
        page.select("[src]").forEach((Element e) -> links.add(new Link(e.attr("src"), true)));
        return new PageLinks(ids, twice, styled, links);
    }
}
