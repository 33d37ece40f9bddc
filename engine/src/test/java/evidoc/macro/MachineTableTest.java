package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// One row or one column of a printed table, with a line for each machine.
class MachineTableTest {
    private static final String[] CUPS = {
        "cup    minutes  spoons", "green        2       1", "black        5       3"
    };

    @TempDir Path folder;

    @Test
    void aColumnHasACellForEachRow() throws Exception {
        MacroPage page = used("column=minutes");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("thead th").eachText())
                .containsExactly("Machine", "green", "black");
        assertThat(page.written().select("tr[data-machine=one] td").eachText())
                .containsExactly("2", "5");
    }

    @Test
    void aRowHasACellForEachColumn() throws Exception {
        MacroPage page = used("row=black");
        assertThat(page.written().select("thead th").eachText())
                .containsExactly("Machine", "minutes", "spoons");
        assertThat(page.written().select("td").eachText()).containsExactly("5", "3");
    }

    @Test
    void aMachineWithoutARunSaysSo() throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n");
        page.use(new MachineTable(page.support()).macro(), "row=black");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("th[scope=row]").text()).isEqualTo("one not recorded yet");
    }

    @Test
    void eachMistakeHasItsRemedy() throws Exception {
        assertThat(used("column=minuts").problems())
                .singleElement()
                .asString()
                .isEqualTo("no column 'minuts' in the output. Did you mean 'minutes'?");
        assertThat(used("row=blak").problems())
                .singleElement()
                .asString()
                .isEqualTo("no row 'blak' in the output. Did you mean 'black'?");
        assertThat(used("").problems())
                .singleElement()
                .asString()
                .startsWith("a comparison shows a row or a column.");
    }

    private MacroPage used(String brackets) throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", CUPS));
        return page.use(new MachineTable(page.support()).macro(), brackets);
    }
}
