package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.change.Change.LinePair;
import evidoc.output.Spread;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ChangeReportTest {
    private static final Change MOVED =
            new Change.FigureMoved(
                    new Spread("way", "alone", 200, 196.2, 218.8, "ms"),
                    new Spread("way", "alone", 100.5, 95, 110, "ms"));
    private static final Change CLAIM =
            new Change.ClaimChanged("content/a.adoc", "lost > 0", "a.java", "", "held", "not held");
    private static final Change OUTPUT =
            new Change.OutputDiffers(
                    List.of(new LinePair(Optional.of("lost: 3"), Optional.of("lost: 4"))), 1);
    private static final Change ENDING = new Change.OutcomeChanged("exit 0", "exit 3");
    private static final Recording NOT_RUN = new NotRun("", "it needs Linux");

    @Test
    void theGravestChangesComeFirstAndTheClosingLineCountsThem() {
        ChangeReport report =
                report(
                        changes("b.java", "one-core", MOVED, OUTPUT, ENDING, MOVED),
                        changes("a.java", "", CLAIM));
        assertThat(report.lines())
                .containsExactly(
                        "b.java (one-core): exit 3, was exit 0",
                        "a.java: not held, was held: lost > 0",
                        "b.java (one-core): output differs in 1 line",
                        "b.java (one-core): way, alone: 100.5 ms, was 200 ms",
                        "b.java (one-core): way, alone: 100.5 ms, was 200 ms",
                        "changed since 2026-01-02 03:04 UTC: 2 figures moved, 1 claim changed, 1"
                            + " output differs, 1 run ended differently; see target/changes.html");
    }

    @Test
    void whereNothingChangedOneLineSaysSo() {
        assertThat(report(changes("a.java", ""), changes("b.java", "")).lines())
                .containsExactly(
                        "nothing changed since 2026-01-02 03:04 UTC: 2 runs show what they showed"
                                + " before");
        assertThat(report().lines())
                .containsExactly("nothing to compare: no run was recorded both before and now");
    }

    @Test
    void thereAreAtMostTwelveLinesAndTheClosingLine() {
        Change[] twelve = Collections.nCopies(12, OUTPUT).toArray(Change[]::new);
        assertThat(report(changes("a.java", "", twelve)).lines())
                .hasSize(13)
                .noneMatch(line -> line.contains("more"));
        List<String> lines =
                report(changes("a.java", "", twelve), changes("b.java", "", OUTPUT)).lines();
        assertThat(lines).hasSize(13);
        assertThat(lines.get(11)).isEqualTo("… and 2 more");
        assertThat(lines.getLast()).contains("13 outputs differ");
    }

    @Test
    void aLineForATerminalIsShortAndControlsNothing() {
        Change hostile =
                new Change.ClaimChanged(
                        "p", "\u001B[2J\nx" + "😀".repeat(200), "a.java", "", "held", "not held");
        String line = report(changes("a.java", "", hostile)).lines().getFirst();
        assertThat(line.codePointCount(0, line.length())).isEqualTo(120);
        assertThat(line).startsWith("a.java: not held, was held: ␊x😀").endsWith("😀…");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
    }

    @Test
    void theOrderOfTheComparisonsMakesNoDifference() {
        List<RunChanges> compared =
                new ArrayList<>(
                        List.of(
                                changes("a.java", "x", MOVED, OUTPUT),
                                changes("a.java", "y", OUTPUT, CLAIM),
                                changes("b.java", "", ENDING)));
        ChangeReport report = new ChangeReport(compared);
        Collections.reverse(compared);
        assertThat(new ChangeReport(compared).lines()).isEqualTo(report.lines());
        assertThat(new ChangeReport(compared).page(SharedFragments.get(), Map.of()))
                .isEqualTo(report.page(SharedFragments.get(), Map.of()));
    }

    @Test
    void thePageShowsAMovedFigureWithItsSpreadAndRatio() {
        assertThat(rows(changes("a.java", "one-core", MOVED), "Figures"))
                .containsExactly(
                        "a.java one-core way: alone 200 ms (196.2..218.8) 100.5 ms (95..110) 0.50");
    }

    @Test
    void aFigureThatWasZeroHasNoRatio() {
        Change fromZero =
                new Change.FigureMoved(
                        new Spread("way", "alone", 0, 0, 0, ""),
                        new Spread("way", "alone", 1, 1, 1, ""));
        assertThat(rows(changes("a.java", "", fromZero), "Figures").getFirst()).endsWith("–");
    }

    @Test
    void thePageShowsLinesBeforeAndAfterAndHowManyItLeavesOut() {
        Change differs =
                new Change.OutputDiffers(
                        List.of(new LinePair(Optional.of("lost:  3"), Optional.empty())), 3);
        RunChanges changes = changes("a.java", "", differs);
        assertThat(rows(changes, "Outputs"))
                .containsExactly("a.java lost: 3 (no line)", "a.java … and 2 lines more");
        assertThat(report(changes).page(SharedFragments.get(), Map.of()))
                .contains("<code>lost:  3</code>");
    }

    @Test
    void thePageShowsClaimsEndingsAndWhenTheRecordingsWereMade() {
        RunChanges changes =
                new RunChanges("a.java", NOT_RUN, SampleRuns.run(""), List.of(CLAIM, ENDING));
        assertThat(rows(changes, "Claims"))
                .containsExactly("a.java lost > 0 content/a.adoc held not held");
        assertThat(rows(changes, "Endings")).containsExactly("a.java exit 0 exit 3");
        assertThat(rows(changes, "Recordings"))
                .containsExactly("a.java not run 2026-01-02 03:04 UTC 2");
        assertThat(rows(changes, "Figures")).isEmpty();
        assertThat(report(changes).lines().getLast()).startsWith("changed: 1 claim changed");
    }

    @Test
    void whateverIsPrintedIsTextOnThePage() {
        String hostile =
                "</code></style><script>alert(1)</script><img src=x onerror=x>\"'&amp;\u001B[2J\0";
        Change output =
                new Change.OutputDiffers(
                        List.of(new LinePair(Optional.of(hostile), Optional.of(hostile))), 1);
        Change claim =
                new Change.ClaimChanged(hostile, hostile, hostile, hostile, hostile, hostile);
        Spread spread = new Spread(hostile, hostile, 1, 1, 1, hostile);
        Change moved = new Change.FigureMoved(spread, spread);
        Change ending = new Change.OutcomeChanged(hostile, hostile);
        RunChanges changes = changes(hostile, hostile, output, claim, moved, ending);
        Document page = Jsoup.parse(report(changes).page(SharedFragments.get(), Map.of()));
        assertThat(page.select("script, img, link, a, [onerror], [src], [href]")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("code").eachText())
                .contains("</code></style><script>alert(1)</script><img src=x onerror=x>\"'&amp;␀");
        assertThat(report(changes).page(SharedFragments.get(), Map.of()))
                .doesNotContain("\u001B", "\0");
    }

    @Test
    void thePageIsWholeAndLoadsNothing() {
        String page = report(changes("ä.java", "", MOVED)).page(SharedFragments.get(), Map.of());
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
                .contains("color-scheme: light dark", "ä.java", "</html>")
                .doesNotContain("http", "url(", "@import");
    }

    private static ChangeReport report(RunChanges... compared) {
        return new ChangeReport(List.of(compared));
    }

    private static RunChanges changes(String example, String variant, Change... changes) {
        Recording run = SampleRuns.run(variant);
        return new RunChanges(example, run, run, List.of(changes));
    }

    private static List<String> rows(RunChanges changes, String title) {
        return Jsoup.parse(report(changes).page(SharedFragments.get(), Map.of()))
                .select("section")
                .stream()
                .filter(section -> section.select("h2").text().equals(title))
                .flatMap(section -> section.select("tbody tr").eachText().stream())
                .toList();
    }
}
