package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evidoc.site.TimelineSite;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A line of output and its moment, in a timeline whose moments are known.
@InBrowser
final class TimelineIT {
    private static final String HEAD = "document.querySelector('.timeline-wide .timeline-head')";
    private static final String PLOT = "document.querySelector('.timeline-wide .timeline-plot')";
    private static final String PLAY = "document.querySelector('.replay-button')";

    /// By how many pixels the middle of the slider's head misses the line, at a share of the way.
    private static final String HEAD_OFFSET =
            """
            (() => {
              const slider = document.querySelector('.moment')
              slider.value = Number(slider.min) + %s * (slider.max - slider.min)
              slider.dispatchEvent(new Event('input'))
              const line = [...document.querySelectorAll('.timeline-head')]
                  .find(e => e.checkVisibility() && e.getBoundingClientRect().height > 0)
                  .getBoundingClientRect()
              const box = slider.getBoundingClientRect()
              const grip = parseFloat(getComputedStyle(document.documentElement).fontSize)
              const share = (slider.value - slider.min) / (slider.max - slider.min)
              return box.left + grip / 2 + share * (box.width - grip) - (line.left + line.width / 2)
            })()
            """;

    /// The classes of what is drawn in each lane of the wide drawing AT an x, in its units.
    private static final String SHOWN =
            """
            [...document.querySelectorAll('.timeline-wide .timeline-lane')].map(lane =>
                [...lane.querySelectorAll(':scope > path[class^=lane-]:not(.lane-end, .lane-ground)')]
                    .find(path => {
                      const {x, width} = path.getBBox()
                      return path.getAttribute('d').split('M').slice(1).some(part => {
                        const start = parseFloat(part)
                        const line = /L([0-9.]+)/.exec(part), box = /h([0-9.]+)/.exec(part)
                        const end = line ? Number(line[1]) : start + Number(box[1])
                        return width > 0 && x <= AT && start <= AT && end > AT
                      })
                    }).getAttribute('class')).join(', ')
            """;

    /// Numbers of the axis whose middle is more than a pixel beside their line.
    private static final String TICKS_OFF_THEIR_LINES =
            """
            const svg = [...document.querySelectorAll('figure.timeline > svg')]
                .find(e => e.getBoundingClientRect().width > 0)
            const matrix = svg.getScreenCTM()
            const lines = [...svg.querySelector('.chart-grid').getAttribute('d').matchAll(/M([0-9.]+)/g)]
                .map(([, x]) => new DOMPoint(x, 0).matrixTransform(matrix).x)
            const numbers = [...svg.querySelectorAll('.chart-tick')].map(e => e.getBoundingClientRect())
            return numbers.map((box, i) => (box.left + box.right) / 2 - lines[i])
                .filter(off => Math.abs(off) > 1)
            """;

    /// What a header that stays takes at most, in pixels.
    private static final int HEADER = 60;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Browser browser = Browser.shared();
    private URI page = URI.create("about:blank");

    @BeforeAll
    void theSiteIsBuilt(@TempDir Path folder) throws Exception {
        page = TimelineSite.build(folder).resolve(TimelineSite.PAGE).toUri();
    }

    @BeforeEach
    void thePageIsOpen() {
        browser.show(Screen.DESKTOP);
        browser.open(page);
    }

    @Test
    void thePageShowsTheMomentsThatAreKnown() {
        assertThat(browser.all("figure.timeline")).hasSize(1);
        assertThat(number("document.querySelector('figure.timeline').dataset.from"))
                .isEqualTo(TimelineSite.FROM);
        assertThat(number("document.querySelector('figure.timeline').dataset.to"))
                .isEqualTo(TimelineSite.TO);
        assertThat(
                        (List<?>)
                                browser.evaluate(
                                        """
                                        const run = document.querySelector('figure.timeline').dataset.run
                                        return [...document.querySelectorAll('.run-output')]
                                            .filter(output => output.dataset.run === run)
                                            .flatMap(output => [...output.querySelectorAll('.line')])
                                            .map(line => line.dataset.at / 1 + '')
                                        """))
                .map(at -> Double.valueOf(at.toString()))
                .isEqualTo(TimelineSite.LINES);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void pointingAtALineMarksItsMomentInTheTimeline(int line) {
        assertThat(marked()).isEmpty();
        pointAtLine(line);
        assertThat(visibility()).isEqualTo("visible");
        assertThat(number(HEAD + ".getAttribute('x1')"))
                .isEqualTo(number(HEAD + ".getAttribute('x2')"))
                .isCloseTo(place(TimelineSite.LINES.get(line - 1)), within(0.01));
        assertThat(marked()).containsExactly("line " + line);
    }

    @ParameterizedTest
    @CsvSource({"1, before this picture", "5, after this picture"})
    void pointingAtALineOutsideOfTheTimelineMarksNoMomentAndSaysWhere(int line, String where) {
        pointAtLine(3);
        pointAtLine(line);
        assertThat(visibility()).isEqualTo("hidden");
        assertThat(said()).isEqualTo(where);
        assertThat(marked()).containsExactly("line " + line);
    }

    @Test
    void pointingAtALineOfAnotherRunMarksNothing() {
        browser.evaluate(
                """
                const other = [...document.querySelectorAll('.run-output')].at(-1)
                other.querySelectorAll('.line').forEach(line =>
                    line.dispatchEvent(new PointerEvent('pointerenter')))
                """);
        assertThat(said()).startsWith("0.0 ms: ");
        assertThat(marked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100.1, 1", "149, 1", "151, 2", "420, 2", "421, 3", "760, 3", "761, 4", "799.9, 4"})
    void pointingAtTheTimelineMarksTheLastLineByThen(double moment, int line) {
        pointAt(place(moment));
        assertThat(visibility()).isEqualTo("visible");
        assertThat(number(HEAD + ".getAttribute('x1')")).isCloseTo(place(moment), within(0.01));
        assertThat(marked()).containsExactly("line " + line);
        assertThat(said()).startsWith("%.1f ms: ".formatted(moment - TimelineSite.FROM));
    }

    @Test
    void pointingBesideTheTimelineMarksNothing() {
        pointAt(place(TimelineSite.FROM) - 3);
        pointAt(place(TimelineSite.TO) + 3);
        assertThat(said()).startsWith("0.0 ms: ");
        assertThat(marked()).isEmpty();
    }

    @Test
    void theKeyboardMovesTheMoment() {
        browser.evaluate("document.querySelector('.moment').focus()");
        browser.press(Keys.END);
        assertThat(marked()).containsExactly("line 4");
        assertThat(value("document.querySelector('.moment').getAttribute('aria-valuetext')"))
                .isEqualTo("700.0 ms: main waits; Ann and Ben have ended")
                .isEqualTo(said());
        browser.press(Keys.ARROW_LEFT);
        assertThat(number(HEAD + ".getAttribute('x1')")).isLessThan(place(TimelineSite.TO) - 1);
        browser.press(Keys.HOME);
        assertThat(marked()).containsExactly("line 1");
        assertThat(said())
                .isEqualTo("0.0 ms: main waits; Ann waits for a core; Ben has not started");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1440})
    void theAxisIsTheSliderAndItsHeadStandsWhereTheLineDoes(int width) {
        browser.show(new Screen(width, "light"));
        for (double share : List.of(0.0, 0.5, 1.0)) {
            assertThat(number(HEAD_OFFSET, share)).isBetween(-1.0, 1.0);
        }
        assertThat(value("document.querySelector('.moment').getBoundingClientRect().height >= 24"))
                .isEqualTo("true");
    }

    @Test
    void theMouseDragsTheHead() {
        browser.drag(".moment", 0.25, 0.75);
        assertThat(number("document.querySelector('.moment').value"))
                .isCloseTo(
                        TimelineSite.FROM + 0.75 * (TimelineSite.TO - TimelineSite.FROM),
                        within(10.0));
        assertThat(marked()).containsExactly("line 3");
    }

    /// What the drawing shows in each lane at a moment is what the sentence says of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    300 | lane-waiting, lane-running core-1, lane-lock | main waits; Ann runs on core 1; Ben waits for Ann’s lock
                    550 | lane-waiting, lane-sleeping, lane-running core-0 | main waits; Ann sleeps; Ben runs on core 0
                    620 | lane-waiting, lane-sleeping, lane-io | main waits; Ann sleeps; Ben waits for a file or a pipe
                    """)
    void theSentenceSaysWhatTheDrawingShows(double moment, String drawn, String sentence) {
        pointAt(place(moment));
        assertThat(value(SHOWN.replace("AT", String.valueOf(place(moment))))).isEqualTo(drawn);
        assertThat(said()).isEqualTo("%.1f ms: %s".formatted(moment - TimelineSite.FROM, sentence));
    }

    @Test
    void twoButtonsLeadFromChangeToChange() {
        List<WebElement> steps = browser.all(".replay-step");
        steps.getLast().click();
        assertThat(said()).endsWith("Ann runs on core 1; Ben has not started");
        steps.getLast().click();
        assertThat(said()).endsWith("Ann runs on core 1; Ben waits for Ann’s lock");
        steps.getFirst().click();
        assertThat(said()).endsWith("Ann runs on core 1; Ben has not started");
    }

    @Test
    void nothingMovesByItselfAndAReplayIsSlow() {
        assertThat(said()).startsWith("0.0 ms: ");
        assertThat(value(PLAY + ".textContent")).isEqualTo("Play 10 times slower");
    }

    @Test
    void aReplayHidesWhatIsStillToComeAndEndsWithEverything() throws InterruptedException {
        browser.evaluate("document.querySelector('.moment').value = 0");
        browser.click(".replay-button");
        assertThat(value(PLAY + ".textContent")).isEqualTo("Pause");
        await("document.querySelectorAll('.line[data-later]').length > 0");
        await(PLAY + ".textContent !== 'Pause'");
        assertThat(browser.all(".line[data-later]")).isEmpty();
        assertThat(marked()).containsExactly("line 4");
    }

    @Test
    void eachNumberOfTheAxisStandsOnItsLine() {
        for (int width : List.of(390, 1440)) {
            browser.show(new Screen(width, "light"));
            assertThat((List<?>) browser.evaluate(TICKS_OFF_THEIR_LINES)).isEmpty();
        }
    }

    @Test
    void aCalloutIsANumberInTheDrawingAndPointingAtItMarksItsMoment() {
        assertThat(browser.all(".timeline-wide .timeline-number")).hasSize(2);
        assertThat(browser.all(".timeline-callouts > li"))
                .extracting(WebElement::getText)
                .containsExactly("20.0 ms Ben waits for Ann.", "400.0 ms Ann sleeps.");
        browser.evaluate(
                """
                document.querySelector('.timeline-callouts > li:last-child')
                    .dispatchEvent(new PointerEvent('pointerenter'))
                """);
        assertThat(said()).startsWith("400.0 ms: ");
    }

    @Test
    void withoutScriptsThePictureItsTableAndTheOutputAreThere() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.open(page);
            assertThat(plain.all("figure.timeline .timeline-wide")).hasSize(1);
            assertThat(plain.all("figure.timeline .timeline-table")).hasSize(1);
            assertThat(plain.all(".run-output .line[data-at]")).isNotEmpty();
            assertThat(plain.all(".timeline-player > *")).isEmpty();
        }
    }

    @Test
    void onTheFirstPageATimelineAndItsOutputAreSeenTogether() {
        browser.open(ThisSite.recorded().root().resolve("index.html").toUri());
        assertThat(
                        number(
                                """
                                (() => {
                                  const figure = document.querySelector('figure.timeline')
                                  const output = figure.querySelector(':scope > .run-output')
                                  return output.getBoundingClientRect().bottom
                                      - figure.getBoundingClientRect().top
                                })()
                                """))
                .isLessThan(Screen.DESKTOP.height() - HEADER);
    }

    @Test
    void whoPrefersReducedMotionStepsAndHasNothingThatMoves() {
        browser.show(Screen.DESKTOP, Map.of("prefers-reduced-motion", "reduce"));
        browser.reload();
        assertThat(browser.all(".replay-button"))
                .filteredOn(WebElement::isDisplayed)
                .extracting(button -> button.getAttribute("aria-label"))
                .containsExactly("Previous change", "Next change");
    }

    private void pointAtLine(int number) {
        browser.evaluate(
                """
                document.querySelectorAll('.run-output .line')[arguments[0]]
                    .dispatchEvent(new PointerEvent('pointerenter'))
                """,
                number - 1);
    }

    /// @param x in units of the drawing
    private void pointAt(double x) {
        browser.evaluate(
                """
                const svg = document.querySelector('.timeline-wide')
                const to = new DOMPoint(arguments[0], 0).matrixTransform(svg.getScreenCTM())
                svg.dispatchEvent(new PointerEvent('pointermove', {clientX: to.x}))
                """,
                x);
    }

    /// Where a moment is drawn, in units of the drawing.
    private double place(double moment) {
        double start = number(PLOT + ".dataset.start");
        double end = number(PLOT + ".dataset.end");
        double share = (moment - TimelineSite.FROM) / (TimelineSite.TO - TimelineSite.FROM);
        return start + share * (end - start);
    }

    private String visibility() {
        return value(HEAD + ".getAttribute('visibility')");
    }

    private String said() {
        return value("document.querySelector('.moment-said').textContent");
    }

    private List<String> marked() {
        return browser.all(".line[data-now]").stream().map(line -> line.getText().strip()).toList();
    }

    private double number(String expression, double share) {
        return number(expression.formatted(share));
    }

    private double number(String expression) {
        return Double.parseDouble(value(expression));
    }

    private String value(String expression) {
        return String.valueOf(Objects.requireNonNull(browser.evaluate("return " + expression)));
    }

    private void await(String condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!value(condition).equals("true")) {
            assertThat(System.nanoTime() - start).as(condition).isLessThan(TIMEOUT.toNanos());
            Thread.sleep(20);
        }
    }
}
