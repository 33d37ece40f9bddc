package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Html;
import evidoc.page.Macro;
import evidoc.page.MacroPage;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.ShownRun;
import evidoc.recording.Calibration;
import evidoc.recording.SampleRuns;

import org.asciidoctor.ast.StructuralNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tests for the HTML of claims.
class ClaimHtmlTest {
    private static final StructuralNode SENTENCE =
            Nodes.paragraph(
                    "",
                    "It lost <data class=\"run-value\">3</data><span class=\"run-earlier\">"
                            + " (before: 4)</span> &lt;cups&gt;.<a class=\"cite\">Book</a>",
                    4);

    @TempDir Path folder;

    @Test
    void aClaimThatHeldHasItsValuesAndItsProof() throws IOException {
        MacroPage page = page();
        Element claim = held(page, "lost > 2");
        assertThat(claim.attr("data-verdict")).isEqualTo("held");
        assertThat(claim.expectFirst(".paragraph").text()).contains("It lost 3", "<cups>");
        assertThat(claim.select(".claim-proof code").text()).isEqualTo("lost > 2");
        assertThat(claim.select(".claim-proof a").attr("href"))
                .isEqualTo("../runs/one/tea/A.java.html");
    }

    @Test
    void inGeneralASentenceHasNoValuesAndNoSources() throws IOException {
        MacroPage page = page();
        held(page, "lost > 2");
        PublishedClaim claim = page.page().claims().getFirst();
        assertThat(claim.sentence()).isEqualTo("It lost … <cups>.");
        assertThat(claim.here()).isEqualTo("It lost 3 (before: 4) <cups>.");
    }

    @Test
    void onlyTheFirstOfAPageExplainsItsMark() throws IOException {
        MacroPage page = page();
        assertThat(held(page, "lost > 2").select(".claim-key")).hasSize(1);
        Element second = held(page, "lost > 1");
        assertThat(second.select(".claim-key")).isEmpty();
        assertThat(second.id()).isEqualTo("claim_2");
    }

    @Test
    void anExpressionIsTextWhateverItsSigns() throws IOException {
        String expression = "who == \"<b>\" && lost < 4";
        Element claim = held(page(), expression);
        assertThat(claim.attr("data-claim")).isEqualTo(expression);
        assertThat(claim.select("b")).isEmpty();
    }

    @Test
    void aDeniedOneSaysWhatHoldsHereBelowWhatHeldElsewhere() throws IOException {
        MacroPage page = page();
        Macro macro = macro("lost > 5");
        StructuralNode otherwise = Nodes.paragraph("otherwise", "It lost <em>few</em>.", 7);
        Element claim =
                element(
                        new ClaimHtml(page.page())
                                .denied(
                                        macro,
                                        shown(page, macro),
                                        SENTENCE,
                                        otherwise,
                                        Optional.empty()));
        assertThat(claim.select("p").eachText())
                .startsWith("Elsewhere: It lost … <cups>.Book", "Not here: It lost few.");
        assertThat(page.page().claims().getFirst().here()).isEqualTo("It lost few.");
    }

    @Test
    void aBusyMachineShowsNoneOfItsValues() throws IOException {
        MacroPage page =
                MacroPage.of(
                        folder,
                        "void main() {}\n",
                        SampleRuns.calibrated(new Calibration(2, 0.1, 0.1), "lost: 3"));
        Macro macro = macro("lost > 2");
        Element claim =
                element(new ClaimHtml(page.page()).busy(macro, shown(page, macro), SENTENCE));
        assertThat(claim.expectFirst("p").text()).startsWith("It lost … <cups>.");
        assertThat(claim.select(".verdict").text()).startsWith("not judged: ");
    }

    @Test
    void whatHasNoRunSaysWhyInPlaceOfItsSentence() throws IOException {
        MacroPage page = MacroPage.of(folder, "void main() {}\n");
        Macro macro = macro("lost > 2");
        Element claim =
                element(
                        new ClaimHtml(page.page())
                                .unchecked(
                                        macro,
                                        shown(page, macro),
                                        Standing.NOT_RECORDED,
                                        SENTENCE));
        assertThat(claim.expectFirst("p").text()).startsWith("Not recorded on one yet");
        assertThat(claim.select(".claim-proof a, .claim-where")).isEmpty();
        assertThat(page.page().claims().getFirst().sentence()).isEqualTo("It lost … <cups>.");
    }

    private MacroPage page() throws IOException {
        return MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", "lost: 3"));
    }

    private static Element held(MacroPage page, String expression) {
        Macro macro = macro(expression);
        return element(new ClaimHtml(page.page()).held(macro, shown(page, macro), SENTENCE));
    }

    private static Macro macro(String expression) {
        return Macro.parse("claim::", "tea/A.java", expression, List.of(), MacroPage.NOWHERE);
    }

    private static ShownRun shown(MacroPage page, Macro macro) {
        return page.support().shown(macro).orElseThrow();
    }

    private static Element element(Html html) {
        return Jsoup.parseBodyFragment(html.markup()).expectFirst(".claim");
    }
}
