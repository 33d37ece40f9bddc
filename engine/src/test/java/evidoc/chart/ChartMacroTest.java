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

    private MacroPage used(String brackets, String... printed) throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", printed));
        return page.use(new ChartMacro(page.support()).macro(), brackets);
    }
}
