package evidoc.macro;

import evidoc.page.BlockMacro;
import evidoc.page.Evidence;
import evidoc.page.Html;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.List;
import java.util.stream.Collectors;

/// The block macro `pages::[]`: every other page of the site, with its description and links to its
/// sections. They are known when all pages are converted; until then a placeholder takes their
/// place.
///
/// @param pages in the order of the site
public record PageList(List<ListedPage> pages) {
    private static final String MARK = "<div data-pages=\"all\"></div>";

    public static BlockMacroProcessor processor() {
        return new BlockMacro("pages", List.of(), (place, _) -> place.html(MARK));
    }

    /// Whether a page's body has a mark for the list.
    public static boolean isOn(String body) {
        return body.contains(MARK);
    }

    /// A page's body with the list in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    public String fill(String body, String uri) {
        return isOn(body) ? body.replace(MARK, html(uri)) : body;
    }

    private String html(String uri) {
        String root = Evidence.rootOf(uri);
        return pages.stream()
                .filter(page -> !page.uri().equals(uri))
                .map(page -> html(page, root + page.uri()))
                .collect(Collectors.joining("", "<ul class=\"page-list\">\n", "</ul>"));
    }

    private static String html(ListedPage page, String address) {
        String sections =
                page.sections().stream()
                        .map(section -> link(address + "#" + section.id(), section.title()))
                        .map(link -> "<li>" + link + "</li>\n")
                        .collect(Collectors.joining());
        return """
        <li class="listed-page">
        <p class="listed-title">%s</p>
        %s%s</li>
        """
                .formatted(
                        link(address, page.title()),
                        wrapped("<p>%s</p>\n", Html.escape(page.description())),
                        wrapped("<ul class=\"listed-sections\">\n%s</ul>\n", sections));
    }

    private static String wrapped(String frame, String html) {
        return html.isEmpty() ? "" : frame.formatted(html);
    }

    private static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(Html.escape(address), Html.escape(text));
    }
}
