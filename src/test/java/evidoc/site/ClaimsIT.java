package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.figure.ClaimEvaluator;
import evidoc.figure.FigureReader;
import evidoc.figure.Verdict;
import evidoc.run.OutputLine.Stream;
import evidoc.run.RecordedExample;
import evidoc.run.Run;
import evidoc.run.RunStore;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A claim that no outcome could deny is a defect: for each claim of the site, some change of one
/// or two recorded values must turn its verdict round.
class ClaimsIT {
    private static final Pattern WORD = Pattern.compile("(?<=[: ])[\\p{L}\\d.,-]+");
    private static final List<String> OTHER_WORDS =
            List.of("0", "1", "7", "1000000", "-5", "other");

    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    @TestFactory
    List<DynamicTest> theVerdictOfEveryClaimTurnsRoundWithItsRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            for (Element claim : Jsoup.parse(Files.readString(page)).select(".claim")) {
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
        Run run = run(claim);
        String expression = claim.attr("data-claim");
        boolean held = claim.attr("data-verdict").equals("held");
        Verdict opposite = held ? new Verdict.NotHeld() : new Verdict.Held();
        List<String> lines = run.lines(Stream.OUT);
        for (int i = 0; i < lines.size(); i++) {
            for (String changed : changes(lines.get(i))) {
                List<String> output = new ArrayList<>(lines);
                output.set(i, changed);
                if (verdict(expression, output, 0).equals(opposite)) {
                    return true;
                }
            }
        }
        return verdict(expression, lines, 99).equals(opposite)
                || turnsInPairs(expression, lines, opposite);
    }

    /// Some claims compare what two lines say; both may have to change.
    private boolean turnsInPairs(String expression, List<String> lines, Verdict opposite) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                for (String first : changes(lines.get(i))) {
                    for (String second : changes(lines.get(j))) {
                        List<String> output = new ArrayList<>(lines);
                        output.set(i, first);
                        output.set(j, second);
                        if (verdict(expression, output, 0).equals(opposite)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private Verdict verdict(String expression, List<String> lines, int exit) {
        return evaluator.evaluate(
                expression, FigureReader.read(lines), Map.of("exit", exit, "elapsed", 1.0));
    }

    /// The line with each of its words in turn replaced by others.
    private static List<String> changes(String line) {
        List<String> changes = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            for (String other : OTHER_WORDS) {
                changes.add(line.substring(0, word.start()) + other + line.substring(word.end()));
            }
        }
        return changes;
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(TestProject.builtSite())) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static Run run(Element claim) throws IOException {
        RecordedExample recorded =
                new RunStore(TestProject.builtSite().resolve("runs"))
                        .read(claim.attr("data-example"))
                        .orElseThrow();
        return (Run) recorded.recording(claim.attr("data-variant")).orElseThrow();
    }
}
