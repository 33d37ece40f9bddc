package evidoc.page;

import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// What an author wrote: a page and the files that it includes, in which problems have their
/// places.
public final class PageTexts {
    /// Of the page itself; an included file has its absolute path.
    private static final String PAGE = "";

    private final Map<String, SourceText> texts = new LinkedHashMap<>();

    /// The texts of a page that includes nothing yet.
    PageTexts(String file, List<String> lines) {
        texts.put(PAGE, new SourceText(file, lines));
    }

    /// Adds a file that the page includes.
    ///
    /// @param path how Asciidoctor names it: an absolute path
    /// @param name path from the project's root
    public void include(String path, String name, List<String> lines) {
        texts.put(path, new SourceText(name, lines));
    }

    /// Each once.
    public Collection<SourceText> all() {
        return texts.values();
    }

    /// The page as a whole.
    SourcePlace page() {
        return new SourcePlace(text(PAGE).file(), 0);
    }

    /// A place that Asciidoctor names.
    ///
    /// @param path of an included file; anything else for the page
    public SourcePlace place(@Nullable String path, int line) {
        return new SourcePlace(text(path).file(), line);
    }

    /// Where a block begins.
    public SourcePlace place(ContentNode node) {
        return cursor(node)
                .map(cursor -> place(cursor.getFile(), cursor.getLineNumber()))
                .orElse(page());
    }

    /// The first place that contains a text; the whole page if none does.
    public SourcePlace place(String text) {
        for (SourceText each : texts.values()) {
            OptionalInt line = each.lineOf(text, 1);
            if (line.isPresent()) {
                return new SourcePlace(each.file(), line.getAsInt());
            }
        }
        return page();
    }

    /// The place of a macro: the first line that contains its text, from its block on.
    SourcePlace place(Macro macro) {
        SourcePlace block = place(macro.parent());
        OptionalInt line = around(macro.parent()).lineOf(macro.text(), block.line());
        if (line.isPresent()) {
            return new SourcePlace(block.file(), line.getAsInt());
        }
        // The block around an included one may stand in the page.
        SourcePlace elsewhere = place(macro.text());
        return elsewhere.line() == 0 ? block : elsewhere;
    }

    /// What an author wrote between the brackets of an inline macro.
    ///
    /// @param start name and target, as written: `value:tea/A.java`
    /// @param substituted what Asciidoctor made of it, as HTML
    public Optional<String> written(String start, String substituted, ContentNode parent) {
        return around(parent).brackets(start, substituted, place(parent).line());
    }

    /// The text in which a block stands.
    private SourceText around(ContentNode node) {
        return text(cursor(node).map(Cursor::getFile).orElse(PAGE));
    }

    private SourceText text(@Nullable String path) {
        return texts.getOrDefault(
                Objects.requireNonNullElse(path, PAGE), Objects.requireNonNull(texts.get(PAGE)));
    }

    private static Optional<Cursor> cursor(ContentNode node) {
        for (ContentNode n = node; n != null; n = n.getParent()) {
            Cursor cursor = n instanceof StructuralNode block ? block.getSourceLocation() : null;
            if (cursor != null) {
                return Optional.of(cursor);
            }
        }
        return Optional.empty();
    }
}
