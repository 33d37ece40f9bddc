package evidoc.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// A reader who searches.
///
/// @param pages address of the pages that are searched, with `/` at its end
record SearchReader(Browser browser, URI pages) {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final String RESULTS =
            """
            return [...document.querySelectorAll('.search [role=option]')].map(e => e.href)
            """;
    private static final String IS_OPEN = "return !!document.querySelector('dialog.search[open]')";
    private static final String IS_READY =
            "return !!document.querySelector('dialog.search[data-ready]')";
    private static final String FOCUS =
            "return document.activeElement.className || document.activeElement.localName";

    Visit open(String page) {
        return browser.open(URI.create(pages + page));
    }

    boolean searches() {
        return (boolean) browser.evaluate(IS_OPEN);
    }

    /// Class of the focused element, else its name.
    String focus() {
        return (String) browser.evaluate(FOCUS);
    }

    /// Types into the open search once its index is there.
    void type(String words) {
        await(IS_READY);
        browser.press(words);
    }

    /// Replaces what stands in the field at once, as one who pastes.
    void ask(String words) {
        await(IS_READY);
        browser.evaluate(
                """
                const input = document.querySelector('.search-input')
                input.value = arguments[0]
                input.dispatchEvent(new Event('input', {bubbles: true}))
                """,
                words);
    }

    void await(String condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!(boolean) browser.evaluate(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came true: " + condition);
            }
            Thread.onSpinWait();
        }
    }

    /// Addresses of what was found, from the root of the pages, in order.
    List<String> results() {
        return ((List<?>) browser.evaluate(RESULTS))
                .stream().map(address -> address.toString().substring(length())).toList();
    }

    /// Where the browser is, from the root of the pages.
    String place() {
        return browser.address().substring(length());
    }

    private int length() {
        return pages.toString().length();
    }

    String text(String selector) {
        return (String)
                browser.evaluate(
                        "return document.querySelector(arguments[0]).textContent", selector);
    }
}
