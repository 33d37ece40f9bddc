package evidoc.page;

import evidoc.problem.NearMatch;

import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.InlineMacroProcessor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The inline macro `cite:KEY[]`, a sentence's source, and the block macro `sources::[]`, the list
/// of those that the page cites; `sources::[all]` lists those of the whole site.
///
/// Which sources a page cites is known when all of it is converted; until then a placeholder takes
/// the place of the list.
public final class Citations {
    private static final String MARK = "<div data-sources=\"cited\"></div>";

    private final Sources sources;
    private final CurrentPage page;

    public Citations(Sources sources, CurrentPage page) {
        this.sources = sources;
        this.page = page;
    }

    public InlineMacroProcessor cite() {
        return new Cite();
    }

    public BlockMacroProcessor list() {
        return new BlockMacro(
                "sources",
                List.of(),
                (place, macro) -> {
                    switch (macro.positional()) {
                        case "" -> place.html(MARK);
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
        return body.contains(MARK) ? body.replace(MARK, list(page.cited())) : body;
    }

    private String list(Collection<String> keys) {
        return keys.stream()
                .map(this::item)
                .collect(Collectors.joining("\n", "<ul class=\"sources\">\n", "\n</ul>"));
    }

    private String item(String key) {
        Source source = Objects.requireNonNull(sources.all().get(key));
        return "<li id=\"source-%s\"><p><a href=\"%s\">%s</a>: <q>%s</q></p></li>"
                .formatted(
                        Html.escape(key),
                        Html.escape(source.url()),
                        Html.escape(source.title()),
                        Html.escape(source.says().strip()));
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
            return "<a class=\"cite\" href=\"#source-%s\">%s</a>"
                    .formatted(Html.escape(key), Html.inert(source.label()));
        }
    }
}
