package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

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

    private static RunChanges changes(String example, Recording before, Change... changes) {
        return new RunChanges(example, before, SampleRuns.run("", "b"), List.of(changes));
    }

    private static Document page(RunChanges... changes) {
        return Jsoup.parse(new ChangeReport(List.of(changes)).page(SharedFragments.get(), LINKS));
    }
}
