package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// A reader who says what a program will print, and then looks.
@InBrowser
final class PredictIT {
    private static final String QUESTION = "#prediction_2 ";
    private static final String OPTIONS = QUESTION + ".predict-options button";
    private static final String SAID = QUESTION + ".predict-said";
    private static final String OUTPUT = "#prediction_2 ~ .run";
    private static final String COVER = "#prediction_2 ~ .predict-cover button";
    private static final String WRONG = "You said 111 in the child, 222 in the parent. ";
    private static final String PRINTED = "It printed 0 in the child, and still 111 in the parent.";

    private final URI root = ThisSite.recorded().root().toUri();
    private final URI page = root.resolve("process/index.html");
    private final Browser browser = Browser.shared();

    @BeforeEach
    void open() {
        browser.show(Screen.DESKTOP);
        visit(page);
        browser.evaluate("localStorage.clear()");
        visit(page);
    }

    @Test
    void theOutputIsVeiledInItsPlaceUntilAnAnswerIsChosen() {
        Object below = below();
        assertThat(isRead(OUTPUT)).isFalse();
        assertThat(isRead("#prediction_2 ~ .claim")).isFalse();
        assertThat(isRead("#prediction_2 ~ .diagram")).isFalse();
        option(0).click();
        assertThat(isRead(OUTPUT)).isTrue();
        assertThat(below()).isEqualTo(below);
        assertThat(text(SAID)).isEqualTo(WRONG + PRINTED);
        assertThat(browser.all(QUESTION + ".predict-told > .predict-reasons dt"))
                .extracting(WebElement::getText)
                .containsExactly(
                        "111 in the child, 222 in the parent",
                        "0 in the child, and still 111 in the parent");
        assertThat(browser.all(QUESTION + ".predict-others")).hasSize(1);
        assertThat(isRead("#prediction_1 ~ .run")).isFalse();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void showItTellsTheAnswerAndCountsNothing() {
        browser.evaluate("document.querySelector(arguments[0]).focus()", COVER);
        browser.press(Keys.ENTER);
        assertThat(isRead(OUTPUT)).isTrue();
        assertThat(text(SAID)).isEqualTo(PRINTED);
        assertThat(text(QUESTION + ".predict-score")).doesNotContain("Right");
        assertThat(browser.evaluate("return document.activeElement.matches(arguments[0])", OUTPUT))
                .isEqualTo(true);
    }

    @Test
    void keysChooseAndTheFocusStays() {
        browser.evaluate("document.querySelector(arguments[0]).focus()", OPTIONS);
        browser.press(Keys.TAB, Keys.TAB, Keys.SPACE);
        assertThat(text(SAID)).endsWith(PRINTED + " You were right.");
        assertThat(browser.evaluate("return document.activeElement.ariaPressed")).isEqualTo("true");
        assertThat(text(QUESTION + ".predict-score")).startsWith("Right: 1 of 1.");
    }

    @Test
    void thePageRemembersUntilItIsToldToAskAgain() {
        option(0).click();
        browser.reload();
        assertThat(text(SAID)).isEqualTo(WRONG + PRINTED);
        assertThat(isRead(OUTPUT)).isTrue();
        button("Ask me again").click();
        assertThat(isRead(OUTPUT)).isFalse();
        browser.reload();
        assertThat(text(SAID)).isEmpty();
    }

    @Test
    void theSelfTestHasTheSameMemoryAndScore() {
        option(2).click();
        visit(root.resolve("selftest/index.html"));
        String item = ".predictions > li:has(a[href$='#its-own-memory']) ";
        assertThat(text(item + ".predict-said")).contains("You were right.");
        browser.click(
                ".predictions > li:has(a[href$='#one-program-two-processes'])"
                        + " .predict-options li:first-child button");
        assertThat(text(item + ".predict-score")).startsWith("Right: 1 of 2.");
        assertThat(browser.all(".predict-cover, .predict-veiled")).isEmpty();
        browser.click(item + ".predict-score a");
        assertThat(browser.address()).endsWith("process/index.html#its-own-memory");
        assertThat(text(QUESTION + ".predict-score")).startsWith("Right: 1 of 2.");
        button("Forget all answers").click();
        assertThat(browser.all(".predict[data-answered]")).isEmpty();
        assertThat(browser.evaluate("return localStorage.getItem('evidoc predicted')")).isNull();
    }

    @Test
    void aLinkIntoWhatIsVeiledShowsIt() {
        Object claim =
                browser.evaluate("return document.querySelector('#prediction_2 ~ .claim').id");
        visit(URI.create(page + "#" + claim));
        assertThat(isRead("#prediction_2 ~ .claim")).isTrue();
        assertThat(isRead("#prediction_1 ~ .run")).isFalse();
        assertThat(option(0).getDomAttribute("aria-disabled")).isNull();
    }

    @Test
    void onPaperTheAnswerFollowsTheOutput() throws InterruptedException {
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            for (int i = 0; i < 50 && !isRead(OUTPUT); i++) {
                Thread.sleep(100);
            }
            assertThat(isRead(OUTPUT)).isTrue();
            assertThat(text("#prediction_2 ~ .predict-printed .predict-verdict"))
                    .isEqualTo(PRINTED);
            assertThat(browser.all(COVER).getFirst().isDisplayed()).isFalse();
            assertThat(browser.all(OPTIONS)).allMatch(WebElement::isDisplayed);
        } finally {
            browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void withoutAScriptTheAnswerIsFolded() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.open(page);
            assertThat(plain.all(QUESTION + ".predict-options li"))
                    .hasSize(3)
                    .allMatch(WebElement::isDisplayed);
            assertThat(plain.all(OUTPUT).getFirst().isDisplayed()).isTrue();
            assertThat(plain.all(QUESTION + ".predict-verdict").getFirst().isDisplayed()).isFalse();
            plain.click(QUESTION + "summary");
            assertThat(plain.all(QUESTION + ".predict-verdict").getFirst().getText())
                    .isEqualTo(PRINTED);
        }
    }

    private void visit(URI address) {
        browser.open(URI.create("about:blank"));
        browser.open(address);
    }

    /// How far the next section is below the question.
    private Object below() {
        return browser.evaluate(
                """
                const next = document.querySelector("#the-analogy-two-kitchens").getBoundingClientRect()
                const asked = document.querySelector("#prediction_2").getBoundingClientRect()
                return Math.round(next.top - asked.bottom)
                """);
    }

    /// Whether the content of an element is rendered, and so read to those who listen.
    private boolean isRead(String selector) {
        String rendered =
                """
                return document.querySelector(arguments[0]).firstElementChild
                    .checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
                """;
        return (Boolean) browser.evaluate(rendered, selector);
    }

    private WebElement option(int index) {
        return browser.all(OPTIONS).get(index);
    }

    private WebElement button(String text) {
        List<WebElement> found = browser.all(QUESTION + ".predict-again");
        return found.stream().filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    private String text(String selector) {
        return browser.all(selector).getFirst().getText();
    }
}
