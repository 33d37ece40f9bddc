package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.claim.ClaimEvaluator;
import evidoc.claim.Verdict;
import evidoc.output.FigureReader;
import evidoc.output.Figures;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A claim that no outcome could deny is a defect: for each claim and each finding of a chart, some
/// change of one or two recorded values must turn its verdict round.
class ClaimsIT {
    /// From runs on a quiet machine, so that all claims are judged.
    private static final Path SITE = RecordedSite.get().folder();

    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    @TestFactory
    List<DynamicTest> theVerdictOfEveryClaimTurnsRoundWithItsRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : TestProject.pagesOfFirstMachine(SITE)) {
            for (Element claim : Jsoup.parse(Files.readString(page)).select("[data-claim]")) {
                if (!claim.attr("data-verdict").equals("not-run")) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    claim.attr("data-example") + " " + claim.attr("data-claim"),
                                    () -> assertThat(turns(claim)).isTrue()));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private boolean turns(Element claim) throws IOException {
        String expression = claim.attr("data-claim");
        boolean held = claim.attr("data-verdict").equals("held");
        Verdict opposite = held ? new Verdict.NotHeld() : new Verdict.Held();
        Figures recorded = FigureReader.read(TestProject.lines(SITE, claim));
        if (verdict(expression, recorded, 99).equals(opposite)) {
            return true;
        }
        for (Figures once : ChangedFigures.of(recorded, expression)) {
            if (verdict(expression, once, 0).equals(opposite)) {
                return true;
            }
        }
        // Some claims say two things; both may have to change.
        for (Figures once : ChangedFigures.of(recorded, expression)) {
            for (Figures twice : ChangedFigures.of(once, expression)) {
                if (verdict(expression, twice, 0).equals(opposite)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Verdict verdict(String expression, Figures figures, int exit) {
        return evaluator.evaluate(expression, figures, Map.of("exit", exit, "elapsed", 1.0));
    }
}
