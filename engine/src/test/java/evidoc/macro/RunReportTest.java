package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.Calibration;
import evidoc.recording.NotRun;
import evidoc.recording.SampleRuns;

import org.asciidoctor.extension.BlockMacroProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The tables of all runs of a site.
class RunReportTest {
    @TempDir Path folder;

    @Test
    void eachVariantHasARowThatLeadsToItsRun() throws Exception {
        MacroPage page =
                MacroPage.of(
                        folder,
                        "//VARIANT plain ARGS\n//VARIANT cold NEEDS python3\nvoid main() {}\n",
                        SampleRuns.run("plain", "a"),
                        new NotRun("cold", "it needs <Python>"));
        var table = page.use(macro(page, 0), "", "").written();
        assertThat(table.select("tbody th, tr > th[scope=row]").eachText())
                .contains("tea/A.java (plain)", "tea/A.java (cold)");
        assertThat(table.expectFirst("a").attr("href")).isEqualTo("../runs/one/tea/A.java.html");
        assertThat(table.select("td").eachText())
                .contains("4711", "exit 0", "0.31 s", "2026-01-02 03:04 UTC")
                .contains("Not run: it needs <Python>.");
    }

    @Test
    void whatWasTimedSaysHowQuietTheMachineWas() throws Exception {
        MacroPage page =
                MacroPage.of(
                        folder,
                        "void main() {}\n",
                        SampleRuns.calibrated(new Calibration(4, 0.98, 0.5), "a"));
        assertThat(page.use(macro(page, 1), "", "").written().select("td").eachText())
                .containsExactly("98 %", "50 %", "noisy");
    }

    @Test
    void whereNothingWasTimedThatIsSaid() throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", "a"));
        assertThat(page.use(macro(page, 1), "", "").written().text())
                .isEqualTo("No timed example was run.");
    }

    private static BlockMacroProcessor macro(MacroPage page, int place) {
        return new RunReport(page.support().evidence(), page.page()).macros().get(place);
    }
}
