package evidoc.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.fragment.Html;
import evidoc.page.Evidence;
import evidoc.page.Heading;
import evidoc.page.PublishedClaim;
import evidoc.page.ShownLines;
import evidoc.problem.Problems;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;
import evidoc.recording.TracedRun;
import evidoc.site.SamplePages;
import evidoc.trace.SampleTraces;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tests for the page about an example's runs on one machine.
final class RunPageTest {
    private static final String NAME = "tea/Steep.java";
    private static final String TWO =
            "//VARIANT short ARGS 1\n//VARIANT long ARGS 2\nvoid main() {}\n";

    @TempDir Path folder;

    @Test
    void aRunIsToldWithItsCommandItsEndAndItsLines() throws IOException {
        Document html = html(example("void main() {}\n"), SampleRuns.run("", "cups: <2>", "! hot"));
        assertThat(html.select(".run-about td").eachText())
                .contains("java Steep.java", "java Main", "exit 0, 0.31 s after its start", "4711")
                .contains("2026-01-02 03:04 UTC");
        assertThat(html.select(".run-printed td").eachText())
                .containsExactly("10.000", "cups: <2>", "20.000", "error stream hot");
        assertThat(html.select("tr.stderr-line")).hasSize(1);
        assertThat(html.select("a[href='Steep.java.json']")).hasSize(1);
    }

    @Test
    void aRunThatPrintedNothingSaysSo() throws IOException {
        Document html = html(example("void main() {}\n"), SampleRuns.run(""));
        assertThat(html.select(".run-printed")).isEmpty();
        assertThat(html.text()).contains("It printed nothing.", "No page uses it.");
    }

    @Test
    void whatWasMeasuredAroundARunIsToldAsShares() throws IOException {
        Document html =
                html(
                        example("void main() {}\n"),
                        SampleRuns.calibrated(new Calibration(4, 0.999, 0.25), "tea"));
        assertThat(html.select(".run-about td").eachText())
                .contains("100 % before, 25 % after; noisy machine, so no claim is judged");
    }

    @Test
    void eachVariantHasAPartAndWhatDidNotRunAReason() throws IOException {
        Example example = example(TWO);
        Document html = html(example, new NotRun("short", "it needs <Linux>"));
        assertThat(html.select("h2").eachAttr("id"))
                .containsExactly("run-short", "run-long", "used", "source");
        assertThat(html.select("p.not-run").eachText())
                .containsExactly("Not run: it needs <Linux>.", "Not recorded yet.");
        assertThat(page(example, List.of(), new NotRun("short", "x")).headings())
                .extracting(Heading::title)
                .containsExactly("Run: short", "Run: long", "Used on", "Source");
    }

    @Test
    void pagesThatUseItAreNamedWithTheirLinesAndClaims() throws IOException {
        Example example = example("void main() {}\n");
        PublishedClaim claim =
                new PublishedClaim(
                        "claim_1", NAME, "", "cups > <1>", PublishedClaim.Standing.HELD, "", "");
        UsesOfRuns.Use use =
                new UsesOfRuns.Use(
                        SamplePages.page("tea/cup.html", 1),
                        List.of(new ShownLines(NAME, 1, 1), new ShownLines(NAME, 1, 2)),
                        List.of(claim));
        Document html = html(page(example, List.of(use), SampleRuns.run("", "tea")));
        assertThat(html.select(".run-uses li").eachText())
                .containsExactly("tea/cup: lines 1, 1 to 2; 1 claim");
        assertThat(html.select(".run-uses li > a").eachAttr("href"))
                .first()
                .isEqualTo("../../../tea/cup.html#" + NAME);
        assertThat(html.select(".claims-listed a").attr("href"))
                .isEqualTo("../../../tea/cup.html#claim_1");
    }

    @Test
    void theSameRunOnOtherMachinesIsSummedUp() throws IOException {
        Example example = example(TWO);
        RecordedExample other =
                SampleRuns.recorded(
                        example,
                        SampleRuns.run("short", "tea"),
                        new NotRun("long", "it needs tea"));
        MachineRuns here =
                machine("one", SampleRuns.recorded(example, SampleRuns.run("short", "tea")));
        RunPage page =
                new RunPage(
                        new Evidence(
                                new Examples(List.of(example)),
                                List.of(here, machine("two", other))),
                        example,
                        here,
                        List.of(),
                        Html.NONE);
        assertThat(html(page).select("#others + ul").text())
                .isEqualTo("two: short: exit 0 after 0.31 s; long: not run: it needs tea");
        assertThat(html(page).select("#others + ul a").attr("href"))
                .isEqualTo("../../../runs/two/" + NAME + ".html");
    }

    @Test
    void aTraceIsLinkedAndSaidToBeOfASecondRun() throws IOException {
        Example example = example("//TRACE\nvoid main() {}\n");
        RecordedExample run = SampleRuns.recorded(example, SampleRuns.run("", "tea"));
        TracedRun traced =
                new TracedRun("", SampleTraces.kitchen(), Optional.of(SampleRuns.run("", "tea")));
        RecordedExample recorded =
                new RecordedExample(
                        run.example(), run.key(), run.machine(), run.recordings(), List.of(traced));
        Document html = html(page(example, machine("one", recorded), List.of()));
        assertThat(html.select("a[download][href$='.csv.gz']").attr("href"))
                .isEqualTo("Steep.java.csv.gz");
        assertThat(html.text()).contains("of a second run");
    }

    @Test
    void anEarlierVersionIsSaidToBeOne() throws IOException {
        Example example = example("void main() {}\n");
        MachineRuns earlier =
                new MachineRuns(
                        "one",
                        List.of(SampleRuns.RECORD),
                        Map.of(NAME, SampleRuns.recorded(NAME, SampleRuns.run("", "tea"))),
                        Set.of(NAME));
        assertThat(html(page(example, earlier, List.of())).select(".run-earlier")).hasSize(1);
        MachineRuns none = SampleRuns.machine("one", Map.of());
        Document unrecorded = html(page(example, none, List.of()));
        assertThat(unrecorded.select(".run-earlier, a[href$=json]")).isEmpty();
    }

    private Document html(Example example, Recording... recordings) {
        return html(page(example, List.of(), recordings));
    }

    private static RunPage page(
            Example example, List<UsesOfRuns.Use> uses, Recording... recordings) {
        return page(example, machine("one", SampleRuns.recorded(example, recordings)), uses);
    }

    private static RunPage page(Example example, MachineRuns machine, List<UsesOfRuns.Use> uses) {
        return new RunPage(
                new Evidence(new Examples(List.of(example)), List.of(machine)),
                example,
                machine,
                uses,
                Html.NONE);
    }

    private static MachineRuns machine(String name, RecordedExample recorded) {
        return SampleRuns.machine(name, Map.of(NAME, recorded));
    }

    private static Document html(RunPage page) {
        return Jsoup.parse(page.html(SharedFragments.get()).markup());
    }

    private Example example(String source) throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(folder.resolve(NAME), source);
        return new ExampleReader(folder, new Problems()).read().find(NAME).orElseThrow();
    }
}
