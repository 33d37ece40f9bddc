package evidoc.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.SharedFragments;
import evidoc.console.Progress;
import evidoc.conversion.Conversions;
import evidoc.conversion.ConvertedPages;
import evidoc.example.Examples;
import evidoc.fragment.Placeholder;
import evidoc.page.Evidence;
import evidoc.page.Glossary;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages of one machine, completed by what they show of each other.
final class EditionsTest {
    private static final String GLOSSARY =
            "<div class=\"dlist glossary\"><dl><dt><a id=\"term-pot\"></a>pot; kettle</dt>"
                    + "<dd>Holds tea.</dd></dl></div>";
    private static final String PARAGRAPH =
            "<div class=\"paragraph\">\n<p>A kettle, a kettle.</p>\n</div>";

    private final Problems problems = new Problems();

    @Test
    void theListOfPagesHasEveryOtherPageInTheOrderOfTheSite() throws IOException {
        List<SitePage> pages =
                of(
                        SamplePages.page("b.html", 3),
                        SamplePages.page("index.html", 1, new Placeholder("pages").html().markup()),
                        SamplePages.page("a.html", 2));
        assertThat(pages.getFirst().body())
                .containsSubsequence("href=\"a.html\"", "a.html#more", "href=\"b.html\"")
                .contains("About a.")
                .doesNotContain("index.html", "\uFFFF");
    }

    @Test
    void aTermIsLinkedOnceFromOtherPagesToTheGlossary() throws IOException {
        List<SitePage> pages =
                of(
                        SamplePages.page("index.html", 1, PARAGRAPH),
                        SamplePages.page("tea/words.html", 2, GLOSSARY + PARAGRAPH));
        assertThat(pages.getFirst().body())
                .contains(
                        "A <a class=\"term\" href=\"tea/words.html#term-pot\">kettle</a>, a"
                                + " kettle.");
        assertThat(pages.getLast().body()).doesNotContain("class=\"term\"");
    }

    @Test
    void theFirstGlossaryInTheOrderOfThePagesCounts() {
        Glossary glossary =
                Editions.glossary(
                        List.of(
                                SamplePages.page("index.html", 1),
                                SamplePages.page("one.html", 2, GLOSSARY),
                                SamplePages.page("two.html", 3, GLOSSARY)));
        assertThat(glossary.link(PARAGRAPH, "index.html", SharedFragments.get()))
                .contains("one.html#term-pot");
        assertThat(Editions.glossary(List.of()).isEmpty()).isTrue();
    }

    @Test
    void everyPageGetsItsPlaceAmongTheOthers() throws IOException {
        List<SitePage> pages = of(SamplePages.page("a.html", 2), SamplePages.page("index.html", 1));
        assertThat(pages).extracting(SitePage::uri).containsExactly("index.html", "a.html");
        assertThat(pages).extracting(page -> page.frame().siteName()).containsOnly("Tea");
        assertThat(pages).extracting(page -> page.frame().place()).containsExactly(1, 2);
    }

    @Test
    void whatIsWrongAlreadyEndsIt() {
        problems.add(Problem.general("the tea is cold", "Boil it."));
        assertThatThrownBy(() -> of(SamplePages.page("index.html", 1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the tea is cold. Boil it.");
    }

    private List<SitePage> of(SitePage... documents) throws IOException {
        Evidence evidence =
                new Evidence(new Examples(List.of()), List.of(SampleRuns.machine("one", Map.of())));
        Conversions none =
                new Conversions(
                        List::of, new ConvertedPages(() -> {}), problems, Progress.silent());
        return new Editions(
                        evidence,
                        none,
                        Optional.empty(),
                        "Tea",
                        SharedFragments.get(),
                        TextResults.UNKEPT)
                .of(List.of(documents));
    }
}
