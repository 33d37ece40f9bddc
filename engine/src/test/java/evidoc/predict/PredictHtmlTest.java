package evidoc.predict;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Html;
import evidoc.page.Macro;
import evidoc.page.MacroPage;
import evidoc.predict.Prediction.Option;
import evidoc.recording.Calibration;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Tests for the HTML of a question and its answer.
class PredictHtmlTest {
    private static final String SOURCE = "void main() {}\n";

    @TempDir Path folder;

    @Test
    void theRunConfirmsOneOption() throws IOException {
        Element question = question(page("lost: 3"), "lost > 0", "lost == 0");
        assertThat(question.select("li[data-confirmed]").eachAttr("data-option"))
                .containsExactly("lost > 0");
        assertThat(question.select(".predict-verdict").text())
                .isEqualTo("It printed So: lost > 0.");
        assertThat(question.attr("data-confirmed")).isEqualTo("1");
    }

    @Test
    void itMayConfirmSeveralOrNone() throws IOException {
        assertThat(question(page("lost: 3"), "lost > 0", "lost > 1", "lost > 2").text())
                .contains("This run confirms 3 of them:");
        assertThat(question(page("lost: 3"), "lost > 0", "lost > 1").text())
                .contains("This run confirms both:");
        assertThat(question(page("lost: 3"), "lost > 7", "lost > 8").text())
                .contains("This run confirms none of them.");
    }

    @Test
    void aBusyMachineTellsNoAnswer() throws IOException {
        MacroPage page =
                MacroPage.of(
                        folder,
                        SOURCE,
                        SampleRuns.calibrated(new Calibration(2, 0.1, 0.1), "lost: 3"));
        Element question = question(page, "lost > 0", "lost == 0");
        assertThat(question.select("[data-confirmed]")).isEmpty();
        assertThat(question.select(".not-run").text()).startsWith("Not judged: ");
    }

    @Test
    void withoutACurrentRunItIsSaidWhy() throws IOException {
        assertThat(question(MacroPage.of(folder, SOURCE), "lost > 0").select(".not-run").text())
                .startsWith("Not recorded on one yet");
        MacroPage earlier = MacroPage.ofEarlier(folder, SOURCE, SampleRuns.run("", "lost: 3"));
        assertThat(question(earlier, "lost > 0").select(".not-run").text())
                .contains("an earlier version");
    }

    @Test
    void anAnswerIsRememberedByTheQuestionWithoutValuesOfARun() throws IOException {
        MacroPage page = page("lost: 3");
        String value = "<data class=\"run-value\">%s</data><a class=\"cite\">Book</a>";
        String first = asked(page, "Of " + value.formatted("3") + " &lt;how many&gt;?");
        assertThat(first).isEqualTo("tea/a.html Of … <how many>?");
        assertThat(asked(page, "Of " + value.formatted("4") + " &lt;how many&gt;?"))
                .isEqualTo(first);
    }

    @Test
    void whatIsPrintedRepeatsNoId() throws IOException {
        MacroPage page = page("lost: 3");
        PredictHtml.Parts parts = parts(page, "<b id=\"x\">Why?</b>", "lost > 0", "lost == 0");
        assertThat(parts.question().markup()).contains("id=\"x\"");
        Element printed = Jsoup.parseBodyFragment(parts.printed().markup()).body();
        assertThat(printed.select("[id]")).isEmpty();
        assertThat(printed.text()).contains("The answer Why?", "It printed So: lost > 0.");
    }

    @Test
    void aConditionThatSaysNothingOfTheOutputIsAProblemOnce() throws IOException {
        MacroPage page = page("lost: 3");
        assertThat(question(page, "lots > 0", "lost > 0").select("li[data-confirmed]")).hasSize(1);
        assertThat(page.problems())
                .containsExactly("no label or column 'lots' in the output. Did you mean 'lost'?");
    }

    private MacroPage page(String... lines) throws IOException {
        return MacroPage.of(folder, SOURCE, SampleRuns.run("", lines));
    }

    private static String asked(MacroPage page, String question) {
        return Jsoup.parseBodyFragment(
                        parts(page, question, "lost > 0", "lost == 0").question().markup())
                .expectFirst(".predict")
                .attr("data-asked");
    }

    private static Element question(MacroPage page, String... expressions) {
        return Jsoup.parseBodyFragment(parts(page, "Why?", expressions).question().markup())
                .expectFirst(".predict");
    }

    private static PredictHtml.Parts parts(MacroPage page, String question, String... expressions) {
        Macro macro = macro("predict::", "tea/A.java", "Why?");
        List<Option> options =
                Stream.of(expressions)
                        .map(each ->
                                new Option(
                                        macro("option::", "", each),
                                        new Html("So: " + each.replace("<", "&lt;")),
                                        Html.NONE))
                        .toList();
        return new PredictHtml(page.support())
                .of(
                        new Prediction(
                                macro,
                                page.support().shown(macro).orElseThrow(),
                                new Html(question),
                                options));
    }

    private static Macro macro(String start, String target, String brackets) {
        return Macro.parse(start, target, brackets, List.of(), MacroPage.NOWHERE);
    }
}
