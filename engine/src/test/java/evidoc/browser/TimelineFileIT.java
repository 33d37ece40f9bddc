package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.profile.SampleProfiles;
import evidoc.profile.TimelineFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// The page of a program with 2,000 threads, as a reader opens it from disk.
@InBrowser
final class TimelineFileIT {
    private static final String VIEW =
            "return document.documentElement.dataset.view.split('-').map(Number)"
                    + ".reduce((from, to) => to - from)";
    private static final long WHOLE = 60_000_000;

    private static final String WHEEL =
            """
            const chart = document.querySelector(arguments[0])
            const box = chart.getBoundingClientRect()
            chart.dispatchEvent(new WheelEvent('wheel', {bubbles: true, cancelable: true,
                deltaY: arguments[1], ctrlKey: arguments[2], clientX: box.left + box.width / 2}))
            """;

    private static final String ROWS =
            "return [...document.querySelectorAll('.names .name')].map(e =>"
                    + " e.textContent).join('|')";

    private final Browser browser = Browser.shared();

    private URI page = URI.create("about:blank");

    /// Of a program with few threads, for what looks at every element.
    private URI small = page;

    @BeforeAll
    void filesAreWritten(@TempDir Path folder) throws Exception {
        page = written(2000, folder.resolve("timeline.html"));
        small = written(60, folder.resolve("small.html"));
    }

    private static URI written(int threads, Path file) throws IOException {
        new TimelineFile(SampleProfiles.large(threads, 60), 1_000_000).write(file);
        return file.toUri();
    }

    @Test
    void itAsksForNothingAndReportsNothing() {
        browser.show(Screen.DESKTOP);
        Visit visit = browser.open(page);
        ready();
        assertThat(visit.problems(page)).isEmpty();
        assertThat(visit.requests()).containsExactly(page.toString());
        assertThat(browser.console()).isEmpty();
        assertThat(rows()).contains("core 0", "▸pool-#-thread-# (500)").doesNotContain("thread-7");
    }

    @Test
    void buttonsWheelAndKeysZoomAndMove() {
        open(Screen.DESKTOP);
        assertThat(view()).isEqualTo(WHOLE);
        browser.click("[data-do=in]");
        assertThat(view()).isEqualTo(WHOLE / 2);
        browser.evaluate(WHEEL, ".chart", -60, true);
        long wheeled = view();
        assertThat(wheeled).isLessThan(WHOLE / 2);
        browser.evaluate(WHEEL, ".map", -60, false);
        assertThat(view()).isLessThan(wheeled);
        browser.evaluate("document.querySelector('.chart').focus()");
        long before = view();
        browser.press("+");
        assertThat(view()).isLessThan(before);
        long from = from();
        browser.press(Keys.ARROW_RIGHT);
        assertThat(from()).isGreaterThan(from);
        browser.press("0");
        assertThat(view()).isEqualTo(WHOLE);
        assertThat(text(".said")).startsWith("From 0 µs to 60.000 s");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aDragMovesAndAChoiceOnTheStripZooms() {
        open(Screen.DESKTOP);
        browser.click("[data-do=in]");
        browser.click("[data-do=in]");
        long from = from();
        browser.drag(".chart", 0.8, 0.6);
        assertThat(from()).isGreaterThan(from);
        assertThat(view()).isEqualTo(WHOLE / 4);
        browser.drag(".map", 0.5, 0.6);
        assertThat(view()).isLessThan(WHOLE / 4);
    }

    @Test
    void threadsAreFoundByTheirNames() {
        open(Screen.DESKTOP);
        browser.press("/");
        browser.press("pool-1-thread-49");
        assertThat(text(".found")).isEqualTo("11 of 2001 threads");
        assertThat(rows()).contains("pool-1-thread-499").doesNotContain("request");
        assertThat(
                        browser.evaluate(
                                "return document.querySelectorAll('#threads tbody"
                                        + " tr:not([hidden])').length"))
                .isEqualTo(11L);
        browser.press(Keys.ESCAPE);
        assertThat(text(".found")).isEmpty();
    }

    @Test
    void aGroupUnfoldsByKeyAndTellsWhatItsThreadsDo() {
        open(Screen.DESKTOP);
        browser.evaluate("document.querySelector('.chart').focus()");
        for (int i = 0; i < 4; i++) {
            browser.press(Keys.ARROW_DOWN);
        }
        assertThat(text(".said")).startsWith("request-#: 500 threads").endsWith("Folded.");
        browser.press(Keys.ENTER);
        browser.press(Keys.ARROW_DOWN);
        assertThat(rows()).contains("▾request-# (500)|request-1|request-2");
        assertThat(text(".said")).startsWith("request-1, id 100: ");
        browser.click("[data-do=fold]");
        assertThat(rows()).doesNotContain("request-1|");
    }

    @Test
    void aColumnSortsItsTable() {
        open(Screen.DESKTOP);
        browser.evaluate("document.querySelectorAll('#groups th button')[3].click()");
        assertThat(text("#groups th[aria-sort=descending]")).isEqualTo("ran");
        browser.evaluate("document.querySelectorAll('#groups th button')[3].click()");
        assertThat(text("#groups tbody th")).isEqualTo("main");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "768, dark", "1440, light", "1440, dark", "2560, light"})
    void axeFindsNothingAndNothingScrollsSideways(int width, String scheme) {
        browser.show(new Screen(width, scheme));
        browser.open(small);
        ready();
        assertThat(new Axe(browser).findings("html")).isEmpty();
        assertThat(
                        browser.evaluate(
                                """
                                const page = document.documentElement
                                return page.scrollWidth - page.clientWidth
                                """))
                .isEqualTo(0L);
    }

    @Test
    void withoutScriptsTablesAndAnOverviewAreShown() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.open(page);
            assertThat(plain.all(".overview svg").getFirst().isDisplayed()).isTrue();
            assertThat(plain.all("#groups tbody tr").getFirst().isDisplayed()).isTrue();
            assertThat(plain.all(".viewer").getFirst().isDisplayed()).isFalse();
        }
    }

    @Test
    void onPaperAreTheOverviewAndTheTables() {
        open(Screen.DESKTOP);
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(browser.all(".overview svg").getFirst().isDisplayed()).isTrue();
            assertThat(browser.all(".viewer").getFirst().isDisplayed()).isFalse();
        } finally {
            browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private void open(Screen screen) {
        browser.show(screen);
        browser.open(page);
        ready();
    }

    private void ready() {
        browser.evaluate(
                """
                const wait = done => 'ready' in document.documentElement.dataset
                    && 'drawn' in document.documentElement.dataset
                    ? done() : setTimeout(wait, 10, done)
                return new Promise(wait)
                """);
    }

    private long view() {
        return ((Number) browser.evaluate(VIEW)).longValue();
    }

    private long from() {
        return ((Number) browser.evaluate("return parseInt(document.documentElement.dataset.view)"))
                .longValue();
    }

    /// Names of the rows in sight, after the next frame.
    private String rows() {
        browser.evaluate("return new Promise(d => requestAnimationFrame(() => setTimeout(d)))");
        return String.valueOf(browser.evaluate(ROWS));
    }

    private String text(String selector) {
        return String.valueOf(
                browser.evaluate(
                        "return document.querySelector(arguments[0]).textContent", selector));
    }
}
