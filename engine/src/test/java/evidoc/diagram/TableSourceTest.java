package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The table that a picture is drawn from, by the arguments of a macro.
class TableSourceTest {
    private static final String[] TWO_TABLES = {
        "Green",
        "",
        "cup  leaf  minutes",
        "one  big   2",
        "",
        "Black",
        "",
        "cup  leaf  minutes",
        "one  small  5"
    };

    @TempDir Path folder;

    @Test
    void anIndexChoosesAmongTablesOfTheSameColumns() throws Exception {
        assertThat(used("from=cup, to=minutes, index=1").written().select("td, th").eachText())
                .contains("5")
                .doesNotContain("2");
    }

    @Test
    void whatIsNoIndexIsTold() throws Exception {
        assertThat(used("from=cup, to=minutes, index=one").problems())
                .containsExactly("invalid index 'one'. Count from 0.");
    }

    @Test
    void aValueThatEndsTooEarlyIsToldApartFromAnUnknownArgument() throws Exception {
        assertThat(used("from=cup, to=minutes, title=Cups, big").problems())
                .containsExactly(
                        "the value of 'title' ends at a comma."
                                + " Put a value with a comma in quotes: 'title=\"A, B\"'.");
        assertThat(used("form=cup, to=minutes").problems())
                .containsExactly("unknown argument 'form'. Did you mean 'from'?");
    }

    @Test
    void ofAnEarlierVersionNothingIsAProblem() throws Exception {
        MacroPage page =
                MacroPage.ofEarlier(folder, "void main() {}\n", SampleRuns.run("", "nothing"));
        page.use(new GraphMacro(page.support()).macro(), "from=cup, to=minutes");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().text()).isNotBlank();
    }

    private MacroPage used(String brackets) throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", TWO_TABLES));
        return page.use(new GraphMacro(page.support()).macro(), brackets);
    }
}
