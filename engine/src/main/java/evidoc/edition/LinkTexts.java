package evidoc.edition;

import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.text.Markup;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What links to pages say that have no text of their own: the title of the page or of its section,
/// where AsciiDoc writes the address.
///
/// @param pages by their addresses
public record LinkTexts(Map<String, Page> pages) {
    private static final Pattern LINK =
            Pattern.compile("<a href=\"([^\"#:]+\\.html)(?:#([^\"]*))?\">\\1</a>");

    /// Those of one machine.
    public static LinkTexts of(Collection<SitePage> pages) {
        Map<String, Page> all = new HashMap<>();
        pages.forEach(page -> all.put(page.uri(), page.content()));
        return new LinkTexts(all);
    }

    /// A page's body with these texts.
    ///
    /// @param uri of the page
    public String fill(String body, String uri) {
        return LINK.matcher(body).replaceAll(link -> Matcher.quoteReplacement(filled(link, uri)));
    }

    private String filled(MatchResult link, String uri) {
        String target = URI.create("site:/" + uri).resolve(link.group(1)).getPath().substring(1);
        return Optional.ofNullable(pages.get(target))
                .map(page -> title(page, link.group(2)))
                .map(title ->
                        link.group()
                                .replace(
                                        ">" + link.group(1) + "<",
                                        ">" + Markup.escape(title) + "<"))
                .orElseGet(link::group);
    }

    private static String title(Page page, @Nullable String anchor) {
        return page.headings().stream()
                .filter(heading -> heading.id().equals(anchor))
                .map(Heading::title)
                .findFirst()
                .orElse(page.title());
    }
}
