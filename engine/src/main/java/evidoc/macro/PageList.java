package evidoc.macro;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.BlockMacro;
import evidoc.page.Evidence;
import evidoc.page.Scope;

import java.util.List;

/// The block macro `pages::[]`: every other page of the site, with its description and links to its
/// sections. They are known when all pages are converted; until then a placeholder takes their
/// place.
///
/// @param pages in the order of the site
public record PageList(List<ListedPage> pages, Fragments fragments) {
    private static final Placeholder PAGES = new Placeholder("pages");

    public static BlockMacro macro() {
        return new BlockMacro(
                "pages", Scope.SITE, List.of(), (place, _) -> place.html(PAGES.html()));
    }

    /// Whether a page's body has a mark for the list.
    public static boolean isOn(String body) {
        return PAGES.isIn(body);
    }

    /// A page's body with the list in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    public String fill(String body, String uri) {
        return PAGES.fill(body, () -> html(uri));
    }

    private record View(String root, List<ListedPage> pages) {}

    private Html html(String uri) {
        return fragments.html(
                "page-list",
                new View(
                        Evidence.rootOf(uri),
                        pages.stream().filter(page -> !page.uri().equals(uri)).toList()));
    }
}
