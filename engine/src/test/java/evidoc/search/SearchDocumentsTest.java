package evidoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.example.Language;
import evidoc.page.Evidence;
import evidoc.page.SitePage;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;
import evidoc.search.SearchDocument.Kind;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What can be found on the pages of a machine.
final class SearchDocumentsTest {
    private static final MachineRuns ONE = SampleRuns.machine("one", Map.of());
    private static final MachineRuns TWO = SampleRuns.machine("two", Map.of());
    private static final String SOURCE =
            "<figure data-example=\"tea/Steep.java\"><div class=\"source-file\""
                    + " id=\"source-1\"></div></figure>";
    private static final String OUTPUT = "<figure data-example=\"tea/Steep.java\"></figure>";

    @Test
    void aPageIsFoundByItsLeadAndItsSections() {
        assertThat(
                        of(
                                SamplePages.page(
                                        "tea/cup.html",
                                        1,
                                        "<p>A cup\n"
                                            + " of tea.</p><h2 id=\"hot\">Hot &amp;"
                                            + " new</h2><p>Steam.</p><h2 id=\"empty\">No</h2>")))
                .containsExactly(
                        new SearchDocument(
                                Kind.PAGE, "tea/cup.html", "tea/cup", "tea/cup", "A cup of tea."),
                        new SearchDocument(
                                Kind.SECTION,
                                "tea/cup.html#hot",
                                "Hot & new",
                                "tea/cup",
                                "Steam."));
    }

    @Test
    void aPageWithoutALeadIsFoundByItsDescription() {
        assertThat(of(SamplePages.page("cup.html", 1, "<h2 id=\"a\">A</h2>")))
                .extracting(SearchDocument::text)
                .containsExactly("About cup.");
    }

    @Test
    void aTermOfTheGlossaryIsFoundByAllItsNames() {
        assertThat(
                        of(
                                SamplePages.page(
                                        "words.html",
                                        1,
                                        "<div class=\"glossary\"><dl><dt><a id=\"pot\"></a>pot;"
                                                + " kettle</dt><dd>Holds tea.</dd></dl></div>")))
                .contains(
                        new SearchDocument(
                                Kind.TERM, "words.html#pot", "pot, kettle", "words", "Holds tea."));
    }

    @Test
    void anExampleIsFoundWhereItsSourceIsFirstShown() {
        assertThat(
                        examples(
                                SamplePages.page("a.html", 1, OUTPUT),
                                SamplePages.page("b.html", 2, SOURCE),
                                SamplePages.page("c.html", 3, SOURCE)))
                .containsExactly(
                        new SearchDocument(
                                Kind.EXAMPLE,
                                "b.html#source-1",
                                "tea/Steep.java",
                                "b",
                                "Steeps tea. Twice."));
    }

    @Test
    void withoutASourceItIsFoundWhereElseItIsShown() {
        assertThat(examples(SamplePages.page("a.html", 1, OUTPUT)))
                .extracting(SearchDocument::address)
                .containsExactly("a.html");
        assertThat(examples(SamplePages.page("a.html", 1, "<h2 id=\"hot\">Hot</h2>" + OUTPUT)))
                .extracting(SearchDocument::address)
                .containsExactly("a.html#hot");
    }

    @Test
    void anExampleThatNoPageShowsIsNotFound() {
        assertThat(examples(SamplePages.page("a.html", 1))).isEmpty();
    }

    @Test
    void addressesOfAnotherMachineBeginBelowItsFolder() {
        assertThat(
                        SearchDocuments.of(
                                evidence(),
                                TWO,
                                List.of(SamplePages.page("on/two/tea/cup.html", 1, SOURCE)),
                                SearchedPage::of))
                .extracting(SearchDocument::address)
                .containsExactly("tea/cup.html", "tea/cup.html#source-1");
    }

    private static List<SearchDocument> examples(SitePage... pages) {
        return of(pages).stream().filter(found -> found.kind() == Kind.EXAMPLE).toList();
    }

    private static List<SearchDocument> of(SitePage... pages) {
        return SearchDocuments.of(evidence(), ONE, List.of(pages), SearchedPage::of);
    }

    private static Evidence evidence() {
        Example steep =
                new Example(
                        "tea/Steep.java",
                        Path.of("Steep.java"),
                        Language.JAVA,
                        List.of("// Steeps tea.", "// Twice.", "", "void main() {}"),
                        List.of(),
                        Map.of());
        return new Evidence(new Examples(List.of(steep)), List.of(ONE, TWO));
    }
}
