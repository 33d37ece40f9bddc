package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import java.net.URI;
import java.util.List;

/// The reader as the scheduler: each click takes a step that a JVM has taken.
@InBrowser
final class SchedulesIT {
    private static final String FIGURE = "#orders_1 ";
    private static final String ANN = FIGURE + ".schedules-controls [data-thread='0']";
    private static final String BEN = FIGURE + ".schedules-controls [data-thread='1']";
    private static final String SAID = FIGURE + ".schedules-said";
    private static final String LOST = "The end: marks on the sheet: 1";

    private final URI page = ThisSite.recorded().root().toUri().resolve("sharing/steps.html");

    private final Browser browser = Browser.shared();

    @BeforeEach
    void open() {
        browser.show(Screen.DESKTOP);
        browser.open(URI.create("about:blank"));
        browser.open(page);
        browser.evaluate("localStorage.clear()");
    }

    @Test
    void stepsLoseAMarkAndUndoBringsItBack() {
        steps(ANN, ANN, ANN, BEN, BEN, BEN);
        assertThat(text(FIGURE + ".schedules-card[data-thread='0'] dd")).isEqualTo("this 0");
        steps(ANN, ANN, ANN, BEN, BEN, BEN);
        assertThat(text(SAID)).isEqualTo(LOST);
        assertThat(browser.all(FIGURE + ".schedules-path li")).hasSize(12);
        assertThat(browser.all(FIGURE + ".schedules-solved").getFirst().isDisplayed()).isTrue();
        assertThat(browser.all(ANN).getFirst().isEnabled()).isFalse();
        button("Undo").click();
        assertThat(browser.all(FIGURE + ".schedules-path li")).hasSize(11);
        button("Restart").click();
        assertThat(browser.all(FIGURE + ".schedules-path li")).isEmpty();
    }

    @Test
    void theAddressBringsTheSameSteps() {
        steps(ANN, BEN);
        assertThat(browser.address()).endsWith("#orders_1=01");
        browser.open(URI.create("about:blank"));
        browser.open(page.resolve("steps.html#orders_1=000111000111"));
        assertThat(text(SAID)).isEqualTo(LOST);
        browser.open(page.resolve("steps.html#orders_1=0000000"));
        assertThat(browser.all(FIGURE + ".schedules-stage").getFirst().isDisplayed()).isTrue();
    }

    @Test
    void keysTakeStepsToo() {
        browser.evaluate("document.querySelector(arguments[0]).focus()", ANN);
        browser.press("1", "1", "2");
        assertThat(browser.address()).endsWith("#orders_1=001");
        browser.press("\u0008");
        assertThat(browser.address()).endsWith("#orders_1=00");
    }

    @Test
    void aTableLeadsToEachEnd() {
        List<WebElement> ends = browser.all(FIGURE + ".schedules-ends tbody tr");
        assertThat(ends).hasSize(2);
        for (WebElement end : ends) {
            String name = end.findElement(By.tagName("th")).getText();
            end.findElement(By.cssSelector(".schedules-button")).click();
            assertThat(text(SAID)).isEqualTo("The end: " + name);
        }
    }

    private void steps(String... buttons) {
        for (String button : buttons) {
            browser.click(button);
        }
    }

    private WebElement button(String text) {
        return browser.all(FIGURE + ".schedules-button").stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String text(String selector) {
        return browser.all(selector).getFirst().getText();
    }
}
