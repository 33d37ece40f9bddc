package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An output on its page.
class OutputHtmlTest {
    @TempDir Path folder;
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void anExample() throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(folder.resolve("tea/Steep.java"), "void main() {}\n");
        examples = new ExampleReader(folder, new Problems()).read();
    }

    @Test
    void linesKeepTheirStreamsAndAreText() {
        Document html = figure(SampleRuns.run("", "a <b>", "! \u001B[2Jbad", ""), true);
        assertThat(html.select("pre .line").eachText()).startsWith("a <b>");
        assertThat(html.select("pre .line")).hasSize(3);
        assertThat(html.select("pre .stderr").text()).contains("bad").doesNotContain("\u001B");
        assertThat(html.select("pre b, [data-at]")).isEmpty();
    }

    @Test
    void theProofStandsBelow() {
        Document html = figure(SampleRuns.run("", new Outcome.Exited(3), "a"), true);
        assertThat(html.expectFirst("figure").attr("data-outcome")).isEqualTo("exited");
        assertThat(html.select(".run-exit").text()).isEqualTo("exit 3");
        assertThat(html.select(".run-elapsed").text()).isEqualTo("0.31 s");
        assertThat(html.select(".run-machine").text()).startsWith("one (");
        assertThat(html.select(".run-jdk").text()).isEqualTo("JDK 25.0.1+8");
        assertThat(html.select("time").attr("datetime")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(html.select(".run-proof").attr("href")).startsWith("../runs/one/");
        assertThat(html.select(".run-noisy, .run-cut, .elsewhere, .run-earlier")).isEmpty();
    }

    @Test
    void aPartOfAnOutputSaysSo() {
        Document html = figure(SampleRuns.run("", "a"), false);
        assertThat(html.select("figcaption").text())
                .isEqualTo("From the output of java Steep.java");
        assertThat(html.select("pre").attr("data-part")).isEqualTo("lines");
        assertThat(figure(SampleRuns.run("", "a"), true).select("figcaption").text())
                .startsWith("Output of ");
    }

    @Test
    void aDisturbedRunAndARecordThatWasCutSaySo() {
        Run run = SampleRuns.calibrated(new Calibration(2, 0.5, 0.9), "a");
        assertThat(figure(run, true).select(".run-noisy").text())
                .isEqualTo("noisy machine: other programs took 50 % of the cores");
        Run cut =
                new Run(
                        "",
                        run.command(),
                        run.pid(),
                        run.startedAt(),
                        run.elapsed(),
                        run.outcome(),
                        run.output(),
                        true,
                        run.calibration());
        assertThat(figure(cut, true).select(".run-cut")).hasSize(1);
    }

    @Test
    void anEmptyOutputIsAnEmptyListing() {
        assertThat(figure(SampleRuns.run(""), true).expectFirst("pre").wholeText()).isEmpty();
    }

    @Test
    void whyThereIsNoCurrentRunIsSaid() {
        assertThat(unchecked(machine("one", new NotRun("", "it needs <Linux>"), false)))
                .isEqualTo("Not run on one: it needs <Linux>.");
        assertThat(unchecked(SampleRuns.machine("one", Map.of())))
                .isEqualTo("Not recorded on one yet.");
        assertThat(unchecked(machine(MachineRuns.HERE, SampleRuns.run("", "a"), true)))
                .isEqualTo(
                        "Not checked: the run on Test CPU, 4 cores, TestOS 1 was recorded from an"
                                + " earlier version of this program.");
    }

    @Test
    void idsAreCountedOnThePageWhetherThereIsAnOutputOrNot() {
        MachineRuns one = machine("one", SampleRuns.run("", "a"), false);
        OutputHtml html = html(one);
        ShownRun shown = shown(one);
        assertThat(html.missing(shown).markup()).contains("id=\"output_1\"");
        assertThat(html.figure(shown, List.of(), true).markup()).contains("id=\"output_2\"");
        assertThat(html.missing(shown, "mine").markup()).contains("id=\"mine\"");
    }

    private Document figure(Run run, boolean whole) {
        MachineRuns one = machine("one", run, false);
        return Jsoup.parse(html(one).figure(shown(one), run.output(), whole).markup());
    }

    private String unchecked(MachineRuns machine) {
        return Jsoup.parse(OutputHtml.unchecked(page(machine), shown(machine)).markup()).text();
    }

    private OutputHtml html(MachineRuns machine) {
        return new OutputHtml(
                new MacroSupport(new Evidence(examples, List.of(machine)), page(machine)));
    }

    private static CurrentPage page(MachineRuns machine) {
        CurrentPage page = new CurrentPage(new Problems(), SharedFragments.get());
        page.begin("content/tea/a.adoc", "tea/a.html", machine, List.of());
        return page;
    }

    private ShownRun shown(MachineRuns machine) {
        return ShownRun.of(example(), example().variants().getFirst(), machine);
    }

    private Example example() {
        return examples.all().getFirst();
    }

    private MachineRuns machine(String name, Recording recording, boolean earlier) {
        return new MachineRuns(
                name,
                List.of(SampleRuns.RECORD),
                Map.of(example().name(), SampleRuns.recorded(example(), recording)),
                earlier ? Set.of(example().name()) : Set.of());
    }
}
