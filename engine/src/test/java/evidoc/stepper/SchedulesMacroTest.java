package evidoc.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.page.MacroPage;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Tests for the macro with examples that were stepped, and with others.
final class SchedulesMacroTest {
    @TempDir Path folder;

    @Test
    void theFigureOfAnExampleThatWasSteppedIsShown() throws IOException {
        MacroPage page = used("");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select("figure.schedules")).hasSize(1);
        assertThat(page.written().select(".schedules-challenge")).isEmpty();
    }

    @Test
    void anEndToReachIsAChallengeAndOneThatNoOrderHasIsAProblem() throws IOException {
        assertThat(used("reach=\"last: Ann\"").written().select(".schedules-challenge b").text())
                .isEqualTo("last: Ann");
        assertThat(used("reach=\"last: Anna\"").problems())
                .containsExactly("no order ends with 'last: Anna'. Did you mean 'last: Ann'?");
    }

    @Test
    void anExampleWithoutTheDirectiveIsAProblem() throws IOException {
        MacroPage page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", "tea"));
        page.use(new SchedulesMacro(page.support()).macro(), "");
        assertThat(page.problems())
                .containsExactly(
                        "the threads of 'tea/A.java' are not stepped. Add the directive SCHEDULES"
                                + " to the example.");
        assertThat(page.written().select("figure")).isEmpty();
    }

    @Test
    void whatDidNotRunOrIsOfAnEarlierSourceIsNotShown() throws IOException {
        for (MacroPage page :
                List.of(
                        MacroPage.of(folder, SampleSchedules.SOURCE),
                        MacroPage.of(
                                folder, SampleSchedules.SOURCE, new NotRun("", "it needs <Linux>")),
                        MacroPage.of(folder, SampleSchedules.SOURCE, SampleRuns.run("", "tea")),
                        MacroPage.ofEarlier(
                                folder, SampleSchedules.SOURCE, SampleRuns.run("", "tea")))) {
            page.use(new SchedulesMacro(page.support()).macro(), "");
            assertThat(page.problems()).isEmpty();
            assertThat(page.written().select("figure.schedules, linux")).isEmpty();
            assertThat(page.written().text()).isNotEmpty();
        }
    }

    @Test
    void anUnknownArgumentIsAProblem() throws IOException {
        assertThat(used("reech=tea").problems()).singleElement().asString().contains("'reech'");
    }

    private MacroPage used(String brackets) throws IOException {
        MacroPage page =
                MacroPage.recorded(folder, SampleSchedules.SOURCE, SchedulesMacroTest::stepped);
        return page.use(new SchedulesMacro(page.support()).macro(), brackets);
    }

    private static RecordedExample stepped(Example example) {
        RecordedExample run = SampleRuns.recorded(example, SampleRuns.run("", "last: Ann"));
        return new RecordedExample(
                run.example(),
                run.key(),
                run.machine(),
                run.recordings(),
                List.of(),
                List.of(SampleSchedules.schedules()));
    }
}
