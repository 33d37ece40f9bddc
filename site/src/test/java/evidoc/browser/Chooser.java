package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

import java.net.URI;

/// A reader of a site of several machines.
///
/// @param base address of the site's root, with `/` at its end
record Chooser(Browser browser, URI base) {
    private static final int FAR = 20;

    /// Opens a page, which must load without a complaint.
    void open(String page) {
        assertThat(browser.open(URI.create(base + page)).problems(base)).isEmpty();
    }

    /// Chooses a machine from the menu in the header.
    void choose(String machine) {
        browser.click(".machine-menu > summary");
        browser.click("a[data-machine=" + machine + "]");
    }

    /// The same from where the header can't be seen.
    void chooseWithoutScrolling(String machine) {
        browser.evaluate(
                "document.querySelector(`a[data-machine=${arguments[0]}]`).click()", machine);
    }

    void forget() {
        browser.evaluate("localStorage.clear(); sessionStorage.clear()");
    }

    void assertShown(String machine, String address) {
        assertThat(browser.address()).isEqualTo(base + address);
        assertThat(machine()).isEqualTo(machine);
    }

    String machine() {
        return (String) browser.evaluate("return document.documentElement.dataset.machine");
    }

    /// Presses Tab until such an element has the focus, which must be seen.
    void tabTo(String selector) {
        String focused = "return document.activeElement.matches(arguments[0] + ':focus-visible')";
        for (int press = 0; press < FAR; press++) {
            browser.press(Keys.TAB);
            if ((Boolean) browser.evaluate(focused, selector)) {
                return;
            }
        }
        throw new AssertionError("never focused: " + selector);
    }

    /// How far below the top of the window an element starts, in CSS pixels.
    double top(String id) {
        String script = "return document.getElementById(arguments[0]).getBoundingClientRect().top";
        return ((Number) browser.evaluate(script, id)).doubleValue();
    }

    /// The first number of cups on the page: each machine has another.
    String cups() {
        return text("data[data-label=cups]");
    }

    String text(String selector) {
        return (String)
                browser.evaluate(
                        "return document.querySelector(arguments[0]).textContent", selector);
    }
}
