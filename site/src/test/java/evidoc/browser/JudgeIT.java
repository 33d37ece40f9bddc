package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Checkout;
import evidoc.claim.ClaimEvaluator;
import evidoc.claim.Verdict;
import evidoc.output.FigureReader;
import evidoc.recording.OutputLine;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A reader who ran an example, and pastes what it printed.
@InBrowser
final class JudgeIT {
    private static final String FOLD = ".run-it[data-example='sharing/LostUpdateWild.java'] ";

    private static final String VERDICTS =
            """
            const held = ({ expression, output }) => {
              const { held, why } = evidocJudge.verdict(expression, evidocJudge.read(output), {})
              return why ? 'not judged' : held ? 'held' : 'not held'
            }
            return arguments[0].map(held)
            """;

    private final BuiltSite site = ThisSite.recorded();
    private final URI page = site.root().toUri().resolve("sharing/index.html");
    private final Browser browser = Browser.shared();

    @BeforeEach
    void aPageIsOpen() {
        browser.show(Screen.DESKTOP);
        browser.open(page);
    }

    @Test
    void everyClaimHasTheVerdictOfTheEngineOnEveryRecordedOutput() throws IOException {
        List<Map<String, String>> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Element claim : claims()) {
            for (Run run : runs(claim)) {
                String expression = claim.attr("data-claim");
                List<String> lines = run.lines(OutputLine.Stream.OUT);
                asked.add(Map.of("expression", expression, "output", String.join("\n", lines)));
                expected.add(engine(expression, lines));
            }
        }
        open(FOLD);
        assertThat(browser.evaluate(VERDICTS, asked)).isEqualTo(expected);
        assertThat(expected).contains("held", "not held", "not judged").hasSizeGreaterThan(600);
    }

    @Test
    void nothingThatJudgesIsLoadedBeforeTheFoldIsOpened() {
        assertThat(browser.open(page).requests()).noneMatch(address -> address.contains("judge"));
        open(FOLD);
        assertThat(browser.all(FOLD + "textarea")).hasSize(1);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void whatIsPastedIsJudgedAndStandsInTheSentencesAndBesideTheChart() throws IOException {
        open(FOLD);
        paste(FOLD, output("debian-1-core", "sharing/LostUpdateWild.java"));
        assertThat(browser.all(FOLD + ".judge-claims > li[data-standing=not-held]")).isNotEmpty();
        assertThat(text(FOLD + ".judge-said")).startsWith("Claims judged by yours: ");
        assertThat(browser.all(FOLD + "li[data-standing=held] .judge-value"))
                .extracting(WebElement::getText)
                .isNotEmpty()
                .doesNotContain("…");
        assertThat(text(FOLD + ".judge-denied")).startsWith("Yours: rounds that lost, volatile 0");
        assertThat(new Axe(browser).findings(FOLD)).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void itsChartIsBesideTheRecordedOne() throws IOException {
        browser.open(site.root().toUri().resolve("multiprocessing/workers.html"));
        String fold = ".run-it[data-example='multiprocessing/SpeedUp.java'] ";
        open(fold);
        paste(fold, output("debian-1-core", "multiprocessing/SpeedUp.java"));
        assertThat(browser.all(fold + ".judge-table")).hasSize(2);
        assertThat(text(fold + ".judge-table tbody tr:nth-child(2)"))
                .isEqualToNormalizingWhitespace("2 1.94 0.99");
        assertThat(browser.all(fold + ".judge-mine")).isNotEmpty();
    }

    @Test
    void aRunFileIsReadAsItsOutput() throws IOException {
        String file = "sharing/LostUpdateWild.java.json";
        open(FOLD);
        drop(FOLD, Files.readString(Checkout.ROOT.resolve("runs/debian-1-core").resolve(file)));
        assertThat(text(FOLD + ".judge-said")).startsWith("Claims judged by yours: ");
        drop(FOLD, "{}");
        assertThat(text(FOLD + ".judge-said")).startsWith("This is not a run file");
    }

    @Test
    void whatItDoesNotPrintIsToldByALineThatIsMissing() {
        open(FOLD);
        paste(FOLD, "Hello, world\ncores: 2");
        assertThat(text(FOLD + ".judge-said"))
                .startsWith("This is not what LostUpdateWild.java prints: no ");
        paste(FOLD, "");
        assertThat(text(FOLD + ".judge-said")).isEmpty();
    }

    private void open(String fold) {
        browser.click(fold + ".judge > summary");
        String opened =
                """
                const isOpen = () => document.querySelector(arguments[0] + 'textarea')
                return new Promise(done => {
                  const look = () => isOpen() ? done(true) : setTimeout(look, 20)
                  look()
                })
                """;
        browser.evaluate(opened, fold);
    }

    private void drop(String fold, String text) {
        String dropping =
                """
                const carried = new DataTransfer()
                carried.items.add(new File([arguments[1]], 'run.json'))
                const drop = { dataTransfer: carried, bubbles: true, cancelable: true }
                const said = document.querySelector(arguments[0] + '.judge-said')
                const before = said.textContent
                document.querySelector(arguments[0] + '.judge').dispatchEvent(new DragEvent('drop', drop))
                return new Promise(done => {
                  const look = () => said.textContent !== before ? done(true) : setTimeout(look, 20)
                  look()
                })
                """;
        browser.evaluate(dropping, fold, text);
    }

    private void paste(String fold, String text) {
        String pasting =
                """
                const area = document.querySelector(arguments[0] + 'textarea')
                area.value = arguments[1]
                area.dispatchEvent(new Event('input'))
                """;
        browser.evaluate(pasting, fold, text);
    }

    private String text(String selector) {
        return browser.all(selector).getFirst().getText();
    }

    private List<Element> claims() throws IOException {
        List<Element> claims = new ArrayList<>();
        for (String name : site.pages()) {
            claims.addAll(Jsoup.parse(site.root().resolve(name)).select(".claim"));
        }
        return claims;
    }

    /// Of the example of a claim, on every machine that has run it.
    private static List<Run> runs(Element claim) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path machine : machines()) {
            run(machine, claim.attr("data-example"), claim.attr("data-variant"))
                    .ifPresent(runs::add);
        }
        return runs;
    }

    private static List<Path> machines() throws IOException {
        try (Stream<Path> folders = Files.list(Checkout.ROOT.resolve("runs"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Optional<Run> run(Path machine, String example, String variant)
            throws IOException {
        return new RunStore(machine).read(example)
                                instanceof Stored.Found<RecordedExample>(RecordedExample recorded)
                        && recorded.recording(variant).orElse(null) instanceof Run run
                ? Optional.of(run)
                : Optional.empty();
    }

    private static String output(String machine, String example) throws IOException {
        Path folder = Checkout.ROOT.resolve("runs").resolve(machine);
        return String.join(
                "\n", run(folder, example, "").orElseThrow().lines(OutputLine.Stream.OUT));
    }

    /// By its output alone.
    private static String engine(String expression, List<String> lines) {
        return switch (new ClaimEvaluator()
                .evaluate(expression, FigureReader.read(lines), Map.of())) {
            case Verdict.Held _ -> "held";
            case Verdict.NotHeld _ -> "not held";
            case Verdict.Broken _ -> "not judged";
        };
    }
}
