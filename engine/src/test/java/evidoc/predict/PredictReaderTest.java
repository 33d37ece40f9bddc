package evidoc.predict;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Html;
import evidoc.page.Macro;
import evidoc.page.MacroPage;
import evidoc.predict.PredictReader.Written;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tests for reading a question and its options, and for authors' mistakes.
class PredictReaderTest {
    private static final List<Written> TWO = List.of(option("lost > 0"), option("lost == 0"));

    @TempDir Path folder;
    private MacroPage page;

    @BeforeEach
    void aPage() throws IOException {
        page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", "lost: 0"));
    }

    @Test
    void anOptionIsItsFirstLineAndTheRestIsWhy() {
        Prediction prediction = read("How many?, shows=output; value", TWO).orElseThrow();
        assertThat(prediction.question().markup()).isEqualTo("<b>How many?</b>");
        assertThat(prediction.options()).hasSize(2);
        assertThat(prediction.options().getFirst().text().markup()).isEqualTo("It was <i>so</i>.");
        assertThat(prediction.options().getFirst().why().markup()).isEqualTo("Since\nit was.");
        assertThat(page.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void aPredictionHasTwoToFiveOptions(int count) {
        assertThat(read("How many?", options(count))).isEmpty();
        assertThat(page.problems())
                .containsExactly(
                        "a prediction with "
                                + (count == 1 ? "1 option" : count + " options")
                                + ". Write two to five lines 'option::[lost > 0]' below it, each"
                                + " with a paragraph.");
        assertThat(read("How many?", options(5))).isPresent();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(
                        reader().read(
                                        macro("predict::", "tea/A.java", ""),
                                        this::asked,
                                        List.of(),
                                        true))
                .isEmpty();
        assertThat(page.problems())
                .containsExactlyInAnyOrder(
                        "two predictions in one section. Move one to a section of its own.",
                        "the prediction has no question. Write it in the brackets:"
                                + " predict::tea/A.java[Which one?].",
                        "a prediction with 0 options. Write two to five lines 'option::[lost > 0]'"
                                + " below it, each with a paragraph.");
    }

    @Test
    void eachThatCannotBeVeiledIsTold() {
        assertThat(read("How many?, shows=outputs; output; clock", TWO)).isEmpty();
        assertThat(page.problems())
                .hasSize(2)
                .contains("cannot veil 'outputs'. Did you mean 'output'?")
                .anyMatch(problem -> problem.startsWith("cannot veil 'clock'. "));
    }

    @Test
    void anOptionNamesNoExampleAndHasAParagraph() {
        Macro named = macro("option::", "tea/A.java", "lost > 0");
        Macro bare = macro("option::", "", "lost == 0");
        read(
                "How many?",
                List.of(
                        new Written(named, Optional.of(Paragraph.of("a"))),
                        new Written(bare, Optional.empty())));
        assertThat(page.problems())
                .containsExactlyInAnyOrder(
                        "an option names 'tea/A.java'. Write option::[…]: it is about the example"
                                + " of its prediction.",
                        "no paragraph follows the option. Write what it says directly below it.");
    }

    @Test
    void twoOptionsOfOneConditionAreAProblem() {
        read("How many?", List.of(option("lost > 0"), option("lost > 0")));
        assertThat(page.problems())
                .containsExactly(
                        "two options with the expression 'lost > 0'. Write another condition in one"
                                + " of them.");
    }

    @Test
    void anExampleThatIsNotThereIsTold() {
        assertThat(reader().read(macro("predict::", "tea/B.java", "Why?"), this::asked, TWO, false))
                .isEmpty();
        assertThat(page.problems())
                .containsExactly("no example 'tea/B.java'. Did you mean 'tea/A.java'?");
    }

    private Optional<Prediction> read(String brackets, List<Written> written) {
        return reader().read(
                        macro("predict::", "tea/A.java", brackets), this::asked, written, false);
    }

    private PredictReader reader() {
        return new PredictReader(page.support());
    }

    private Html asked() {
        return new Html("<b>How many?</b>");
    }

    private static List<Written> options(int count) {
        return IntStream.range(0, count).mapToObj(i -> option("lost == " + i)).toList();
    }

    private static Written option(String expression) {
        return new Written(
                macro("option::", "", expression),
                Optional.of(Paragraph.of("It was <i>so</i>.\nSince\nit was.")));
    }

    private static Macro macro(String start, String target, String brackets) {
        return Macro.parse(start, target, brackets, List.of("variant", "shows"), MacroPage.NOWHERE);
    }
}
