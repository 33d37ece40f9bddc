package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.problem.Problems;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalloutsTest {
    private static final CurrentPage PAGE = new CurrentPage(new Problems(), SharedFragments.get());

    private static final String NOTES =
            "<div class=\"colist arabic\">\n<ol>\n<li>\n<p>A.</p>\n</li>\n<li>\n<p>B.</p>\n"
                    + "<ul>\n<li>\n<p>C.</p>\n</li>\n</ul>\n</li>\n</ol>\n</div>";

    @Test
    void calloutAndNoteLeadToEachOther() {
        Document html = html(" // " + number(1) + "\n;  // " + number(2) + NOTES);
        assertThat(html.select("pre").text()).isEqualTo("x 1\n; 2");
        assertThat(html.select("pre a").eachAttr("href")).containsExactly("#note_1_1", "#note_1_2");
        assertThat(html.select("pre a").eachAttr("aria-label")).containsExactly("Note 1", "Note 2");
        assertThat(html.select("li[id]").eachAttr("id")).containsExactly("note_1_1", "note_1_2");
        assertThat(html.select("li > a").eachAttr("href"))
                .containsExactly("#callout_1_1", "#callout_1_2");
        assertThat(html.select("pre a").eachAttr("id"))
                .containsExactly("callout_1_1", "callout_1_2");
    }

    @Test
    void twoListsOfAPageAreToldApart() {
        Document html = html(number(1) + NOTES + "<pre>" + number(1) + "</pre>" + NOTES);
        assertThat(html.select("pre a").eachAttr("href")).containsExactly("#note_1_1", "#note_2_1");
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aNumberMayStandInTheCodeTwice() {
        Document html = html(number(1) + " " + number(1) + NOTES);
        assertThat(html.select("pre a").eachAttr("id"))
                .containsExactly("callout_1_1", "callout_1_1_2");
    }

    @Test
    void aNumberWithoutANoteIsNoLink() {
        Document html = html(number(3) + NOTES + number(1));
        assertThat(html.select("pre a, body > a")).isEmpty();
        assertThat(html.select("b.conum").eachText()).containsExactly("3", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " # ", " // ", " -- ", " ;; ", " &lt;!--"})
    void theCommentGoesWithItsNumber(String guard) {
        String end = guard.endsWith("--") ? "--&gt;" : "";
        assertThat(html(guard + number(1) + end + NOTES).select("pre").text()).isEqualTo("x 1");
    }

    @Test
    void aPageWithoutCalloutsStaysAsItIs() {
        assertThat(Callouts.link("<p>1 // 2</p>" + NOTES, PAGE)).isEqualTo("<p>1 // 2</p>" + NOTES);
    }

    private static String number(int number) {
        return "<b class=\"conum\">(" + number + ")</b>";
    }

    private static Document html(String code) {
        int end = code.contains("<div") ? code.indexOf("<div") : code.length();
        String body = "<pre>x" + code.substring(0, end) + "</pre>" + code.substring(end);
        return Jsoup.parse(Callouts.link(body, PAGE));
    }
}
