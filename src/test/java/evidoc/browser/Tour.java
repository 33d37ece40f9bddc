package evidoc.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Opens pages of a site below one address, to see whether they load and where their links lead.
///
/// @param base address of the site's root, with `/` at its end
record Tour(BuiltSite site, URI base, Browser browser) {
    private static final String ALL_LINKS =
            """
            const address = e =>
                e.getAttribute('href') ?? e.getAttribute('xlink:href') ?? e.getAttribute('src')
            return [...document.querySelectorAll('[*|href], [src]')]
                .map(e => new URL(address(e), document.baseURI).href)
            """;

    /// What the browser complained about, and what it asked other places for.
    ///
    /// @param opened the pages that are opened
    List<String> loadingProblems(List<String> opened) {
        return addresses(opened)
                .flatMap(page -> browser.open(page).problems(base).stream())
                .toList();
    }

    /// Links that lead nowhere, as `page: what`.
    ///
    /// @param followed the pages whose links are followed
    List<String> linkProblems(List<String> followed) {
        Links links = new Links(site.root(), base);
        return addresses(followed).flatMap(page -> linkProblems(page, links)).toList();
    }

    private Stream<String> linkProblems(URI page, Links links) {
        browser.open(page);
        return ((List<?>) browser.evaluate(ALL_LINKS))
                .stream()
                        .distinct()
                        .map(link -> URI.create(link.toString()))
                        .flatMap(link -> links.problem(link).stream())
                        .map(problem -> page + ": " + problem);
    }

    private Stream<URI> addresses(List<String> pages) {
        return pages.stream().map(page -> URI.create(base + page));
    }
}
