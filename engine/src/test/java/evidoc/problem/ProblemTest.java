package evidoc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aProblemIsOneLineWithPlaceMessageAndRemedy() {
        assertThat(new Problem("content/index.adoc", 17, "no example 'x'", "Did you mean 'y'?"))
                .hasToString("content/index.adoc:17: no example 'x'. Did you mean 'y'?");
    }

    @Test
    void lineAndRemedyAreLeftOutWhereThereIsNone() {
        assertThat(Problem.in("pom.xml", "broken", "")).hasToString("pom.xml: broken.");
        assertThat(Problem.general("disk full", "Make room.")).hasToString("disk full. Make room.");
    }

    @Test
    void problemsComeOnceEachByFileAndLine() {
        Problems problems = new Problems();
        problems.add(new Problem("b", 2, "x", ""));
        problems.add(new Problem("a", 9, "x", ""));
        problems.add(new Problem("b", 1, "x", ""));
        problems.add(new Problem("b", 2, "x", ""));
        assertThat(problems.all()).hasToString("[a:9: x., b:1: x., b:2: x.]");
    }
}
