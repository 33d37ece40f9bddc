package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.SourceLine;
import evidoc.problem.Problems;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.List;

class LineNumbersTest {
    private static final CurrentPage PAGE = new CurrentPage(new Problems(), SharedFragments.get());

    private static final List<SourceLine> LINES =
            List.of(new SourceLine(7, "a"), new SourceLine(9, "b"), new SourceLine(12, ""));

    @Test
    void eachLineHasItsNumberInTheFileAndTheTextStaysAsItIs() {
        Document html = filled("<span class=\"cm\">/* a\n b */</span> c");
        assertThat(html.select(".line-number").eachAttr("data-line")).containsExactly("7", "9");
        assertThat(html.expectFirst("code").wholeText()).isEqualTo("/* a\n b */ c");
        assertThat(html.text()).doesNotContain("7");
    }

    @Test
    void theIndentationOfALineIsMarkedAndItsTextStays() {
        Document html = filled("<span class=\"k\">if</span> a\n    b\n");
        assertThat(html.select(".indent")).hasSize(1);
        assertThat(html.expectFirst(".indent").wholeText()).isEqualTo("    ");
        assertThat(html.expectFirst("code").wholeText()).startsWith("if a\n    b\n");
    }

    @Test
    void aListingOfAnAuthorHasNone() {
        String listing = "<div class=\"listingblock\"><pre><code>a\nb</code></pre></div>";
        assertThat(LineNumbers.fill(listing, PAGE)).isEqualTo(listing);
    }

    private static Document filled(String code) {
        return Jsoup.parse(
                LineNumbers.fill(
                        "<figure class=\"source\">\n"
                                + LineNumbers.before(LINES).markup()
                                + "\n<pre><code data-lang=\"java\">"
                                + code
                                + "</code></pre></figure>",
                        PAGE));
    }
}
