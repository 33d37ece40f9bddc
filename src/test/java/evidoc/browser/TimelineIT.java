package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import java.time.Duration;

/// A line of output and its moment, on the home page of the built site.
@InBrowser
final class TimelineIT {
    private static final String HEAD = "'.timeline-wide .timeline-head'";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The last line that was printed while the timeline lasts.
    private static final String LINE =
            """
            const figure = document.querySelector('figure.timeline')
            const line = [...document.querySelectorAll('.line[data-at]')]
                .filter(l => l.dataset.at - figure.dataset.from >= 0)
                .filter(l => figure.dataset.to - l.dataset.at >= 0)
                .at(-1)
            """;

    private final Browser browser = Browser.shared();

    @BeforeEach
    void theHomePageIsOpen() {
        browser.show(Screen.DESKTOP);
        browser.open(BuiltSite.find().root().resolve("index.html").toUri());
    }

    @Test
    void pointingAtALineMarksItsMomentInTheTimeline() {
        assertThat(value("document.querySelector(" + HEAD + ").getAttribute('visibility')"))
                .isEqualTo("hidden");
        browser.evaluate(LINE + "line.dispatchEvent(new PointerEvent('pointerenter'))");
        assertThat(value("document.querySelector(" + HEAD + ").getAttribute('visibility')"))
                .isEqualTo("visible");
        Object away =
                browser.evaluate(
                        LINE
                                + """
                                const plot = figure.querySelector('.timeline-wide .timeline-plot').dataset
                                const share = (line.dataset.at - figure.dataset.from)
                                    / (figure.dataset.to - figure.dataset.from)
                                const x = +plot.start + share * (plot.end - plot.start)
                                return x - document.querySelector(%s).getAttribute('x1')
                                """
                                        .formatted(HEAD));
        assertThat(((Number) away).doubleValue()).isBetween(-0.01, 0.01);
    }

    @Test
    void pointingAtTheTimelineMarksTheLastLineByThen() {
        browser.evaluate(
                """
                const svg = document.querySelector('.timeline-wide')
                const box = svg.getBoundingClientRect()
                svg.dispatchEvent(new PointerEvent('pointermove', {clientX: box.right - 6}))
                """);
        assertThat(browser.all(".line[data-now]")).hasSize(1);
        assertThat(value("document.querySelector('.line[data-now]').dataset.at"))
                .isEqualTo(browser.evaluate(LINE + "return line.dataset.at"));
    }

    @Test
    void theKeyboardMovesTheMoment() {
        browser.evaluate("document.querySelector('.moment').focus()");
        browser.press(Keys.END);
        assertThat(browser.all(".line[data-now]")).hasSize(1);
        String last = value("document.querySelector('.moment').getAttribute('aria-valuetext')");
        assertThat(last).contains(" ms, last line: ");
        browser.press(Keys.HOME);
        assertThat(value("document.querySelector('.moment-said').textContent")).isEqualTo("0.0 ms");
    }

    @Test
    void aReplayHidesWhatIsStillToComeAndEndsWithEverything() throws InterruptedException {
        browser.evaluate("document.querySelector('.moment').value = 0");
        browser.evaluate("document.querySelector('.replay-button').hidden = false");
        browser.click(".replay-button");
        assertThat(value("document.querySelector('.replay-button').textContent")).isEqualTo("Stop");
        await("document.querySelectorAll('.line[data-later]').length > 0");
        await("document.querySelector('.replay-button').textContent === 'Replay'");
        assertThat(browser.all(".line[data-later]")).isEmpty();
    }

    @Test
    void withoutScriptsThePictureItsTableAndTheOutputAreThere() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.open(BuiltSite.find().root().resolve("index.html").toUri());
            assertThat(plain.all("figure.timeline .timeline-wide")).hasSize(1);
            assertThat(plain.all("figure.timeline .timeline-table")).hasSize(1);
            assertThat(plain.all(".run-output .line[data-at]")).isNotEmpty();
            assertThat(plain.all(".timeline-player > *")).isEmpty();
        }
    }

    private String value(String expression) {
        return String.valueOf(browser.evaluate("return " + expression));
    }

    private void await(String condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!value(condition).equals("true")) {
            assertThat(System.nanoTime() - start).as(condition).isLessThan(PATIENCE.toNanos());
            Thread.sleep(20);
        }
    }
}
