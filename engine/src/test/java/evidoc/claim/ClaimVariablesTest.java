package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.output.FigureReader;
import evidoc.output.Figures;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ClaimVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "lost, lost",
        "two threads, two_threads",
        "größe, gr__e",
        "median (ms), median__ms_",
        "4 threads, _4_threads",
        "size, size_",
        "NaN, NaN_",
        "Size, Size"
    })
    void everyLabelHasANameThatAnExpressionCanHave(String label, String name) {
        assertThat(ClaimVariables.name(label)).isEqualTo(name);
        Figures figures = FigureReader.read(List.of("", "tea  " + label, "green  3"));
        assertThat(new ClaimEvaluator().evaluate(name + "['green'] == 3", figures, Map.of()))
                .isEqualTo(new Verdict.Held());
    }

    @Test
    void aValueIsANumberATextOrAListAndAColumnHasItsRows() {
        assertThat(of("lost: 1,000", "who: Ann", "pid: 1", "pid: 2", "", "tea  ms", "green  3"))
                .hasToString("{lost=1000, ms={green=3}, pid=[1, 2], who=Ann}");
    }

    @Test
    void anOutputTakesPrecedenceOverFactsOfTheRun() {
        assertThat(ClaimVariables.of(FigureReader.read(List.of("exit: 7")), Map.of("exit", 0)))
                .hasToString("{exit=7}");
    }

    @Test
    void twoLabelsOfOneNameHaveNoValue() {
        assertThat(of("a b: 1", "a-b: 2", "c: 3")).hasToString("{a_b=null, c=3}");
    }

    @Test
    void ofAListAnIndexIsNeededUnlessOnlyItsSizeIs() {
        Map<String, @Nullable Object> values = new TreeMap<>(Map.of("pid", List.of(1, 2)));
        assertThat(ClaimVariables.several("1 < pid", values))
                .contains(
                        new Verdict.Broken(
                                "'pid' occurs 2 times", "Name one by its index: pid[0]."));
        assertThat(ClaimVariables.several("pid [0] > 1", values)).isEmpty();
        assertThat(ClaimVariables.several("size(pid) > 1 && pids > 1", values)).isEmpty();
    }

    @Test
    void aTextHasNoParts() {
        assertThat(ClaimVariables.part(List.of("who", "0"), "Ann", "who[0] > 1"))
                .contains(
                        new Verdict.Broken(
                                "'who' is a label, not a column, in the output",
                                "Remove '0' from 'who[0] > 1'."));
        assertThat(ClaimVariables.part(List.of("ms", "a b"), Map.of("a b", 1), "")).isEmpty();
    }

    @Test
    void whatIsNoIndexOfAListIsTold() {
        for (String index : List.of("2", "-1", "first", "99999999999")) {
            assertThat(ClaimVariables.part(List.of("pid", index), List.of(1, 2), ""))
                    .contains(
                            new Verdict.Broken(
                                    "label 'pid' has no index " + index + " in the output",
                                    "Use an index up to 1."));
        }
    }

    private static Map<String, @Nullable Object> of(String... lines) {
        return ClaimVariables.of(FigureReader.read(List.of(lines)), Map.of());
    }
}
