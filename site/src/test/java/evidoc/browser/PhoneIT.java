package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import java.util.List;
import java.util.Map;

/// The built site on a screen that is narrower than its code and its tables.
@InBrowser
final class PhoneIT {
    private static final String SOURCE = "process/index.html";

    private static final String FRAME =
            "return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true),"
                    + " 50)))";

    private static final String FADES =
            """
            return getComputedStyle(document.querySelector(arguments[0])).maskImage !== 'none'
            """;

    /// Lines of code and output that are wider than their boxes.
    private static final String CUT =
            """
            return [...document.querySelectorAll('main :is(.source pre, .run-output)')]
                .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).length
            """;

    private static final String HEADER =
            "return document.querySelector('.site-header').getBoundingClientRect()";

    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @BeforeEach
    void show() {
        browser.show(new Screen(390, "light"));
    }

    @AfterEach
    void forget() {
        browser.evaluate("localStorage.clear()");
    }

    @ParameterizedTest
    @ValueSource(strings = {".experiment .source pre", ".run-output", ".table-scroll"})
    void whatIsCutFadesUntilItsEndIsInSight(String box) {
        open(box.equals(".table-scroll") ? "sharing/steps.html" : "thread/index.html");
        String cut = box + "[data-cut]";
        assertThat(is(FADES, cut)).isTrue();
        browser.evaluate(
                "const e = document.querySelector(arguments[0]); e.id = 'cut'; e.scrollLeft = 9999",
                cut);
        browser.evaluate(FRAME);
        assertThat(is(FADES, "#cut")).isFalse();
        browser.evaluate("document.querySelector('#cut').scrollLeft = 0");
        browser.evaluate(FRAME);
        assertThat(is(FADES, "#cut")).isTrue();
    }

    @Test
    void whatFitsDoesNotFadeAndNeedsNoButton() {
        browser.show(Screen.DESKTOP);
        open(SOURCE);
        assertThat(browser.all("[data-cut]")).isEmpty();
        assertThat(browser.all(".wrap-button")).isNotEmpty().noneMatch(e -> e.isDisplayed());
    }

    @Test
    void aButtonWrapsLongLinesOnAllPagesAndSaysSo() {
        open(SOURCE);
        assertThat(number(CUT)).isPositive();
        browser.click(".source .wrap-button");
        assertThat(number(CUT)).isZero();
        assertThat(browser.all("[data-cut]:is(pre)")).isEmpty();
        assertThat(browser.all(".wrap-button"))
                .allMatch(e -> "true".equals(e.getDomAttribute("aria-pressed")));
        assertThat(text("[role=status]")).contains("Long lines wrap");
        open("thread/index.html");
        assertThat(number(CUT)).isZero();
        browser.click(".source .wrap-button");
        assertThat(number(CUT)).isPositive();
        assertThat(text("[role=status]")).contains("Long lines don't wrap");
        browser.reload();
        assertThat(number(CUT)).isPositive();
    }

    @Test
    void aButtonThatWrapsStaysUnderTheFinger() {
        open(SOURCE);
        String top =
                """
                return [...document.querySelectorAll('.wrap-button')]
                    .filter(e => e.checkVisibility()).at(-1).getBoundingClientRect().top
                """;
        browser.evaluate(
                """
                [...document.querySelectorAll('.wrap-button')]
                    .filter(e => e.checkVisibility()).at(-1).scrollIntoView({block: 'center'})
                """);
        double before = decimal(top);
        browser.evaluate(
                """
                [...document.querySelectorAll('.wrap-button')]
                    .filter(e => e.checkVisibility()).at(-1).click()
                """);
        browser.evaluate(FRAME);
        assertThat(decimal(top)).isBetween(before - 2, before + 2);
    }

    @Test
    void fourColumnsOfIndentationTakeTheRoomOfTwoAndAreCopiedAsFour() {
        open(SOURCE);
        String width =
                """
                const range = document.createRange()
                range.selectNodeContents([...document.querySelectorAll('.source .indent')]
                    .find(e => e.textContent === '    ' && e.checkVisibility()))
                return range.getBoundingClientRect().width
                """;
        double narrow = decimal(width);
        String code =
                "return document.querySelector('.source code').textContent.includes('\\n    ')";
        assertThat(is(code)).isTrue();
        browser.show(Screen.DESKTOP);
        assertThat(narrow).isBetween(decimal(width) * 0.45, decimal(width) * 0.55);
    }

    /// An address is longer than the line of a phone.
    @ParameterizedTest
    @ValueSource(strings = {"sharing/index.html", "process/index.html", "thread/index.html"})
    void noWordOfACommandIsBroken(String page) {
        open(page);
        assertThat(
                        browser.evaluate(
                                """
                                const lines = (text, start, end) => {
                                  const range = document.createRange()
                                  range.setStart(text, start)
                                  range.setEnd(text, end)
                                  return new Set([...range.getClientRects()].map(r => Math.round(r.top))).size
                                }
                                return [...document.querySelectorAll('.source-run .command')]
                                    .filter(e => e.checkVisibility())
                                    .flatMap(e => [...e.firstChild.data.matchAll(/[^\\s-]+/g)]
                                        .filter(word => !word[0].includes('://'))
                                        .filter(word => lines(e.firstChild, word.index, word.index + word[0].length) > 1)
                                        .map(word => word[0]))
                                """))
                .isEqualTo(List.of());
    }

    @Test
    void aTableOfWordsShowsEachRowAsACard() {
        for (String page :
                List.of("choose/index.html", "compare/index.html", "machine/index.html")) {
            open(page);
            assertThat(
                            browser.evaluate(
                                    """
                                    const cells = [...document.querySelectorAll('td[data-label]')]
                                    const said = e => getComputedStyle(e, '::before').content
                                    return cells.length > 5 && cells.every(e => said(e) === `"${e.dataset.label}"`
                                        && e.getBoundingClientRect().right <= innerWidth)
                                    """))
                    .as(page)
                    .isEqualTo(true);
        }
    }

    @Test
    void theValuesOfALongListOfCardsStandSideBySide() {
        open("machine/index.html");
        assertThat(
                        browser.evaluate(
                                """
                                const tops = [...document.querySelectorAll('.calibration tbody tr:first-child td')]
                                    .map(e => e.getBoundingClientRect().top)
                                return tops.length === 3 && new Set(tops).size === 1
                                """))
                .isEqualTo(true);
    }

    @Test
    void aTableOfFiguresKeepsItsFirstColumnInSight() {
        open("thread/switch.html");
        assertThat(
                        browser.evaluate(
                                """
                                const table = document.querySelector('.timeline-table')
                                table.closest('details').open = true
                                const box = table.parentElement
                                const first = table.querySelector('tbody th').getBoundingClientRect().left
                                box.scrollLeft = 200
                                return box.scrollLeft > 50
                                    && table.querySelector('tbody th').getBoundingClientRect().left === first
                                """))
                .isEqualTo(true);
    }

    @Test
    void theHeaderThatStaysIsSlimAndHasSearchMachineAndChapter() {
        open(SOURCE);
        browser.evaluate("scrollTo(0, 2000)");
        assertThat(decimal(HEADER + ".bottom")).isBetween(30.0, 48.0);
        for (String part :
                List.of(".chapters-here", ".machine-here", ".search-link", ".theme-button")) {
            assertThat(
                            browser.evaluate(
                                    """
                                    const e = document.querySelector(`.site-header ${arguments[0]}`)
                                    const box = e.getBoundingClientRect()
                                    return box.top >= 0 && box.right <= innerWidth
                                        && e.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
                                    """,
                                    part))
                    .as(part)
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void theHeaderCoversNothingThatIsLedToOrHasTheFocus(int width) {
        browser.show(new Screen(width, "light"));
        open(SOURCE);
        browser.evaluate("location.hash = '#its-own-memory'");
        browser.evaluate(FRAME);
        double bottom = decimal(HEADER + ".bottom");
        assertThat(decimal("return document.querySelector(':target').getBoundingClientRect().top"))
                .isBetween(bottom, bottom + 60);
        browser.evaluate("[...document.querySelectorAll('main a[href]')].at(-1).focus()");
        for (int i = 0; i < 12; i++) {
            browser.pressWith(Keys.SHIFT, Keys.TAB);
            browser.evaluate(FRAME);
            assertThat(
                            decimal(
                                    """
                                    const e = document.activeElement
                                    return e.matches('pre') ? 9999 : e.getBoundingClientRect().top
                                    """))
                    .isGreaterThanOrEqualTo(bottom - 1);
        }
    }

    @Test
    void onALowScreenTheHeaderScrollsAway() {
        open(SOURCE);
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 667, "height", 340, "deviceScaleFactor", 1, "mobile", false));
        browser.evaluate("scrollTo(0, 1000)");
        assertThat(decimal(HEADER + ".bottom")).isNegative();
    }

    private void open(String page) {
        browser.open(site.root().toUri().resolve(page));
        browser.evaluate(FRAME);
    }

    private boolean is(String script, Object... arguments) {
        return (boolean) browser.evaluate(script, arguments);
    }

    private long number(String script) {
        return (long) browser.evaluate(script);
    }

    private double decimal(String script) {
        return ((Number) browser.evaluate(script)).doubleValue();
    }

    /// What all such elements say.
    private String text(String selector) {
        return (String)
                browser.evaluate(
                        """
                        return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join(' ')
                        """,
                        selector);
    }
}
