package evidoc.browser;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Looks at each page as a visitor does: what nobody can see counts as missing.
record Reader(BuiltSite site, Browser browser) {
    /// What is folded away counts as seen, because a visitor can unfold it.
    private static final String SEEN =
            """
            const isSeen = e => e.closest('details:not([open])')
                || e.checkVisibility() && e.innerText.trim() !== ''
            return [...document.querySelectorAll(arguments[0])].filter(isSeen).length
            """;

    /// Pages that lack a part, or show less of it than their file has, as `page: what`.
    List<String> gaps(List<String> pages) {
        browser.show(Screen.DESKTOP);
        return pages.stream().flatMap(this::gaps).toList();
    }

    private Stream<String> gaps(String page) {
        browser.open(URI.create(site.root().toUri() + page));
        Stream<String> lacking =
                Stream.of("nav a", "main h1", "main p")
                        .filter(part -> seen(part) == 0)
                        .map(part -> "%s: no %s to be seen".formatted(page, part));
        Stream<String> hidden =
                Stream.of("main p", ".run-output")
                        .filter(part -> seen(part) < written(page, part))
                        .map(part -> "%s: hides a %s".formatted(page, part));
        return Stream.concat(lacking, hidden);
    }

    private long seen(String part) {
        return (long) browser.evaluate(SEEN, part);
    }

    private long written(String page, String part) {
        try {
            return Jsoup.parse(site.root().resolve(page)).select(part).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
