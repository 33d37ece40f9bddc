package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Where no timeline can be drawn; what is drawn is told in the tests of pictures.
class TimelineMacroTest {
    @TempDir Path folder;

    @Test
    void whatIsNotTracedHasNoTimeline() throws Exception {
        assertThat(used("void main() {}\n", "").problems())
                .containsExactly(
                        "'tea/A.java' is not traced. Add the directive TRACE to the example.");
    }

    @Test
    void aRunWithoutATraceSaysSo() throws Exception {
        MacroPage page = used("//TRACE\nvoid main() {}\n", "");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("svg")).isEmpty();
        assertThat(page.written().text()).isNotBlank();
    }

    @Test
    void whatIsNoArgumentIsAProblem() throws Exception {
        assertThat(used("//TRACE\nvoid main() {}\n", "form=1 ms").problems())
                .singleElement()
                .asString()
                .startsWith("unknown argument 'form'. Did you mean 'from'?");
    }

    private MacroPage used(String source, String brackets) throws Exception {
        MacroPage page = MacroPage.of(folder, source, SampleRuns.run("", "hot"));
        return page.use(new TimelineMacro(page.support()).macro(), brackets);
    }
}
