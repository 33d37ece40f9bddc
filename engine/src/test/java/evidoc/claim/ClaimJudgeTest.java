package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Html;
import evidoc.page.Denial;
import evidoc.page.Macro;
import evidoc.page.MacroPage;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.ShownRun;
import evidoc.recording.Calibration;
import evidoc.recording.NotRun;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is shown of a claim, by the run of the page's machine.
class ClaimJudgeTest {
    private static final String SOURCE = "void main() {}\n";
    private static final String SENTENCE = "It lost <data class=\"run-value\">3</data> cups.";
    private static final String OTHERWISE = "It lost none.";

    @TempDir Path folder;

    @Test
    void aClaimThatHoldsIsItsSentence() throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, SampleRuns.run("", "lost: 3"));
        assertThat(judged(page, "lost > 2")).contains("It lost 3 cups.").doesNotContain(OTHERWISE);
        assertThat(only(page).standing()).isEqualTo(Standing.HELD);
        assertThat(only(page).expression()).isEqualTo("lost > 2");
        assertThat(only(page).sentence()).isEqualTo("It lost … cups.");
        assertThat(page.page().denials()).isEmpty();
    }

    @Test
    void whereItIsDeniedTheOtherParagraphTellsWhatHolds() throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, SampleRuns.run("", "lost: 0"));
        assertThat(judged(page, "lost > 2")).contains("It lost … cups.", OTHERWISE);
        assertThat(only(page).standing()).isEqualTo(Standing.NOT_HELD);
        assertThat(only(page).here()).isEqualTo(OTHERWISE);
        assertThat(page.page().denials()).isEmpty();
    }

    @Test
    void withoutThatParagraphADenialIsReported() throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, SampleRuns.run("", "lost: 0"));
        assertThat(judge(page, "lost > 2", false)).isEmpty();
        assertThat(page.page().claims()).isEmpty();
        assertThat(page.page().denials())
                .singleElement()
                .extracting(Denial::problem)
                .asString()
                .contains("the run of 'tea/A.java' on ", " denies 'lost > 2'");
    }

    @Test
    void aRunThatOtherWorkDisturbedProvesNothingAndDeniesNothing() throws IOException {
        for (String lost : List.of("lost: 0", "lost: 3")) {
            MacroPage page =
                    MacroPage.of(
                            folder,
                            SOURCE,
                            SampleRuns.calibrated(new Calibration(2, 0.1, 0.1), lost));
            assertThat(judge(page, "lost > 2", false)).isPresent();
            assertThat(only(page).standing()).isEqualTo(Standing.BUSY);
            assertThat(page.page().denials()).isEmpty();
        }
    }

    @Test
    void whatWasNotRunHereIsNotChecked() throws IOException {
        MacroPage absent = MacroPage.of(folder, SOURCE, new NotRun("", "it needs macOS"));
        assertThat(judged(absent, "lost > 2")).doesNotContain("3 cups", OTHERWISE);
        assertThat(only(absent).standing()).isEqualTo(Standing.NOT_RUN);
        MacroPage unrecorded = MacroPage.of(folder, SOURCE);
        judged(unrecorded, "lost > 2");
        assertThat(only(unrecorded).standing()).isEqualTo(Standing.NOT_RECORDED);
        MacroPage earlier = MacroPage.ofEarlier(folder, SOURCE, SampleRuns.run("", "lost: 0"));
        judged(earlier, "lost > 2");
        assertThat(only(earlier).standing()).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void anExpressionThatSaysNothingOfTheOutputIsAProblem() throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, SampleRuns.run("", "lost: 0"));
        assertThat(judge(page, "lots > 2", true)).isEmpty();
        assertThat(page.problems()).singleElement().asString().contains("'lots'", "'lost'");
    }

    @Test
    void anArgumentThatIsNoneIsTheOnlyProblem() throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, SampleRuns.run("", "lost: 0"));
        assertThat(judge(page, "lost > 2, varient=a", true)).isEmpty();
        assertThat(page.problems())
                .containsExactly("unknown argument 'varient'. Did you mean 'variant'?");
    }

    private static PublishedClaim only(MacroPage page) {
        assertThat(page.page().claims()).hasSize(1);
        return page.page().claims().getFirst();
    }

    private static String judged(MacroPage page, String brackets) {
        String html = judge(page, brackets, true).orElseThrow().markup();
        assertThat(page.problems()).isEmpty();
        return Jsoup.parseBodyFragment(html).text();
    }

    private static Optional<Html> judge(MacroPage page, String brackets, boolean otherwise) {
        Macro macro =
                Macro.parse(
                        "claim::", "tea/A.java", brackets, List.of("variant"), MacroPage.NOWHERE);
        ShownRun shown = page.support().shown(macro).orElseThrow();
        return new ClaimJudge(page.support())
                .judge(
                        macro,
                        shown,
                        Nodes.paragraph("", SENTENCE, 4),
                        otherwise
                                ? Optional.of(Nodes.paragraph("otherwise", OTHERWISE, 7))
                                : Optional.empty());
    }
}
