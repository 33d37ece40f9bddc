package evidoc.claim;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.asciidoctor.ast.StructuralNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Claims and their paragraphs, once the whole document is read.
class ClaimProcessorTest {
    private static final StructuralNode SENTENCE = Nodes.paragraph("", "It lost none.", 4);

    @TempDir Path folder;
    private MacroPage page;
    private ClaimProcessor processor;

    @BeforeEach
    void aPage() throws IOException {
        page = MacroPage.of(folder, "void main() {}\n", SampleRuns.run("", "lost: 0"));
        processor = new ClaimProcessor(page.support());
    }

    @Test
    void aDeniedClaimTakesItsMarkerAndItsSentenceAway() {
        page.use(processor.macro(), "lost > 2");
        assertThat(page.written().select(".claim-marker")).hasSize(1);
        List<StructuralNode> blocks = new ArrayList<>();
        StructuralNode marker = Nodes.marker("claim-0", Nodes.parent(blocks));
        StructuralNode after = Nodes.paragraph("", "More.", 6);
        blocks.addAll(List.of(marker, SENTENCE, after));
        processor.process(Nodes.document(List.of(marker), List.of(SENTENCE, after)));
        assertThat(blocks).hasSize(1);
        assertThat(blocks.getFirst().getContent()).isEqualTo("More.");
        assertThat(page.page().denials()).hasSize(1);
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void aClaimWithoutAParagraphIsAProblem() {
        page.use(processor.macro(), "lost > 2");
        List<StructuralNode> blocks = new ArrayList<>();
        StructuralNode marker = Nodes.marker("claim-0", Nodes.parent(blocks));
        StructuralNode otherwise = Nodes.paragraph("otherwise", "It lost none.", 3);
        blocks.addAll(List.of(marker, otherwise));
        processor.process(Nodes.document(List.of(marker), List.of()));
        assertThat(page.problems())
                .containsExactly(
                        "no paragraph follows the claim. Write the claim's sentence directly below"
                                + " it.");
    }

    @Test
    void aClaimWhoseMarkerIsNowhereStandsInATable() {
        page.use(processor.macro(), "lost > 2");
        processor.process(Nodes.document(List.of(), List.of()));
        assertThat(page.problems())
                .containsExactly("a claim is not allowed here. Move it out of the table.");
        processor.process(Nodes.document(List.of(), List.of()));
        assertThat(page.problems()).as("of the page before").hasSize(1);
    }

    @Test
    void anOtherwiseThatBelongsToNoClaimIsAProblem() {
        StructuralNode otherwise = Nodes.paragraph("otherwise", "It lost none.", 7);
        processor.process(Nodes.document(List.of(), List.of(SENTENCE, otherwise)));
        assertThat(page.problems())
                .containsExactly(
                        "[otherwise] without a claim. Move it directly below the claim's"
                                + " paragraph.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"othewise", "Otherwise", "other-wise"})
    void aMistypedOtherwiseIsAProblem(String style) {
        processor.process(
                Nodes.document(List.of(), List.of(Nodes.paragraph(style, "It lost none.", 7))));
        assertThat(page.problems())
                .containsExactly("unknown style [" + style + "]. Did you mean [otherwise]?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lead", "quote"})
    void otherStylesAreLeftAlone(String style) {
        processor.process(
                Nodes.document(List.of(), List.of(Nodes.paragraph(style, "It lost none.", 7))));
        assertThat(page.problems()).isEmpty();
    }
}
