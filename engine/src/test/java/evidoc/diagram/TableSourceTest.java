package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Tests for [TableSource], which finds the table that a picture is drawn from.
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
    void withoutAnIndexTwoTablesAreOneTooMany() throws Exception {
        assertThat(used("from=cup, to=minutes").problems())
                .singleElement()
                .asString()
                .contains("'tea/A.java'", "index=");
        assertThat(used("from=cup, to=minutes, index=2").problems()).hasSize(1);
    }

    @Test
    void aPictureHasTheTitleOfItsAuthorOrOfItsTable() throws Exception {
        assertThat(caption("from=cup, to=minutes, index=0, title=Tea & <b>"))
                .startsWith("Tea & <b>");
        assertThat(caption("from=cup, to=minutes, index=0")).startsWith("A.java: cup");
    }

    @Test
    void theTableBelowHasTheColumnsThatAreDrawn() throws Exception {
        assertThat(used("from=cup, to=minutes, index=0").written().select("thead th").eachText())
                .containsExactly("cup", "minutes");
    }

    @Test
    void ofAnEarlierVersionNothingIsAProblem() throws Exception {
        MacroPage page =
                MacroPage.ofEarlier(folder, "void main() {}\n", SampleRuns.run("", "nothing"));
        page.use(new GraphMacro(page.support()).macro(), "from=cup, to=minutes");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().text()).isNotBlank();
    }

    private String caption(String brackets) throws Exception {
        return used(brackets).written().select("figcaption").text();
    }

    private MacroPage used(String brackets) throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", TWO_TABLES));
        return page.use(new GraphMacro(page.support()).macro(), brackets);
    }
}
