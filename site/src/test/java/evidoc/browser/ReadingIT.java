package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.util.List;

/// What accompanies a reader on the built site.
@InBrowser
final class ReadingIT {
    private static final String PAGE = "process/cost.html";
    private static final String CURRENT = ".toc-beside a[aria-current]";

    private final BuiltSite site = ThisSite.recorded();

    private final Browser browser = Browser.shared();

    @BeforeEach
    void open() {
        browser.show(Screen.DESKTOP);
        browser.open(site.root().toUri().resolve(PAGE));
    }

    @Test
    void theContentsFollowTheReader() {
        List<WebElement> sections = browser.all(".toc-beside .toc-list a");
        assertThat(browser.all(CURRENT)).isEmpty();
        for (WebElement section : sections) {
            String id = String.valueOf(section.getDomAttribute("href")).substring(1);
            section.click();
            settle();
            assertThat(browser.all(CURRENT))
                    .extracting(link -> link.getDomAttribute("href"))
                    .containsExactly("#" + id);
        }
        browser.evaluate("scrollTo(0, 0)");
        settle();
        assertThat(browser.all(CURRENT)).isEmpty();
    }

    @Test
    void theChaptersStandInGroupsAndTheCurrentOneIsInSight() {
        browser.open(site.root().toUri().resolve("misconceptions/index.html"));
        assertThat(browser.all(".chapters h2"))
                .extracting(WebElement::getText)
                .containsExactly("Basics", "Several at once", "Sharing", "Deciding", "Reference");
        assertThat(browser.all(".chapters h2 + ol > li:first-child > a")).hasSize(5);
        assertThat(
                        browser.evaluate(
                                """
                                const list = document.querySelector('.chapters')
                                const link = list.querySelector('[aria-current]').getBoundingClientRect()
                                return link.top >= 0 && link.bottom <= innerHeight && list.scrollTop > 0
                                """))
                .isEqualTo(true);
    }

    @Test
    void thePathAboveATitleLeadsToTheChapterAndHome() {
        assertThat(browser.all(".trail a"))
                .extracting(WebElement::getText)
                .containsExactly("At a glance", "Process");
        browser.click(".trail li:last-child a");
        assertThat(browser.address()).endsWith("/process/index.html");
        assertThat(browser.all(".trail a")).hasSize(1);
        browser.click(".trail a");
        assertThat(browser.address()).endsWith("/site/index.html");
        assertThat(browser.all(".trail a")).isEmpty();
    }

    @Test
    void everyHeadingIsALinkToItself() {
        for (String page : site.sample()) {
            browser.open(site.root().toUri().resolve(page));
            String unlinked =
                    """
                    return [...document.querySelectorAll("main :is(h1, h2, h3, h4):not(.example-card *)")]
                        .filter(h => h.querySelector(":scope > .link")?.hash !== "#" + h.id)
                        .map(h => h.textContent)
                    """;
            assertThat((List<?>) browser.evaluate(unlinked)).as(page).isEmpty();
        }
    }

    @Test
    void aClickOnAHeadingCopiesItsAddress() {
        WebElement heading = browser.all("main h2 > .link").getFirst();
        heading.click();
        settle();
        assertThat(browser.address()).endsWith(heading.getDomAttribute("href"));
        assertThat(browser.clipboard()).isEqualTo(browser.address());
        assertThat(heading.getDomAttribute("data-copied")).isNotNull();
        assertThat(
                        browser.evaluate(
                                "return getComputedStyle(arguments[0], '::after').content",
                                heading))
                .asString()
                .contains("link copied");
    }

    @Test
    void aValueSaysWhereItComesFromToPointerAndKeyboard() {
        WebElement tip = browser.all(".value-tip").getFirst();
        WebElement value = browser.all("data.run-value").getFirst();
        assertThat(tip.isDisplayed()).isFalse();
        browser.point(value);
        assertThat(tip.getText()).matches("process/BirthCost\\.java, recorded \\d{4}-.* on .*");
        browser.press(Keys.ESCAPE);
        assertThat(tip.isDisplayed()).isFalse();
        browser.evaluate("arguments[0].focus()", value);
        assertThat(tip.isDisplayed()).isTrue();
        assertThat(value.getDomAttribute("aria-describedby")).isEqualTo(tip.getDomAttribute("id"));
        browser.press(Keys.TAB);
        assertThat(tip.isDisplayed()).isEqualTo(next(value));
    }

    @Test
    void aTipStaysInTheWindowOfAPhone() {
        browser.show(new Screen(390, "dark"));
        browser.open(site.root().toUri().resolve(PAGE));
        for (WebElement value : browser.all("main data.run-value")) {
            if (!value.isDisplayed()) {
                continue;
            }
            browser.evaluate("arguments[0].focus()", value);
            assertThat(
                            browser.evaluate(
                                    """
                                    let tip = document.querySelector(".value-tip").getBoundingClientRect()
                                    return tip.left >= 0 && tip.right <= innerWidth && tip.top >= 0
                                    """))
                    .as(value.getText())
                    .isEqualTo(true);
        }
    }

    /// Whether the focus went on to another value.
    private boolean next(WebElement value) {
        WebElement focused = browser.all(":focus").getFirst();
        return !focused.equals(value) && !focused.findElements(By.xpath("self::data")).isEmpty();
    }

    /// Until what follows scrolling and copying was done, which waits for a frame.
    private void settle() {
        browser.evaluate(
                """
                return new Promise(done =>
                    requestAnimationFrame(() => requestAnimationFrame(() => done(true))))
                """);
    }
}
