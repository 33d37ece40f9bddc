package evidoc.page;

import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.problem.NearMatch;

import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The inline macro `cite:KEY[]`, a sentence's source, and the block macro `sources::[]`, the list
/// of those that the page cites; `sources::[all]` lists those of the whole site.
///
/// Which sources a page cites is known when all of it is converted; until then a placeholder takes
/// the place of the list.
public final class Citations {
    private static final Placeholder CITED = new Placeholder("sources");

    private final Sources sources;
    private final CurrentPage page;

    public Citations(Sources sources, CurrentPage page) {
        this.sources = sources;
        this.page = page;
    }

    public InlineMacroProcessor cite() {
        return new Cite();
    }

    public BlockMacro list() {
        return new BlockMacro(
                "sources",
                List.of(),
                (place, macro) -> {
                    switch (macro.positional()) {
                        case "" -> place.html(CITED.html());
                        case "all" -> place.html(list(sources.all().keySet()));
                        default ->
                                page.problem(
                                        macro,
                                        "unknown list of sources '" + macro.positional() + "'",
                                        "Write sources::[] or sources::[all].");
                    }
                });
    }

    /// A page's body with the list of the sources it cites.
    public String fill(String body) {
        page.cited().stream()
                .filter(_ -> !CITED.isIn(body))
                .filter(key -> !body.contains("\"source-" + key + "\""))
                .findFirst()
                .ifPresent(key ->
                        page.problem(
                                page.texts().place("cite:" + key),
                                "the page has no list of its sources",
                                "Write sources::[] under its last heading."));
        return CITED.fill(body, () -> list(page.cited()));
    }

    private record View(List<Cited> sources) {}

    private record Cited(String key, Source source) {}

    private Html list(Collection<String> keys) {
        return page.html(
                "sources",
                new View(
                        keys.stream()
                                .map(key ->
                                        new Cited(
                                                key,
                                                Objects.requireNonNull(sources.all().get(key))))
                                .toList()));
    }

    /// `cite:KEY[]`.
    @ContentModel(ContentModel.RAW)
    private final class Cite extends InlineMacroProcessor {
        private Cite() {
            super("cite");
        }

        @Override
        public PhraseNode process(
                StructuralNode parent, String target, Map<String, Object> attributes) {
            Optional<Source> source = Optional.ofNullable(sources.all().get(target));
            if (source.isEmpty()) {
                Macro macro = Macro.parse("cite:", target, "", List.of(), parent);
                page.problem(
                        macro,
                        "no source '" + target + "' in sources.yaml",
                        NearMatch.remedy(target, sources.all().keySet()));
            }
            return createPhraseNode(
                    parent, "quoted", source.map(found -> link(target, found)).orElse(""));
        }

        private String link(String key, Source source) {
            page.cited().add(key);
            return page.html("cite", new Cited(key, source)).inert().markup();
        }
    }
}
