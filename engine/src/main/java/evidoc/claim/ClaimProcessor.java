package evidoc.claim;

import evidoc.fragment.Html;
import evidoc.page.BlockMacro;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.PageForm;
import evidoc.page.ShownRun;
import evidoc.page.SourcePlace;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The block macro `claim::`: the paragraph that follows it is shown with the values of the
/// recorded run if the claim holds there; if not, it is shown with those of a machine where it
/// holds, and the `[otherwise]` paragraph after it says what holds here instead.
///
/// The macro leaves a marker in the document; when the whole document is parsed, the marker and its
/// paragraphs are replaced.
public final class ClaimProcessor extends Treeprocessor {
    private static final String MARKER = "claim-marker";
    private static final String OTHERWISE = "otherwise";

    /// Letters that may differ in a mistyped style.
    private static final int SLIPS = 3;

    private final MacroSupport support;
    private final ClaimJudge judge;
    private final Map<String, Macro> macros = new LinkedHashMap<>();
    private final Set<SourcePlace> shown = new HashSet<>();
    private int next;

    public ClaimProcessor(MacroSupport support) {
        this.support = support;
        this.judge = new ClaimJudge(support);
    }

    public BlockMacro macro() {
        return new BlockMacro(
                "claim",
                List.of("variant"),
                (place, macro) -> {
                    String id = "claim-" + next++;
                    macros.put(id, macro);
                    place.marker(MARKER, Map.of("claim", id));
                });
    }

    @Override
    public Document process(Document document) {
        for (StructuralNode marker : document.findBy(Map.of("context", ":pass", "role", MARKER))) {
            String id = idOf(marker);
            Macro macro = macros.get(id);
            if (macro != null && marker.getParent() instanceof StructuralNode parent) {
                List<String> ids = parent.getBlocks().stream().map(ClaimProcessor::idOf).toList();
                resolve(macro, parent.getBlocks(), ids.indexOf(id));
                macros.remove(id);
            }
        }
        macros.values()
                .forEach(macro ->
                        support.page()
                                .problem(
                                        macro,
                                        "a claim is not allowed here",
                                        "Move it out of the table."));
        macros.clear();
        refuseLostParagraphs(document);
        return document;
    }

    /// An `[otherwise]` without a claim would be shown regardless of the run.
    private void refuseLostParagraphs(Document document) {
        for (StructuralNode block : document.findBy(Map.of("context", ":paragraph"))) {
            if (isOtherwise(block)
                    && block.getSourceLocation() != null
                    && !shown.contains(support.page().texts().place(block))) {
                support.page()
                        .problem(
                                support.page().texts().place(block),
                                "[otherwise] without a claim",
                                "Move it directly below the claim's paragraph.");
            } else {
                refuseMistyped(block);
            }
        }
        shown.clear();
    }

    /// AsciiDoc shows a paragraph whose style it doesn't know as if it had none.
    private void refuseMistyped(StructuralNode block) {
        String style =
                Objects.requireNonNullElse(
                        block.getStyle(), String.valueOf(block.getAttribute("1", "")));
        if (!isOtherwise(block)
                && block.getSourceLocation() != null
                && LevenshteinDistance.getDefaultInstance()
                                .apply(style.toLowerCase(Locale.ROOT), OTHERWISE)
                        <= SLIPS) {
            support.page()
                    .problem(
                            support.page().texts().place(block),
                            "unknown style [" + style + "]",
                            "Did you mean [" + OTHERWISE + "]?");
        }
    }

    /// Blocks are compared by this, since AsciidoctorJ wraps the same block in several objects.
    private static String idOf(StructuralNode block) {
        return String.valueOf(block.getAttribute("claim"));
    }

    private void resolve(Macro macro, List<StructuralNode> siblings, int at) {
        Optional<StructuralNode> sentence =
                paragraph(siblings, at + 1).filter(p -> !isOtherwise(p));
        if (sentence.isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "no paragraph follows the claim",
                            "Write the claim's sentence directly below it.");
            return;
        }
        Optional<StructuralNode> otherwise =
                paragraph(siblings, at + 2).filter(ClaimProcessor::isOtherwise);
        otherwise.ifPresent(paragraph -> shown.add(support.page().texts().place(paragraph)));
        List<StructuralNode> replaced =
                siblings.subList(at, at + 2 + (otherwise.isPresent() ? 1 : 0));
        List<StructuralNode> judged =
                support.shown(macro)
                        .map(shown -> judged(macro, shown, sentence.get(), otherwise))
                        .orElse(List.of());
        replaced.clear();
        siblings.addAll(at, judged);
    }

    private List<StructuralNode> judged(
            Macro macro,
            ShownRun shown,
            StructuralNode sentence,
            Optional<StructuralNode> otherwise) {
        if (support.page().form() == PageForm.TEXT) {
            return List.of(judge.text(macro, shown, sentence, otherwise));
        }
        return judge.judge(macro, shown, sentence, otherwise)
                .map(claim -> block(sentence, claim))
                .orElse(List.of());
    }

    private List<StructuralNode> block(StructuralNode sentence, Html claim) {
        return List.of(createBlock(sentence.getDocument(), "pass", claim.markup()));
    }

    private static Optional<StructuralNode> paragraph(List<StructuralNode> siblings, int at) {
        return at < siblings.size() && siblings.get(at).getContext().equals("paragraph")
                ? Optional.of(siblings.get(at))
                : Optional.empty();
    }

    private static boolean isOtherwise(StructuralNode paragraph) {
        return OTHERWISE.equals(paragraph.getAttribute("1"))
                || OTHERWISE.equals(paragraph.getStyle());
    }
}
