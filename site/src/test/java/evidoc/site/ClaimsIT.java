package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.claim.ClaimEvaluator;
import evidoc.claim.ClaimVariables;
import evidoc.claim.Verdict;
import evidoc.output.Column;
import evidoc.output.FigureReader;
import evidoc.output.Figures;
import evidoc.output.Value;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A claim that no outcome could deny is a defect: for each claim of the site, some change of one
/// or two recorded values must turn its verdict round.
class ClaimsIT {
    /// From runs on a quiet machine, so that all claims are judged.
    private static final Path SITE = RecordedSite.get().folder();

    private static final List<String> OTHERS =
            List.of("0", "1", "2", "7", "1000000", "-5", "yes", "other");

    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    @TestFactory
    List<DynamicTest> theVerdictOfEveryClaimTurnsRoundWithItsRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : TestProject.pagesOfFirstMachine(SITE)) {
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
        Run run = TestProject.run(SITE, claim);
        String expression = claim.attr("data-claim");
        boolean held = claim.attr("data-verdict").equals("held");
        Verdict opposite = held ? new Verdict.NotHeld() : new Verdict.Held();
        Figures recorded = FigureReader.read(run.lines(Stream.OUT));
        if (verdict(expression, recorded, 99).equals(opposite)) {
            return true;
        }
        for (Figures once : changes(recorded, expression)) {
            if (verdict(expression, once, 0).equals(opposite)) {
                return true;
            }
        }
        // Some claims say two things; both may have to change.
        for (Figures once : changes(recorded, expression)) {
            for (Figures twice : changes(once, expression)) {
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

    /// The figures with each value that the expression names in turn replaced by others.
    private static List<Figures> changes(Figures figures, String expression) {
        List<Figures> changes = new ArrayList<>();
        for (String other : OTHERS) {
            Value value = new Value(other);
            figures.values().keySet().stream()
                    .filter(label -> expression.contains(ClaimVariables.name(label)))
                    .forEach(label -> changes.add(withValue(figures, label, value)));
            figures.columns().keySet().stream()
                    .filter(column -> expression.contains(ClaimVariables.name(column)))
                    .forEach(column ->
                            changes.addAll(withCells(figures, column, value, expression)));
        }
        return changes;
    }

    private static Figures withValue(Figures figures, String label, Value value) {
        Map<String, List<Value>> values = new HashMap<>(figures.values());
        values.put(label, List.of(value));
        return new Figures(values, figures.columns());
    }

    private static List<Figures> withCells(
            Figures figures, String name, Value value, String expression) {
        List<Figures> changes = new ArrayList<>();
        Column column = figures.columns().getOrDefault(name, List.of()).getFirst();
        for (String row : column.cells().keySet()) {
            if (expression.contains(row)) {
                Map<String, Value> cells = new LinkedHashMap<>(column.cells());
                cells.put(row, value);
                Map<String, List<Column>> columns = new HashMap<>(figures.columns());
                columns.put(name, List.of(new Column(column.table(), column.rows(), cells)));
                changes.add(new Figures(figures.values(), columns));
            }
        }
        return changes;
    }
}
