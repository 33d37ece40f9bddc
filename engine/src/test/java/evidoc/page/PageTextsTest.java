package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.List;

/// Tests for the places of problems in a page and in the files that it includes.
class PageTextsTest {
    private static final List<String> LINES =
            List.of("= Tea", "", "a::x[]", "include::part.adoc[]", "a::x[]", "größe:x[a => b]");

    private final PageTexts texts = new PageTexts("content/tea.adoc", LINES);

    @BeforeEach
    void anIncludedFile() {
        texts.include("/site/part.adoc", "content/part.adoc", List.of("", "b::y[]"));
    }

    @Test
    void aMacroIsAtItsFirstLineFromItsBlockOn() {
        assertThat(texts.place(macro("a::", "x", block(null, 1)))).isEqualTo(page(3));
        assertThat(texts.place(macro("a::", "x", block(null, 4)))).isEqualTo(page(5));
    }

    @Test
    void aMacroOfAnIncludedFileIsThereWhateverItsBlockIs() {
        SourcePlace place = new SourcePlace("content/part.adoc", 2);
        assertThat(texts.place(macro("b::", "y", block("/site/part.adoc", 1)))).isEqualTo(place);
        assertThat(texts.place(macro("b::", "y", block(null, 4)))).isEqualTo(place);
    }

    @Test
    void aMacroThatNoLineHasIsAtItsBlock() {
        assertThat(texts.place(macro("c::", "z", block(null, 4)))).isEqualTo(page(4));
        assertThat(texts.place(macro("c::", "z", MacroPage.NOWHERE))).isEqualTo(page(0));
    }

    @Test
    void aBlockWithoutAPlaceIsWhereItsParentIs() {
        assertThat(texts.place(inside(block(null, 4)))).isEqualTo(page(4));
        assertThat(texts.place(MacroPage.NOWHERE)).isEqualTo(page(0));
    }

    @Test
    void aTextIsLookedForInThePageAndThenInWhatItIncludes() {
        assertThat(texts.place("::x[")).isEqualTo(page(3));
        assertThat(texts.place("b::")).isEqualTo(new SourcePlace("content/part.adoc", 2));
        assertThat(texts.place("none")).isEqualTo(page(0));
    }

    @Test
    void aFileThatNobodyKnowsIsThePage() {
        assertThat(texts.place(null, 7)).isEqualTo(page(7));
        assertThat(texts.place("/elsewhere.adoc", 7)).isEqualTo(page(7));
        assertThat(texts.place("/site/part.adoc", 2))
                .isEqualTo(new SourcePlace("content/part.adoc", 2));
    }

    @Test
    void whatAnAuthorWroteIsFoundBehindItsSubstitutions() {
        assertThat(texts.written("größe:x", "a &#8658; b", block(null, 6))).contains("a => b");
        assertThat(texts.written("größe:x", "a", block(null, 6))).isEmpty();
        assertThat(texts.written("größe:x", "a &#8658; b", block("/site/part.adoc", 1))).isEmpty();
    }

    @Test
    void aFileThatIsIncludedTwiceIsOne() {
        texts.include("/site/part.adoc", "content/part.adoc", List.of(""));
        assertThat(texts.all())
                .extracting(SourceText::file)
                .containsExactly("content/tea.adoc", "content/part.adoc");
    }

    private static SourcePlace page(int line) {
        return new SourcePlace("content/tea.adoc", line);
    }

    private static Macro macro(String start, String target, ContentNode parent) {
        return Macro.parse(start, target, "", List.of(), parent);
    }

    /// A block of the given file, or of the page if there is none.
    private static StructuralNode block(@Nullable String file, int line) {
        Cursor cursor =
                of(Cursor.class, name -> name.equals("getFile") ? file : Integer.valueOf(line));
        return of(StructuralNode.class, name -> name.equals("getSourceLocation") ? cursor : null);
    }

    private static StructuralNode inside(ContentNode parent) {
        return of(StructuralNode.class, name -> name.equals("getParent") ? parent : null);
    }

    /// The results of methods, by name.
    private interface Answers {
        @Nullable Object to(String method);
    }

    private static <T> T of(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        PageTextsTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> answers.to(method.getName())));
    }
}
