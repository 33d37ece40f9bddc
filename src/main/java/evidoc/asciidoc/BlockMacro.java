package evidoc.asciidoc;

import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A block macro whose body is a function; it writes HTML and AsciiDoc where the macro stands.
@ContentModel(ContentModel.RAW)
final class BlockMacro extends BlockMacroProcessor {

    /// What a macro does.
    interface Body {
        void write(Place place, Macro macro);
    }

    private final Body body;
    private final List<String> arguments;

    /// @param arguments names of the arguments that the macro takes
    BlockMacro(String name, List<String> arguments, Body body) {
        super(name);
        this.body = body;
        this.arguments = arguments;
    }

    @Override
    public @Nullable StructuralNode process(
            StructuralNode parent, String target, Map<String, Object> attributes) {
        String brackets = Objects.toString(attributes.get("text"), "");
        Macro macro = Macro.parse(getName() + "::", target, brackets, arguments, parent);
        body.write(new Place(parent, Objects.toString(attributes.get("title"), "")), macro);
        return null;
    }

    /// Where a macro stands.
    final class Place {
        private final StructuralNode parent;
        private final String title;

        private Place(StructuralNode parent, String title) {
            this.parent = parent;
            this.title = title;
        }

        /// The line `.Title` above the macro, as HTML; empty if there is none.
        String title() {
            var block = createBlock(parent, "pass", "");
            block.setTitle(title);
            return title.isEmpty() ? "" : block.getTitle();
        }

        void html(String html) {
            parent.append(createBlock(parent, "pass", html));
        }

        void asciidoc(List<String> lines) {
            parseContent(parent, lines);
        }

        /// A block without content that a [ClaimProcessor] finds again.
        void marker(String role, Map<String, Object> attributes) {
            var block = createBlock(parent, "pass", "", attributes);
            block.addRole(role);
            parent.append(block);
        }
    }
}
