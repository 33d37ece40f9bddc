package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// The same program in Java and in Python: one of them is seen, and the choice holds.
@InBrowser
final class LanguagesIT {
    private final URI site = ThisSite.recorded().root().toUri();

    private final Browser browser = Browser.shared();

    @BeforeEach
    void open() {
        browser.show(Screen.DESKTOP);
        browser.open(site.resolve("thread/index.html"));
        browser.evaluate("localStorage.clear()");
        browser.open(site.resolve("thread/index.html"));
    }

    @Test
    void oneLanguageIsSeenAndTheChoiceHoldsOnOtherPages() {
        assertThat(List.of(isSeen("java"), isSeen("py"))).containsExactly(true, false);
        browser.click(tab("py"));
        assertThat(List.of(isSeen("java"), isSeen("py"))).containsExactly(false, true);
        browser.open(site.resolve("process/index.html"));
        assertThat(List.of(isSeen("java"), isSeen("py"))).containsExactly(false, true);
        assertThat(first(tab("py")).getAttribute("aria-selected")).isEqualTo("true");
    }

    @Test
    void anArrowLeadsToTheNextLanguage() {
        browser.evaluate("document.querySelector(arguments[0]).focus()", tab("java"));
        browser.press(Keys.ARROW_RIGHT.toString());
        assertThat(isSeen("py")).isTrue();
        assertThat(browser.evaluate("return document.activeElement.dataset.language"))
                .isEqualTo("py");
        browser.press(Keys.ARROW_RIGHT.toString());
        assertThat(isSeen("java")).isTrue();
    }

    @Test
    void onPaperOneStandsAfterTheOther() {
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(List.of(isSeen("java"), isSeen("py"))).containsExactly(true, true);
            assertThat(first(".languages-tabs").isDisplayed()).isFalse();
        } finally {
            browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private boolean isSeen(String language) {
        return first(".languages-panel[data-language='" + language + "']").isDisplayed();
    }

    private static String tab(String language) {
        return ".languages-tab[data-language='" + language + "']";
    }

    private WebElement first(String selector) {
        return browser.all(selector).getFirst();
    }
}
