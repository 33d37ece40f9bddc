package evidoc.predict;

import evidoc.fragment.Html;
import evidoc.page.BlockMacro;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;

import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The block macros `predict::`, a question about a run, and `option::`, each of its answers with
/// the paragraph that follows.
///
/// The macros leave markers in the document; when the whole document is parsed, they and their
/// paragraphs are replaced.
public final class PredictProcessor extends Treeprocessor {
    private static final String MARKER = "predict-marker";
    private static final String ID = "predict";

    private final MacroSupport support;
    private final PredictReader reader;
    private final PredictHtml html;
    private final Map<String, Macro> questions = new LinkedHashMap<>();
    private final Map<String, Macro> options = new LinkedHashMap<>();
    private int next;

    public PredictProcessor(MacroSupport support) {
        this.support = support;
        this.reader = new PredictReader(support);
        this.html = new PredictHtml(support);
    }

    public List<BlockMacro> macros() {
        return List.of(
                new BlockMacro(
                        "predict",
                        List.of("variant", "shows"),
                        (place, macro) -> mark(place, macro, questions)),
                new BlockMacro("option", List.of(), (place, macro) -> mark(place, macro, options)));
    }

    private void mark(BlockMacro.Place place, Macro macro, Map<String, Macro> macros) {
        String id = "predict-" + next++;
        macros.put(id, macro);
        place.marker(MARKER, Map.of(ID, id));
    }

    @Override
    public Document process(Document document) {
        Set<String> sections = new HashSet<>();
        for (StructuralNode marker : document.findBy(Map.of("context", ":pass", "role", MARKER))) {
            String id = idOf(marker);
            Macro macro = questions.remove(id);
            if (macro != null && marker.getParent() instanceof StructuralNode parent) {
                resolve(macro, id, parent, !sections.add(sectionOf(marker)));
            }
        }
        questions
                .values()
                .forEach(macro ->
                        support.page()
                                .problem(
                                        macro,
                                        "a prediction is not allowed here",
                                        "Move it out of the table."));
        options.values()
                .forEach(macro ->
                        support.page()
                                .problem(
                                        macro,
                                        "an option without a prediction",
                                        "Move it below 'predict::', after the other options."));
        questions.clear();
        options.clear();
        return document;
    }

    /// The innermost section around a block; empty before the first one.
    private static String sectionOf(StructuralNode block) {
        for (var node = block.getParent(); node != null; node = node.getParent()) {
            if (node instanceof Section section) {
                return section.getId();
            }
        }
        return "";
    }

    /// Blocks are compared by this, since AsciidoctorJ wraps the same block in several objects.
    private static String idOf(StructuralNode block) {
        return String.valueOf(block.getAttribute(ID));
    }

    private void resolve(Macro macro, String id, StructuralNode parent, boolean second) {
        List<StructuralNode> siblings = parent.getBlocks();
        int at = siblings.stream().map(PredictProcessor::idOf).toList().indexOf(id);
        List<PredictReader.Written> written = new ArrayList<>();
        int end = at + 1;
        while (end < siblings.size()) {
            Macro option = options.remove(idOf(siblings.get(end)));
            if (option == null) {
                break;
            }
            end++;
            Optional<StructuralNode> paragraph =
                    end < siblings.size() && siblings.get(end).getContext().equals("paragraph")
                            ? Optional.of(siblings.get(end++))
                            : Optional.empty();
            written.add(new PredictReader.Written(option, paragraph));
        }
        Optional<Prediction> prediction =
                reader.read(macro, () -> inline(parent, macro.positional()), written, second);
        siblings.subList(at, end).clear();
        prediction
                .map(html::of)
                .ifPresent(parts -> {
                    siblings.add(endOf(siblings, at), pass(parent, parts.printed().markup()));
                    siblings.add(at, pass(parent, parts.question().markup()));
                });
    }

    /// Where the text of a section ends: at its first part that has a heading of its own.
    private static int endOf(List<StructuralNode> siblings, int from) {
        for (int i = from; i < siblings.size(); i++) {
            if (siblings.get(i).getContext().equals("section")) {
                return i;
            }
        }
        return siblings.size();
    }

    /// A title may have what a line of a paragraph may have.
    private Html inline(StructuralNode parent, String text) {
        StructuralNode titled = createBlock(parent, "pass", "");
        titled.setTitle(text);
        return new Html(titled.getTitle());
    }

    private StructuralNode pass(StructuralNode parent, String markup) {
        return createBlock(parent, "pass", markup);
    }
}
