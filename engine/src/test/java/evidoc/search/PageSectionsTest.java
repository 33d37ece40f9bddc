package evidoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What of a page can be searched.
final class PageSectionsTest {
    private static final PageSections PAGE =
            PageSections.of(
                    Jsoup.parseBodyFragment(
                                    """
                                    <div class="paragraph"><p>Tea <b>is</b> hot.\nVery. <a class="cite">T 1</a></p></div>
                                    <div data-example="tea/Boil.java">text of a claim</div>
                                    <h2 id="how">How <em>long</em>?</h2>
                                    <p>Three minutes.</p><pre>code</pre>
                                    <figure class="source" data-example="tea/Steep.java"><figcaption>
                                    <a class="source-file" id="tea/Steep.java">file</a></figcaption></figure>
                                    <figure class="picture"><svg><title>pot</title></svg>
                                    <figcaption>A pot.</figcaption></figure>
                                    <table class="tableblock"><tr><td>one</td><td>two</td></tr></table>
                                    <table class="chart-table"><tr><td>17</td></tr></table>
                                    <h3 id="why">Why</h3>
                                    <details><summary>Predict</summary><p>Because.</p></details>
                                    <output data-example="tea/Steep.java"></output>
                                    <h2 id="sources">Sources</h2><ul class="sources"><li>A book</li></ul>
                                    """)
                            .body());

    @Test
    void theLeadEndsAtTheFirstHeading() {
        assertThat(PAGE.lead()).isEqualTo("Tea is hot. Very. text of a claim");
    }

    @Test
    void aPredictionIsFoundOnceAndNotInTheListOfAll() {
        String asked =
                """
                <div class="predict"><p>Hot?</p><ul><li>no</li></ul>
                <details><summary>Show</summary><dl><dd>It boils.</dd></dl></details></div>
                """;
        String printed = "<div class=\"predict-printed\" hidden>It boils.</div>";
        String list = "<ol class=\"predictions\">" + asked + "</ol>";
        assertThat(PageSections.of(Jsoup.parseBodyFragment(asked + printed + list).body()).lead())
                .isEqualTo("Hot? no It boils.");
    }

    @Test
    void eachHeadingHasItsOwnProseWithoutCodeAndDrawings() {
        assertThat(PAGE.documents("tea.html", "Tea"))
                .containsExactly(
                        section("how", "How long?", "Three minutes. A pot. one two"),
                        section("why", "Why", "Because."));
    }

    @Test
    void anExampleIsWhereItsSourceIs() {
        assertThat(PAGE.sources()).containsOnly(entry("tea/Steep.java", "tea/Steep.java"));
        assertThat(PAGE.mentions())
                .containsOnly(entry("tea/Boil.java", ""), entry("tea/Steep.java", "how"));
    }

    @Test
    void aPageWithoutHeadingsHasNoSections() {
        PageSections page = PageSections.of(Jsoup.parseBodyFragment("<p>Tea.</p>").body());
        assertThat(page.lead()).isEqualTo("Tea.");
        assertThat(page.documents("tea.html", "Tea")).isEqualTo(List.of());
    }

    private static Map.Entry<String, String> entry(String name, String value) {
        return Map.entry(name, value);
    }

    private static SearchDocument section(String id, String title, String text) {
        return new SearchDocument(
                SearchDocument.Kind.SECTION, "tea.html#" + id, title, "Tea", text);
    }
}
