package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.claim.ClaimData.Quantity;
import evidoc.claim.ClaimData.Variable;
import evidoc.output.FigureReader;
import evidoc.output.Figures;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the file of claims says of the values that judge a claim.
final class ClaimFactsTest {
    private static final Figures FIGURES =
            FigureReader.read(
                    """
                    lost: 3,726
                    kept for: 1.50 ms
                    kind: green
                    pid: 17
                    pid: 18

                    cup    median ms  colour
                    small  94.1       red
                    large  13.20      blue
                    """
                            .lines()
                            .toList());

    @Test
    void aLabelHasItsValuesAsPrintedWithNumberAndUnit() {
        assertThat(of("lost > 0 && kept_for < 2 && kind == 'green'"))
                .containsExactly(
                        label("kept_for", "kept for", number("1.50 ms", "1.50", "ms")),
                        label("kind", "kind", new Quantity("green", Optional.empty(), "")),
                        label("lost", "lost", number("3,726", "3726", "")));
        assertThat(of("pid[0] != pid[1]"))
                .containsExactly(
                        label("pid", "pid", number("17", "17", ""), number("18", "18", "")));
    }

    @Test
    void aColumnHasTheRowsThatAreNamed() {
        assertThat(of("median_ms[\"large\"] < 20"))
                .containsExactly(column(Map.of("large", number("13.20", "13.20", "ms"))));
        assertThat(of("size(median_ms) == 2").getFirst().columns().getFirst())
                .containsOnlyKeys("small", "large");
    }

    @Test
    void whatTheRunItselfWasIsAFact() {
        assertThat(of("exit == 0 && elapsed < 2"))
                .containsExactly(fact("elapsed", "0.25", "s"), fact("exit", "0", ""));
    }

    private static List<Variable> of(String expression) {
        return new ClaimFacts(FIGURES, Map.of("exit", 0, "elapsed", 0.25))
                .of(new ClaimEvaluator().variables(expression));
    }

    private static Quantity number(String printed, String number, String unit) {
        return new Quantity(printed, Optional.of(new BigDecimal(number)), unit);
    }

    private static Variable label(String name, String label, Quantity... values) {
        return new Variable(name, label, List.of(values), "", List.of(), Optional.empty());
    }

    private static Variable column(Map<String, Quantity> cells) {
        return new Variable(
                "median_ms", "", List.of(), "median ms", List.of(cells), Optional.empty());
    }

    private static Variable fact(String name, String number, String unit) {
        return new Variable(
                name, "", List.of(), "", List.of(), Optional.of(number(number, number, unit)));
    }
}
