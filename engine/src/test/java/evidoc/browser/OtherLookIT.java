package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.SortingSite;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/// A site that has nothing of this one's style sheets: the engine's own is all that its evidence
/// needs.
@InBrowser
final class OtherLookIT {
    /// Drawings of each figure that are displayed, by their classes.
    private static final String DRAWINGS =
            """
            return [...document.querySelectorAll('figure:is(.chart, .timeline)')]
                .map(figure => [...figure.querySelectorAll(':scope > svg')]
                    .filter(svg => svg.checkVisibility() && svg.getBoundingClientRect().width > 0)
                    .map(svg => svg.getAttribute('class')).join(' '))
            """;

    /// Lines that are filled, and shapes that are filled black. Points and heads of arrows have the
    /// colour of the text where there is no other.
    private static final String BLOTS =
            """
            const fill = e => getComputedStyle(e).fill
            const isLine = e => e.matches('path[fill=none]:not(.chart-hollow)')
            const isBlot = e => isLine(e) ? fill(e) !== 'none' : fill(e) === 'rgb(0, 0, 0)'
            return [...document.querySelectorAll('main svg :is(path, rect)')]
                .filter(e => !e.matches('.chart-point') && isBlot(e))
                .map(e => `${e.getAttribute('class')} is filled with ${fill(e)}`)
            """;

    private static final String LINES =
            "return document.querySelectorAll('main svg path[fill=none]').length";

    /// Of when the timeline and the lines of output are.
    private static final String EVIDENCE =
            """
            const figure = document.querySelector('figure.timeline')
            return [figure.dataset.run, figure.dataset.from, figure.dataset.to,
                ...[...document.querySelectorAll('.run-output')].map(e => e.dataset.run + ': '
                    + [...e.querySelectorAll('.line')].map(l => l.dataset.at + ' ' + l.textContent))]
                .join('; ')
            """;

    private final Browser browser = Browser.shared();

    private BuiltSite site = new BuiltSite(Path.of(""));

    @BeforeAll
    void aSiteOnSortingIsBuilt(@TempDir Path folder) throws Exception {
        site = new BuiltSite(SortingSite.build(folder.resolve("sorting")));
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1440, light", "1440, dark"})
    void ofEachFigureOneDrawingIsSeenAndNoLineIsFilled(int width, String scheme) {
        Screen screen = new Screen(width, scheme);
        open(screen);
        String shape = screen.isPhone() ? "tall" : "wide";
        assertThat((List<?>) browser.evaluate(DRAWINGS))
                .isEqualTo(List.of("chart-" + shape, "timeline-" + shape));
        assertThat((Long) browser.evaluate(LINES)).isGreaterThan(10);
        assertThat((List<?>) browser.evaluate(BLOTS)).isEmpty();
    }

    @Test
    void everyTextInADrawingCanBeReadAndNoPageScrollsSideways() {
        Gallery gallery = new Gallery(site, browser, Path.of("target", "screenshots", "other"));
        assertThat(new Pictures(site, browser).faults()).isEmpty();
        assertThat(gallery.sidewaysScrolls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void withoutAnyStyleSheetNoLineIsFilledAndNoShapeIsBlack(String scheme) {
        open(new Screen(1440, scheme));
        browser.evaluate("[...document.styleSheets].forEach(sheet => sheet.disabled = true)");
        assertThat((Long) browser.evaluate(LINES)).isGreaterThan(10);
        assertThat((List<?>) browser.evaluate(BLOTS)).isEmpty();
    }

    @Test
    void aRuleOfTheSiteWinsAgainstTheEnginesWhateverTheyWeigh() {
        open(Screen.DESKTOP);
        assertThat(style(".chart-course", "stroke")).isEqualTo("rgb(28, 103, 99)");
        browser.evaluate(
                """
                const own = document.createElement('style')
                own.textContent = 'path { stroke: rgb(1, 2, 3) }'
                document.head.prepend(own)
                """);
        assertThat(style(".chart-course", "stroke")).isEqualTo("rgb(1, 2, 3)");
    }

    @Test
    void theEnginesScriptCopiesPlaysAndExplains() {
        open(Screen.DESKTOP);
        assertThat(browser.all("figure.source .copy-button")).isNotEmpty();
        assertThat(browser.all(".timeline-axis .moment"))
                .as(browser.evaluate(EVIDENCE).toString())
                .hasSize(1);
        browser.point(browser.all(".run-value").getFirst());
        assertThat(browser.all(".value-tip")).singleElement().matches(tip -> tip.isDisplayed());
        assertThat(style(".value-tip", "position")).isEqualTo("absolute");
        assertThat(browser.console()).isEmpty();
    }

    private void open(Screen screen) {
        browser.show(screen);
        browser.open(site.root().resolve("index.html").toUri());
    }

    private String style(String selector, String property) {
        return String.valueOf(
                browser.evaluate(
                        "return"
                            + " getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
                        selector,
                        property));
    }
}
