package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.RecordedSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// The lab, in which the reader's own threads take part, as a static server below a path hosts it.
/// What they measure differs from machine to machine, and is not judged.
@InOwnBrowser
final class LabIT {
    private static final String ROOMS = ".lab-rooms ";
    private static final String TABLE = ".lab-table ";
    private static final String WAITING = ".lab-waiting ";
    private static final String PAGE = "lab/index.html";
    private static final int SECONDS = 90;

    private final URI root = RecordedSite.get().address();
    private final Browser browser = Browser.start();

    @AfterAll
    void theBrowserEnds() {
        browser.close();
    }

    @BeforeEach
    void aReaderWhoComesForTheFirstTime() {
        browser.show(Screen.DESKTOP);
        browser.open(URI.create("about:blank"));
        browser.command(
                "Storage.clearDataForOrigin", Map.of("origin", origin(), "storageTypes", "all"));
    }

    @Test
    void workersOfTheBrowserShareAJobBesideTheRecordedMachines() throws InterruptedException {
        visit(PAGE);
        run(ROOMS);
        assertThat(status(ROOMS))
                .contains("times as fast as one, in 7 rounds")
                .contains("same primes");
        assertThat(mine(ROOMS)).hasSize(1);
        assertThat(mine(ROOMS).getFirst()).startsWith("Your browser 1.00 ");
        assertThat(browser.all(ROOMS + ".lab-picture svg .chart-here")).isNotEmpty();
        assertThat(browser.evaluate("return crossOriginIsolated")).isEqualTo(false);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theServiceWorkerGivesSharedMemoryToThePageOfEachMachine() throws InterruptedException {
        String other = ThisSite.recorded().onOtherMachines(PAGE).getFirst();
        for (String page : List.of(PAGE, other)) {
            visit(page);
            run(TABLE);
            assertThat(browser.evaluate("return crossOriginIsolated")).isEqualTo(true);
            assertThat(mine(TABLE)).hasSize(2);
            assertThat(mine(TABLE).getLast()).isEqualTo("Your browser, Atomics" + " 0".repeat(20));
            assertThat(browser.console()).isEmpty();
        }
    }

    @Test
    void whatWasMeasuredIsThereAfterThePageHasLoadedItselfAgain() throws InterruptedException {
        visit(PAGE);
        run(ROOMS);
        run(WAITING);
        assertThat(mine(ROOMS)).hasSize(1);
        assertThat(mine(WAITING)).hasSize(1);
        assertThat(new Axe(browser).findings("main")).isEmpty();
        assertThat(status(WAITING)).contains("the event loop took");
        // At the edge of the window, the header covers it.
        browser.evaluate(
                "document.querySelector(arguments[0]).scrollIntoView({block: 'center'})",
                ROOMS + ".lab-buttons");
        browser.click(ROOMS + ".lab-buttons button:nth-of-type(3)");
        assertThat(mine(ROOMS)).isEmpty();
        assertThat(status(ROOMS)).isEmpty();
    }

    @Test
    void noOtherPageHasAServiceWorker() throws InterruptedException {
        visit(PAGE);
        run(TABLE);
        visit("thread/index.html");
        assertThat(browser.evaluate("return navigator.serviceWorker.controller")).isNull();
        assertThat(browser.evaluate("return crossOriginIsolated")).isEqualTo(false);
    }

    @Test
    void stopEndsAllWorkersAtOnce() throws InterruptedException {
        visit(PAGE);
        browser.click(ROOMS + ".lab-buttons button:nth-of-type(1)");
        browser.click(ROOMS + ".lab-buttons button:nth-of-type(2)");
        await(ROOMS);
        assertThat(status(ROOMS)).isEqualTo("Stopped.");
        assertThat(mine(ROOMS)).isEmpty();
    }

    @Test
    void theRunSaysWhetherThePredictionHeld() throws InterruptedException {
        visit(PAGE);
        browser.click(WAITING + ".predict-options li:last-child button");
        run(WAITING);
        assertThat(status(WAITING)).contains("You said: about as long as one wait.");
        assertThat(browser.all(WAITING + "[data-confirmed]")).hasSize(1);
    }

    @Test
    void fromDiskThePageSaysWhatItNeeds() {
        browser.open(ThisSite.recorded().root().toUri().resolve(PAGE));
        assertThat(browser.all(".lab-bench"))
                .hasSize(3)
                .extracting(WebElement::getText)
                .allMatch(text -> text.startsWith("This needs scripts, and a server."));
        assertThat(browser.all(".lab-buttons")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void nothingIsAskedOfAnotherHostAndNoPolicyIsViolated() throws InterruptedException {
        assertThat(browser.open(root.resolve(PAGE)).problems(root)).isEmpty();
        run(TABLE);
        assertThat(browser.reload().problems(root)).isEmpty();
    }

    private String origin() {
        return "http://" + root.getAuthority();
    }

    private void visit(String page) {
        browser.open(root.resolve(page));
    }

    private void run(String lab) throws InterruptedException {
        browser.click(lab + ".lab-buttons button:nth-of-type(1)");
        await(lab);
    }

    /// Until the experiment has ended, in this page or in the next load of it.
    private void await(String lab) throws InterruptedException {
        for (int i = 0; i < SECONDS * 10 && !hasEnded(lab); i++) {
            Thread.sleep(100);
        }
    }

    private boolean hasEnded(String lab) {
        String ended =
                """
                const buttons = document.querySelectorAll(arguments[0] + '.lab-buttons button')
                const status = document.querySelector(arguments[0] + '.lab-status')
                return !!status && buttons[1].disabled && status.textContent !== ''
                    && !/loads itself/.test(status.textContent)
                """;
        try {
            return (Boolean) browser.evaluate(ended, lab);
        } catch (WebDriverException e) { // The page was loading itself again.
            return false;
        }
    }

    private String status(String lab) {
        return browser.all(lab + ".lab-status").getFirst().getText();
    }

    private List<String> mine(String lab) {
        return browser.all(lab + "tbody .lab-mine:is(tr)").stream()
                .map(WebElement::getText)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }
}
