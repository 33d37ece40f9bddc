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

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// A line of output and its moment, in a timeline whose moments are known.
@InBrowser
final class TimelineIT {
    private static final String HEAD = "document.querySelector('.timeline-wide .timeline-head')";
    private static final String PLOT = "document.querySelector('.timeline-wide .timeline-plot')";
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
        assertThat(visibility()).isEqualTo("hidden");
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
        assertThat(visibility()).isEqualTo("hidden");
        assertThat(marked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100.1, 1", "149, 1", "151, 2", "420, 2", "421, 3", "760, 3", "761, 4", "799.9, 4"})
    void pointingAtTheTimelineMarksTheLastLineByThen(double moment, int line) {
        pointAt(place(moment));
        assertThat(visibility()).isEqualTo("visible");
        assertThat(number(HEAD + ".getAttribute('x1')")).isCloseTo(place(moment), within(0.01));
        assertThat(marked()).containsExactly("line " + line);
        assertThat(said()).isEqualTo("%.1f ms".formatted(moment - TimelineSite.FROM));
    }

    @Test
    void pointingBesideTheTimelineMarksNothing() {
        pointAt(place(TimelineSite.FROM) - 3);
        pointAt(place(TimelineSite.TO) + 3);
        assertThat(visibility()).isEqualTo("hidden");
        assertThat(marked()).isEmpty();
    }

    @Test
    void theKeyboardMovesTheMoment() {
        browser.evaluate("document.querySelector('.moment').focus()");
        browser.press(Keys.END);
        assertThat(marked()).containsExactly("line 4");
        assertThat(value("document.querySelector('.moment').getAttribute('aria-valuetext')"))
                .isEqualTo("700.0 ms, last line: line 4");
        browser.press(Keys.HOME);
        assertThat(marked()).containsExactly("line 1");
        assertThat(said()).isEqualTo("0.0 ms");
    }

    @Test
    void aReplayHidesWhatIsStillToComeAndEndsWithEverything() throws InterruptedException {
        browser.evaluate("document.querySelector('.moment').value = 0");
        browser.click(".replay-button");
        assertThat(value("document.querySelector('.replay-button').textContent")).isEqualTo("Stop");
        await("document.querySelectorAll('.line[data-later]').length > 0");
        await("document.querySelector('.replay-button').textContent === 'Replay'");
        assertThat(browser.all(".line[data-later]")).isEmpty();
        assertThat(marked()).containsExactly("line 4");
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
