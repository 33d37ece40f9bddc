package evidoc.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBlocksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    - a     | \\- a
                    -       | \\-
                    +       | \\+
                    1. a    | 1\\. a
                    2)      | 2\\)
                    ~~~     | \\~~~
                    ---     | \\---
                    #a -b   | #a -b
                    1.5 l   | 1.5 l
                    """)
    void aParagraphStaysOneHoweverItBegins(String text, String markdown) {
        assertThat(markdown("<p>" + text + "</p>")).isEqualTo(markdown);
    }

    @Test
    void aSignOfHeadingsIsText() {
        assertThat(markdown("<p># a</p><p>#</p>")).isEqualTo("\\# a\n\n\\#");
    }

    @Test
    void twoEqualOutputsAreTwo() {
        assertThat(markdown("<pre>a</pre><pre>a</pre>"))
                .isEqualTo("```text\na\n```\n\n```text\na\n```");
        assertThat(markdown("<p>Run it again.</p><p>Run it again.</p>"))
                .isEqualTo("Run it again.\n\nRun it again.");
    }

    @Test
    void theTwoShapesOfADrawingAreOneText() {
        String drawing = "<div><svg><title>Tea?</title><desc>It steeps</desc></svg></div>";
        assertThat(markdown(drawing + drawing)).isEqualTo("Tea? It steeps.");
    }

    @Test
    void stepsGoOnWithTheirNumber() {
        assertThat(markdown("<ol start=\"4\"><li><p>Pour</p><p>it.</p></li><li>Drink</li></ol>"))
                .isEqualTo("4. Pour\n\n   it.\n4. Drink");
        assertThat(markdown("<ol start=\"x\"><li>Pour</li></ol>")).isEqualTo("1. Pour");
    }

    @Test
    void aListKeepsItsCodeAndItsEmptyItems() {
        assertThat(markdown("<ul><li></li><li><p>a</p><pre>b\n\nc</pre></li></ul>"))
                .isEqualTo("- \n- a\n\n  ```text\n  b\n\n  c\n  ```");
    }

    @Test
    void aQuoteIsMarkedLineByLine() {
        assertThat(markdown("<blockquote><p>a</p><p>b</p></blockquote>")).isEqualTo("> a\n>\n> b");
    }

    @Test
    void aFenceIsLongerThanThoseInIt() {
        assertThat(markdown("<pre>````\n&lt;b&gt;\n````</pre>"))
                .isEqualTo("`````text\n````\n<b>\n````\n`````");
    }

    @Test
    void textBesideBlocksIsAParagraph() {
        assertThat(markdown("<div>a<p>b</p>c <b>d</b></div>")).isEqualTo("a\n\nb\n\nc **d**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p> </p>",
                "<p hidden>a</p>",
                "<div aria-hidden=\"true\">a</div>",
                "<template>a</template>",
                "<p class=\"claim-key\">a</p>",
                "<table></table>"
            })
    void whatReadersDoNotSeeIsLeftOut(String html) {
        assertThat(markdown(html)).isEmpty();
    }

    @Test
    void aClaimIsFollowedByHowItWasChecked() {
        assertThat(
                        markdown(
                                "<p>Hot.</p><details class=\"claim-check\">held"
                                        + " <code>a</code></details>"))
                .isEqualTo("Hot.\n\nChecked: held `a`");
    }

    private static String markdown(String html) {
        return new MarkdownBlocks(address -> address).of(Jsoup.parseBodyFragment(html).body());
    }
}
