package evidoc.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Shows each page on each screen, and keeps a picture of what is wrong.
record Gallery(BuiltSite site, Browser browser, Path folder) {
    private static final String TOO_WIDE =
            """
            const page = document.documentElement
            const room = Math.min(arguments[0], page.clientWidth)
            const isRoot = e => !e || e === page || e === document.body
            const scrolls = e => !isRoot(e)
                && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement))
            const end = e => Math.round(e.getBoundingClientRect().right + scrollX)
            const name = e => `${e.localName}.${e.getAttribute('class')} ends at ${end(e)} px`
            const wide = [...document.body.querySelectorAll('*')]
                .filter(e => end(e) > room && !scrolls(e.parentElement))
                .map(name)
            return page.scrollWidth > room
                ? `${page.scrollWidth} px wide. ${wide.slice(0, 3).join(', ')}`
                : ''
            """;

    /// Pages that scroll sideways, as `page on screen: how wide, and because of what`: one of each
    /// kind on each screen, and each page on the narrowest one.
    List<String> sidewaysScrolls() {
        List<Screen> all = Screen.toured();
        return Stream.concat(
                        site.sample().stream().flatMap(page -> sidewaysScrolls(page, all)),
                        site.others().stream()
                                .flatMap(page -> sidewaysScrolls(page, all.subList(0, 1))))
                .toList();
    }

    private Stream<String> sidewaysScrolls(String page, List<Screen> screens) {
        browser.open(URI.create(site.root().toUri() + page));
        return screens.stream()
                .flatMap(screen -> {
                    browser.show(screen);
                    String name = page.replace(".html", "").replace('/', '-');
                    String reason = tooWide(name, screen);
                    return reason.isEmpty()
                            ? Stream.empty()
                            : Stream.of("%s on %s: %s".formatted(page, screen, reason));
                });
    }

    /// Why the current page scrolls sideways; empty if it doesn't.
    ///
    /// @param name of the picture that is kept if it does
    String tooWide(String name, Screen screen) {
        String reason = (String) browser.evaluate(TOO_WIDE, screen.width());
        if (!reason.isEmpty()) {
            keep(name, screen);
        }
        return reason;
    }

    /// Keeps a picture of the current page, as it is.
    void keep(String name, Screen screen) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("%s-%s.png".formatted(name, screen)), browser.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
