package evidoc.page;

import evidoc.fragment.Html;

import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A block macro whose body is a function; it writes HTML and AsciiDoc in place of the macro.
@ContentModel(ContentModel.RAW)
public final class BlockMacro extends BlockMacroProcessor {

    /// What a macro does.
    public interface Body {
        void write(Place place, Macro macro);
    }

    private static final String TITLE = "title";

    private final Body body;
    private final List<String> arguments;
    private final Scope scope;

    /// A macro about the example that it names, or about nothing but its page.
    ///
    /// @param arguments names of the arguments that the macro takes
    public BlockMacro(String name, List<String> arguments, Body body) {
        this(name, Scope.EXAMPLE, arguments, body);
    }

    /// A macro with a name.
    ///
    /// @param scope what its HTML depends on
    /// @param arguments names of the arguments that the macro takes
    public BlockMacro(String name, Scope scope, List<String> arguments, Body body) {
        super(name);
        this.scope = scope;
        this.body = body;
        this.arguments = arguments;
    }

    /// The same on a page: it tells the page that it is used there, and a line `.Caption` above it
    /// is its argument `title`, or stands above what it writes.
    public BlockMacro on(CurrentPage page) {
        return new BlockMacro(
                getName(),
                scope,
                arguments,
                (place, macro) -> {
                    page.uses(scope);
                    if (isAboutTheSite() && !macro.positional().isEmpty()) {
                        page.problem(
                                macro,
                                "unknown argument '" + macro.positional() + "'",
                                "Write " + getName() + "::[].");
                    }
                    captioned(page, place, macro)
                            .ifPresent(captioned -> body.write(place, captioned));
                });
    }

    /// The same, with something else in text.
    public BlockMacro inText(CurrentPage page, Body text) {
        return new BlockMacro(
                getName(),
                scope,
                arguments,
                (place, macro) -> (page.form() == PageForm.TEXT ? text : body).write(place, macro));
    }

    /// The same, after something else.
    public BlockMacro after(Runnable first) {
        return new BlockMacro(
                getName(),
                scope,
                arguments,
                (place, macro) -> {
                    first.run();
                    body.write(place, macro);
                });
    }

    private record Caption(Html text) {}

    private Optional<Macro> captioned(CurrentPage page, Place place, Macro macro) {
        String caption = place.title();
        if (caption.isEmpty() || page.form() == PageForm.TEXT) {
            return Optional.of(macro);
        }
        if (!arguments.contains(TITLE)) {
            place.html(page.html("caption", new Caption(new Html(caption))));
            return Optional.of(macro);
        }
        if (macro.argument(TITLE).isPresent()) {
            page.problem(macro, "both a caption and 'title='", "Remove one of them.");
            return Optional.empty();
        }
        return Optional.of(macro.with(TITLE, Jsoup.parseBodyFragment(caption).text()));
    }

    private boolean isAboutTheSite() {
        return scope == Scope.SITE || scope == Scope.ALL_RUNS;
    }

    @Override
    public @Nullable StructuralNode process(
            StructuralNode parent, String target, Map<String, Object> attributes) {
        String brackets = Objects.toString(attributes.get("text"), "");
        Place place = new Block(parent, Objects.toString(attributes.get("title"), ""));
        write(place, target, brackets, parent);
        return null;
    }

    /// Does what the macro does.
    ///
    /// @param target the text between its name and the bracket
    /// @param brackets the text between the brackets
    /// @param parent block that contains it
    void write(Place place, String target, String brackets, ContentNode parent) {
        body.write(place, Macro.parse(getName() + "::", target, brackets, arguments, parent));
    }

    /// The place of a macro.
    public interface Place {
        /// The line `.Title` above the macro, as HTML; empty if there is none.
        String title();

        /// The plain text of what an author wrote, with its values.
        String text(String asciidoc);

        void html(Html html);

        void asciidoc(List<String> lines);

        /// A block without content that a processor of the whole document finds again.
        void marker(String role, Map<String, Object> attributes);
    }

    /// In a block of a document.
    private final class Block implements Place {
        private final StructuralNode parent;
        private final String title;

        Block(StructuralNode parent, String title) {
            this.parent = parent;
            this.title = title;
        }

        @Override
        public String title() {
            return title.isEmpty() ? "" : substituted(title);
        }

        @Override
        public String text(String asciidoc) {
            return Jsoup.parseBodyFragment(substituted(asciidoc)).text();
        }

        private String substituted(String asciidoc) {
            var block = createBlock(parent, "pass", "");
            block.setTitle(asciidoc);
            return block.getTitle();
        }

        @Override
        public void html(Html html) {
            parent.append(createBlock(parent, "pass", html.markup()));
        }

        @Override
        public void asciidoc(List<String> lines) {
            parseContent(parent, lines);
        }

        @Override
        public void marker(String role, Map<String, Object> attributes) {
            var block = createBlock(parent, "pass", "", attributes);
            block.addRole(role);
            parent.append(block);
        }
    }
}
