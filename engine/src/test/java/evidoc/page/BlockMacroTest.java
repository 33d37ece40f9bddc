package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Html;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tests for the behaviour that all block macros share.
class BlockMacroTest {
    @TempDir Path folder;
    private final List<String> written = new ArrayList<>();
    private MacroPage page;

    @BeforeEach
    void aPage() throws IOException {
        page = MacroPage.of(folder, "void main() {}\n");
    }

    @Test
    void aMacroGetsItsTargetAndItsArguments() {
        page.use(macro(Scope.EXAMPLE, "lines"), "größe.java", "a < b, lines=1..2");
        assertThat(written).containsExactly("größe.java a < b {lines=1..2}");
    }

    @Test
    void aPageKnowsWhatItsMacrosDependOn() {
        page.use(macro(Scope.ALL_RUNS), "", "");
        assertThat(page.page().dependencies().scopes()).containsExactly(Scope.ALL_RUNS);
    }

    @Test
    void aMacroAboutTheSiteTakesNoText() {
        page.use(macro(Scope.SITE), "", "all");
        assertThat(page.problems()).containsExactly("unknown argument 'all'. Write tea::[].");
        page.use(macro(Scope.EXAMPLE), "", "all");
        assertThat(page.problems()).hasSize(1);
    }

    @Test
    void aCaptionIsTheTitleOfAMacroThatTakesOne() {
        write(macro(Scope.EXAMPLE, "title"), "Hot <em>&amp;</em> wet", "");
        assertThat(written).containsExactly("  {title=Hot & wet}");
    }

    @Test
    void elseItStandsAboveWhatTheMacroWrites() {
        write(macro(Scope.EXAMPLE), "Hot <em>tea</em>", "");
        assertThat(page.written().select(".title").html()).isEqualTo("Hot <em>tea</em>");
        assertThat(written).containsExactly("  {}");
    }

    @Test
    void twoCaptionsAreOneTooMany() {
        write(macro(Scope.EXAMPLE, "title"), "Hot", "title=Cold");
        assertThat(page.problems())
                .containsExactly("both a caption and 'title='. Remove one of them.");
        assertThat(written).isEmpty();
    }

    @Test
    void inTextSomethingElseIsWrittenAndItsCaptionIsAsciidoctors() {
        BlockMacro text =
                macro(Scope.EXAMPLE, "title")
                        .inText(page.page(), (_, _) -> written.add("in text"))
                        .on(page.page());
        page.page().beginAlone(PageForm.TEXT, "tea.adoc", List.of());
        write(text, "Hot", "");
        assertThat(written).containsExactly("in text");
        page.page().beginAlone(PageForm.DOCUMENT, "tea.adoc", List.of());
        write(text, "", "");
        assertThat(written).hasSize(2).last().isEqualTo("  {}");
    }

    @Test
    void somethingMayGoBefore() {
        page.use(macro(Scope.EXAMPLE).after(() -> written.add("first")), "x", "");
        assertThat(written).containsExactly("first", "x  {}");
    }

    private BlockMacro macro(Scope scope, String... arguments) {
        return new BlockMacro(
                        "tea",
                        scope,
                        List.of(arguments),
                        (_, macro) ->
                                written.add(
                                        macro.target()
                                                + " "
                                                + macro.positional()
                                                + " "
                                                + macro.named()))
                .on(page.page());
    }

    private void write(BlockMacro macro, String caption, String brackets) {
        macro.write(new Captioned(page, caption), "", brackets, MacroPage.NOWHERE);
    }

    /// A place below the line `.Caption`.
    private record Captioned(MacroPage page, String title) implements BlockMacro.Place {
        @Override
        public String text(String asciidoc) {
            return page.text(asciidoc);
        }

        @Override
        public void html(Html html) {
            page.html(html);
        }

        @Override
        public void asciidoc(List<String> lines) {
            page.asciidoc(lines);
        }

        @Override
        public void marker(String role, Map<String, Object> attributes) {
            page.marker(role, attributes);
        }
    }
}
