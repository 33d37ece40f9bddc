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

    /// Pages that scroll sideways, as `page on screen: how wide, and because of what`.
    List<String> sidewaysScrolls() {
        return site.pages().stream().flatMap(this::sidewaysScrolls).toList();
    }

    private Stream<String> sidewaysScrolls(String page) {
        browser.open(URI.create(site.root().toUri() + page));
        return Screen.toured().stream()
                .flatMap(screen -> {
                    browser.show(screen);
                    String reason = tooWide(screen);
                    if (reason.isEmpty()) {
                        return Stream.empty();
                    }
                    keep(page.replace(".html", "").replace('/', '-'), screen);
                    return Stream.of("%s on %s: %s".formatted(page, screen, reason));
                });
    }

    /// Why the current page scrolls sideways; empty if it doesn't.
    String tooWide(Screen screen) {
        return (String) browser.evaluate(TOO_WIDE, screen.width());
    }

    /// Keeps a picture of what the window shows of the current page.
    void keepWindow(String name, Screen screen) {
        write(name, screen, browser.windowPicture());
    }

    /// Keeps a picture of the current page, as it is.
    void keep(String name, Screen screen) {
        write(name, screen, browser.picture());
    }

    private void write(String name, Screen screen, byte[] picture) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("%s-%s.png".formatted(name, screen)), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
