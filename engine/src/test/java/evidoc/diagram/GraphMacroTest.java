package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A graph from a printed table, and what an author can do wrong with it.
class GraphMacroTest {
    private static final String[] TREE = {
        "root: 1", "", "child  parent  by", "2      1       fork", "3      1       spawn"
    };

    @TempDir Path folder;

    @Test
    void aRowIsAnArrow() throws Exception {
        MacroPage page = used("from=parent, to=child, label=by, title=Family", TREE);
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("figure.graph figcaption").text()).startsWith("Family");
        assertThat(page.written().select("svg text").eachText()).contains("1", "2", "3", "fork");
        assertThat(page.written().select("table td, table th").eachText()).contains("fork");
    }

    @Test
    void whatIsNotATreeIsTold() throws Exception {
        assertThat(used("from=a, to=b, type=tree", "a  b  c", "1  2  x", "3  2  x").problems())
                .singleElement()
                .asString()
                .startsWith("the table of 'tea/A.java' is not a tree: ")
                .endsWith("Remove 'type=tree', or fix the example.");
    }

    @Test
    void eachMistakeHasItsRemedy() throws Exception {
        assertThat(used("from=parent", TREE).problems())
                .containsExactly(
                        "missing argument 'to'. Name a column of the output: 'to=COLUMN'.");
        assertThat(used("from=parent, to=chlid", TREE).problems())
                .singleElement()
                .asString()
                .contains("'chlid'", "Did you mean 'child'?");
        assertThat(used("from=parent, to=child, nodes=proces", TREE).problems())
                .containsExactly("unknown node kind 'proces'. Did you mean 'process'?");
        assertThat(used("from=parent, to=child, type=treee", TREE).problems())
                .containsExactly("unknown graph type 'treee'. Did you mean 'tree'?");
        assertThat(used("from=parent, to=child, names=\"root, rot\"", TREE).problems())
                .singleElement()
                .asString()
                .startsWith("no label or column 'rot' in the output of 'tea/A.java'.");
    }

    @Test
    void whatHasNotRunIsSaidInPlaceOfTheDrawing() throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n");
        page.use(new GraphMacro(page.support()).macro(), "from=parent, to=child");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("svg")).isEmpty();
        assertThat(page.written().text()).isNotBlank();
    }

    private MacroPage used(String brackets, String... printed) throws Exception {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", printed));
        return page.use(new GraphMacro(page.support()).macro(), brackets);
    }
}
