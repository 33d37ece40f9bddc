package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The built site where there is room beside the text.
@InBrowser
final class WideScreenIT {
    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @ParameterizedTest
    @CsvSource({"1239, false", "1240, true", "1440, true", "2560, true"})
    void theContentsStandBesideTheTextFrom1240Pixels(int width, boolean beside) {
        open(width, "process/index.html");
        assertThat(browser.all(".toc-beside").getFirst().isDisplayed()).isEqualTo(beside);
        assertThat(browser.all(".toc-above").getFirst().isDisplayed()).isNotEqualTo(beside);
    }

    @ParameterizedTest
    @ValueSource(ints = {1600, 2560})
    void codeStandsLeftAndItsOutputRight(int width) {
        open(width, "process/index.html");
        assertThat(box(".experiment > .run", "left"))
                .isGreaterThan(box(".experiment > .source", "right"));
        assertThat(box(".experiment > .run", "top")).isEqualTo(box(".experiment > .source", "top"));
        assertThat(
                        browser.evaluate(
                                """
                                return [...document.querySelectorAll('.experiment pre')]
                                    .every(e => e.scrollWidth <= e.clientWidth)
                                """))
                .isEqualTo(true);
    }

    @Test
    void anOutputThatDoesNotFitBesideItsCodeStandsBelowAsWideAsAllFigures() {
        open(1600, "thread/index.html");
        assertThat(box(".experiment > .run", "top"))
                .isGreaterThan(box(".experiment > .source", "bottom"));
        for (String part : List.of(".source", ".run")) {
            assertThat(box(".experiment > " + part, "left"))
                    .isCloseTo(box("main h1", "left"), within(1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1600, 2560})
    void whatProvesAClaimIsANoteBesideIt(int width) {
        open(width, "process/start.html");
        assertThat(box(".claim .claim-proof", "left")).isGreaterThan(box(".claim p", "right"));
        assertThat(box(".claim .claim-proof", "top")).isLessThan(box(".claim p", "bottom"));
        assertThat(box(".claim .claim-proof", "right")).isLessThan(box(".toc-beside", "left"));
        assertThat(isSeen(".claim-proof code")).isTrue();
        assertThat(isSeen(".claim-key")).isFalse();
        assertThat(
                        browser.evaluate(
                                """
                                const mark = document.querySelector('.claim summary')
                                mark.focus()
                                return document.activeElement === mark
                                """))
                .isEqualTo(false);
    }

    @Test
    void onANarrowerScreenTheProofIsFolded() {
        open(1440, "process/start.html");
        assertThat(isSeen(".claim-proof code")).isFalse();
        browser.click(".claim summary");
        assertThat(isSeen(".claim-proof code")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1600, thread/index.html, gettid(2)",
        "2560, thread/index.html, gettid(2)",
        "1600, sharing/flag.html, 17.3"
    })
    void aCitedSourceIsANoteBesideItsParagraphAndCoversNothing(
            int width, String page, String source) {
        open(width, page);
        double paragraph = box("p:has(> .source-beside)", "right");
        assertThat(box(".source-beside", "left")).isGreaterThan(paragraph);
        assertThat(box(".source-beside", "top")).isLessThan(box("p:has(> .cite)", "bottom"));
        assertThat(browser.all(".source-beside")).anyMatch(note -> note.getText().contains(source));
        assertThat(browser.console()).isEmpty();
        assertThat(
                        browser.evaluate(
                                """
                                const others = [...document.querySelectorAll(
                                    'main :is(p, figure, table, pre, .claim-check), .toc-beside')]
                                    .filter(e => e.checkVisibility() && !e.closest('.source-beside'))
                                    .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
                                return [...document.querySelectorAll('.source-beside')]
                                    .map(e => e.getBoundingClientRect())
                                    .flatMap(note => others
                                        .filter(([, box]) => note.left < box.right - 1
                                            && note.right > box.left + 1
                                            && note.top < box.bottom - 1
                                            && note.bottom > box.top + 1)
                                        .map(([html]) => html))
                                """))
                .isEqualTo(List.of());
    }

    @Test
    void onANarrowerScreenTheListHasTheSources() {
        open(1440, "thread/index.html");
        assertThat(isSeen(".source-beside")).isFalse();
        assertThat(isSeen("#source-man-gettid")).isTrue();
    }

    @Test
    void theFrameIsOneCompositionInTheMiddle() {
        open(2560, "process/start.html");
        double left = box(".chapters", "left");
        double right = 2560 - box(".toc-beside", "right");
        assertThat(left).isGreaterThan(150).isBetween(right - 30, right + 30);
        assertThat(box(".site-name", "left")).isBetween(left - 2, left + 2);
    }

    private void open(int width, String page) {
        browser.show(new Screen(width, "light"));
        browser.open(site.root().toUri().resolve(page));
    }

    /// WebDriver holds that nothing in a closed fold is displayed.
    private boolean isSeen(String selector) {
        return (boolean)
                browser.evaluate(
                        "return document.querySelector(arguments[0]).checkVisibility()", selector);
    }

    private double box(String selector, String side) {
        return ((Number)
                        browser.evaluate(
                                """
                                const e = document.querySelector(arguments[0])
                                return e.getBoundingClientRect()[arguments[1]]
                                """,
                                selector,
                                side))
                .doubleValue();
    }
}
