package evidoc.predict;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tests with questions in places where they aren't allowed.
class PredictProcessorTest {
    private static final StructuralNode AFTER = Paragraph.of("More.");

    @TempDir Path folder;
    private MacroPage page;
    private PredictProcessor processor;
    private final List<StructuralNode> blocks = new ArrayList<>();
    private final StructuralNode parent = node(Map.of("getBlocks", blocks));

    @BeforeEach
    void aPage() throws IOException {
        page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", "lost: 0"));
        processor = new PredictProcessor(page.support());
    }

    @Test
    void eachMacroLeavesAMarker() {
        predict("How many?");
        option("lost > 0");
        assertThat(page.written().select(".predict-marker")).hasSize(2);
    }

    @Test
    void aQuestionWithTooFewOptionsIsTakenAwayWithThem() {
        predict("How many?");
        option("lost > 0");
        blocks.addAll(List.of(marker(0), marker(1), Paragraph.of("Some."), AFTER));
        process(blocks.get(0));
        assertThat(page.problems())
                .singleElement()
                .asString()
                .startsWith("a prediction with 1 option. ");
        assertThat(blocks).singleElement().isSameAs(AFTER);
    }

    @Test
    void twoInOneSectionAreAProblem() {
        predict("How many?");
        predict("Why?");
        blocks.addAll(List.of(marker(0), AFTER, marker(1)));
        process(blocks.get(0), blocks.get(2));
        assertThat(page.problems())
                .filteredOn(problem -> problem.startsWith("two predictions in one section. "))
                .hasSize(1);
    }

    @Test
    void aMarkerThatIsNowhereStandsInATable() {
        predict("How many?");
        process();
        assertThat(page.problems())
                .containsExactly("a prediction is not allowed here. Move it out of the table.");
    }

    @Test
    void anOptionBehindOtherTextBelongsToNone() {
        predict("How many?");
        option("lost > 0");
        blocks.addAll(List.of(marker(0), AFTER, marker(1)));
        process(blocks.get(0));
        assertThat(page.problems())
                .contains(
                        "an option without a prediction. Move it below 'predict::', after the other"
                                + " options.");
    }

    @Test
    void theNextDocumentBeginsAnew() {
        predict("How many?");
        option("lost > 0");
        process();
        assertThat(page.problems()).hasSize(2);
        process();
        assertThat(page.problems()).hasSize(2);
    }

    private void predict(String question) {
        page.use(processor.macros().getFirst(), question);
    }

    private void option(String expression) {
        page.use(processor.macros().getLast(), "", expression);
    }

    private void process(StructuralNode... markers) {
        processor.process((Document) node(Document.class, Map.of("findBy", List.of(markers))));
    }

    private StructuralNode marker(int number) {
        return node(Map.of("predict", "predict-" + number, "getParent", parent));
    }

    private static StructuralNode node(Map<String, Object> answers) {
        return (StructuralNode) node(StructuralNode.class, answers);
    }

    /// Answers by the name of the attribute or, for other methods, of the method.
    private static Object node(Class<?> type, Map<String, Object> answers) {
        return Proxy.newProxyInstance(
                PredictProcessorTest.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) ->
                        answers.get(
                                method.getName().equals("getAttribute")
                                        ? String.valueOf(arguments[0])
                                        : method.getName()));
    }
}
