package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A chart on its page; what it draws is told in the tests of pictures.
class ChartMacroTest {
    private static final String[] CUPS = {"cup    minutes", "green        2", "black        5"};

    @TempDir Path folder;

    @Test
    void aTableIsDrawnWithItsRunAndItsNumbers() throws Exception {
        MacroPage page = used("type=bars, y=minutes", CUPS);
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select(".charted").attr("data-example")).isEqualTo("tea/A.java");
        assertThat(page.written().select(".charted svg")).isNotEmpty();
        assertThat(page.written().select(".charted time")).hasSize(1);
        assertThat(page.written().select(".charted td").eachText()).contains("2", "5");
    }

    @Test
    void eachMistakeHasItsRemedy() throws Exception {
        assertThat(used("y=minutes", CUPS).problems())
                .singleElement()
                .asString()
                .startsWith("the chart has no type.");
        assertThat(used("type=bars, y=minuts", CUPS).problems())
                .singleElement()
                .asString()
                .endsWith("Did you mean 'minutes'?");
        assertThat(used("type=bars, hue=minutes", CUPS).problems())
                .singleElement()
                .asString()
                .startsWith("unknown argument 'hue'.");
    }

    @Test
    void ofAnEarlierVersionAMissingColumnIsNoProblem() throws Exception {
        MacroPage page = MacroPage.ofEarlier(folder, "void main() {}\n", SampleRuns.run("", CUPS));
        page.use(new ChartMacro(page.support()).macro(), "type=bars, y=seconds");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("svg")).isEmpty();
    }

    @Test
    void aFindingIsTheCaptionWhereItsConditionHolds() throws Exception {
        String held = "minutes[\"black\"] > minutes[\"green\"], type=bars, y=minutes,";
        MacroPage page = used(held + " title=Black tea takes longer", CUPS);
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("figcaption").text()).isEqualTo("Black tea takes longer");
        assertThat(page.written().select("svg > title").eachText())
                .containsOnly("Black tea takes longer");
        assertThat(page.written().select(".chart-note").text()).isEqualTo("A.java: minutes by cup");
        assertThat(page.written().select(".charted").attr("data-verdict")).isEqualTo("held");
    }

    @Test
    void whereItDoesNotHoldAnotherCaptionOrNoneSaysSo() throws Exception {
        String denied = "minutes[\"black\"] > 9, type=bars, y=minutes, title=Longer than 9";
        assertThat(caption(used(denied, CUPS))).isEqualTo("minutes by cup");
        assertThat(caption(used(denied + ", otherwise=\"Not longer, but green\"", CUPS)))
                .isEqualTo("Not longer, but green");
        assertThat(used(denied, CUPS).written().select(".charted").attr("data-verdict"))
                .isEqualTo("not-held");
    }

    @Test
    void ofAnEarlierVersionNothingIsFound() throws Exception {
        MacroPage page = MacroPage.ofEarlier(folder, "void main() {}\n", SampleRuns.run("", CUPS));
        page.use(
                new ChartMacro(page.support()).macro(),
                "minutes[\"black\"] > 1, type=bars, y=minutes, title=More, otherwise=Less");
        assertThat(caption(page)).isEqualTo("minutes by cup");
    }

    @Test
    void aConditionThatCannotBeJudgedIsAProblem() throws Exception {
        assertThat(used("minuts > 9, type=bars, y=minutes, title=T", CUPS).problems())
                .singleElement()
                .asString()
                .contains("Did you mean 'minutes'?");
        assertThat(used("minutes[\"black\"] > 9, type=bars, y=minutes", CUPS).problems())
                .singleElement()
                .asString()
                .startsWith("a finding needs a condition and a caption.");
        assertThat(used("type=bars, y=minutes, otherwise=Less", CUPS).problems())
                .singleElement()
                .asString()
                .startsWith("a finding needs a condition and a caption.");
    }

    private static String caption(MacroPage page) {
        return page.written().select("figcaption").text();
    }

    private MacroPage used(String brackets, String... printed) throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", printed));
        return page.use(new ChartMacro(page.support()).macro(), brackets);
    }
}
