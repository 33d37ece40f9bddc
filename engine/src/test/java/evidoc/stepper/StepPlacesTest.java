package evidoc.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class StepPlacesTest {
    @Test
    void eachStepIsPrecededByACall() {
        assertThat(marked("int seen = number;\nif (seen > 0) {\n    number = seen;\n}"))
                .isEqualTo(
                        "S.step(); int seen = number;\nS.step(); if (seen > 0) {\n"
                                + "    S.step(); number = seen;\nS.step(); }");
    }

    @Test
    void aConditionIsAStepEachTime() {
        assertThat(marked("while (a || b) {\n    c();\n}"))
                .isEqualTo("while (S.step() && (a || b)) {\n    S.step(); c();\nS.step(); }");
        assertThat(marked("while (a > 0) {\n    c();\n}")).startsWith("while (S.step() && a > 0)");
    }

    @Test
    void aThreadThatWaitsGoesOnInItsTurn() {
        assertThat(marked("synchronized (lock) {\n    lock.wait();\n}"))
                .contains("    S.step(); S.await(lock); // lock.wait();\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (int i = 0; i < 2; i++) {\n    c();\n}",
                "lock.notify();",
                "lock.wait(10);",
                "wait();",
                "other.join();",
                "if (a) {\n    b();\n} else if (c) {\n    d();\n}",
                "call(1,\n    two());"
            })
    void whatCannotHaveACallHasNoProgram(String body) {
        assertThat(StepPlaces.mark(program(body), "S", steps(body))).isEmpty();
    }

    private static String marked(String body) {
        String marked = StepPlaces.mark(program(body), "S", steps(body)).orElseThrow();
        return marked.substring(marked.indexOf('\n') + 1, marked.lastIndexOf("\n}\n"));
    }

    private static String program(String body) {
        return "void main() {\n" + body + "\n}\n";
    }

    /// Every line of a body.
    private static Set<Integer> steps(String body) {
        return IntStream.range(0, (int) body.lines().count())
                .mapToObj(line -> line + 2)
                .collect(Collectors.toSet());
    }
}
