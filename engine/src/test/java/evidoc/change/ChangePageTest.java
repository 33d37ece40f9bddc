package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.output.Spread;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page that tells what changed.
final class ChangePageTest {
    private static final Map<String, String> LINKS = Map.of("a.java", "site/part/a.html");
    private static final Change ENDING = new Change.OutcomeChanged("exit 0", "exit 3");

    @Test
    void withoutComparisonsItHasASentenceAndNoTable() {
        Document page = page();
        assertThat(page.select("p").text())
                .isEqualTo("nothing to compare: no run was recorded both before and now");
        assertThat(page.select("table, section")).isEmpty();
    }

    @Test
    void kindsOfWhichNothingChangedHaveNoSection() {
        assertThat(page(changes("a.java", SampleRuns.run("", "a"), ENDING)).select("h2").eachText())
                .containsExactly("Endings", "Recordings");
    }

    @Test
    void everyComparisonIsListedWithItsTimesWhateverChanged() {
        assertThat(
                        page(
                                        changes("a.java", SampleRuns.run("", "a"), ENDING),
                                        changes("b.java", new NotRun("", "it needs Linux")))
                                .select("section:last-of-type tbody tr")
                                .eachText())
                .containsExactly(
                        "a.java 2026-01-02 03:04 UTC 2026-01-02 03:04 UTC 1",
                        "b.java not run 2026-01-02 03:04 UTC 0");
    }

    @Test
    void aFigureHasItsExtremesAndItsRatioUnlessItWasNothing() {
        Spread before = new Spread("way", "slow", 2, 1, 3, "ms");
        Spread after = new Spread("way", "slow", 5, 4, 6.5, "ms");
        Spread none = new Spread("way", "slow", 0, 0, 0, "ms");
        assertThat(rows(new Change.FigureMoved(before, after), new Change.FigureMoved(none, after)))
                .containsExactly(
                        List.of("a.java", "", "way: slow", "2 ms (1..3)", "5 ms (4..6.5)", "2.50"),
                        List.of("a.java", "", "way: slow", "0 ms (0..0)", "5 ms (4..6.5)", "–"));
    }

    @Test
    void aLineThatOnlyOneRunHasIsToldAndManyAreCounted() {
        Change.LinePair pair = new Change.LinePair(Optional.empty(), Optional.of("größe"));
        assertThat(
                        rows(
                                new Change.OutputDiffers(List.of(pair), 2),
                                new Change.OutputDiffers(List.of(pair), 3)))
                .containsExactly(
                        List.of("a.java", "", "(no line)", "größe"),
                        List.of("a.java", "", "… and 1 line more", ""),
                        List.of("a.java", "", "(no line)", "größe"),
                        List.of("a.java", "", "… and 2 lines more", ""));
    }

    @Test
    void aVeryLongTextIsCut() {
        String text = rows(new Change.OutcomeChanged("x".repeat(9999), "")).getFirst().get(2);
        assertThat(text).startsWith("xxx").hasSizeLessThanOrEqualTo(501);
    }

    @Test
    void anExampleLeadsToThePageThatShowsIt() {
        Document page = page(changes("a.java", SampleRuns.run("", "a.java"), ENDING));
        assertThat(page.select("section:first-of-type a[href=site/part/a.html]").eachText())
                .containsExactly("a.java");
    }

    @Test
    void whatRunsPrintedIsTextAndThePageLoadsNothing() {
        String hostile = "<script src=x>alert(1)</script>";
        Document page =
                page(
                        changes(
                                hostile,
                                SampleRuns.run("", "a"),
                                new Change.OutcomeChanged(hostile, "</style>" + hostile)));
        assertThat(page.select("script, img, link, iframe, [src], [href]")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("section:first-of-type td").eachText()).contains(hostile);
    }

    @Test
    void itIsAPageOfStandardsModeInUtf8() {
        String html = new ChangeReport(List.of()).page(SharedFragments.get(), LINKS);
        assertThat(html).startsWith("<!doctype html>\n<html lang=\"en\">").endsWith("</html>\n");
        assertThat(html).contains("<meta charset=\"utf-8\">");
    }

    /// The rows of the first section.
    private static List<List<String>> rows(Change... changes) {
        ChangeReport report =
                new ChangeReport(List.of(changes("a.java", SampleRuns.run("", "a"), changes)));
        return ChangePage.of(report, LINKS).sections().getFirst().rows();
    }

    private static RunChanges changes(String example, Recording before, Change... changes) {
        return new RunChanges(example, before, SampleRuns.run("", "b"), List.of(changes));
    }

    private static Document page(RunChanges... changes) {
        return Jsoup.parse(new ChangeReport(List.of(changes)).page(SharedFragments.get(), LINKS));
    }
}
