package evidoc.browser;

import org.jsoup.Jsoup;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Looks at each page as a visitor does: what nobody can see counts as missing.
record Reader(BuiltSite site, Browser browser) {
    private static final String FOLDED =
            "return arguments[0].closest('details:not([open])') !== null";

    /// Pages without their text, navigation or recorded output, as `page: what`.
    List<String> gaps() {
        browser.show(Screen.DESKTOP);
        return site.pages().stream()
                .flatMap(page -> gaps(page).map(gap -> page + ": " + gap))
                .toList();
    }

    private Stream<String> gaps(String page) {
        browser.open(URI.create(site.root().toUri() + page));
        Stream<String> frame =
                Stream.of("main h1", "main p", "nav a").filter(part -> seen(part) == 0);
        long outputs = written(page, ".run-output");
        return seen(".run-output") < outputs
                ? Stream.concat(
                        frame,
                        Stream.of(
                                "only %d of %d .run-output"
                                        .formatted(seen(".run-output"), outputs)))
                : frame;
    }

    /// What is folded away counts: a visitor can unfold it.
    private long seen(String selector) {
        return browser.all(selector).stream()
                .filter(element ->
                        (boolean) browser.evaluate(FOLDED, element) || isReadable(element))
                .count();
    }

    private static boolean isReadable(WebElement element) {
        return element.isDisplayed() && !element.getText().isBlank();
    }

    private long written(String page, String selector) {
        try {
            return Jsoup.parse(site.root().resolve(page)).select(selector).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
