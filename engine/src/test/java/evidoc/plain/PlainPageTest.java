package evidoc.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// Pages as Markdown.
final class PlainPageTest {

    static List<Arguments> inLines() {
        return List.of(
                arguments("<p>Tea  <b>is </b>hot</p>", "Tea **is** hot"),
                arguments("<p>a*b _c_ d_e [f] 1<2</p>", "a\\*b \\_c\\_ d_e \\[f\\] 1\\<2"),
                arguments("<p># 1</p>", "\\# 1"),
                arguments("<p>2. cup</p>", "2\\. cup"),
                arguments("<p><code>a*b</code></p>", "`a*b`"),
                arguments("<p><a href=\"../cup.html#a\">Cup</a></p>", "[Cup](../cup.md#a)"),
                arguments(
                        "<p><a href=\"../runs/a/B.java.html#L1-2\">B</a></p>",
                        "[B](../runs/a/B.java.html#L1-2)"),
                arguments(
                        "<p><a href=\"https://a.example/b.html\">B</a></p>",
                        "[B](https://a.example/b.html)"),
                arguments("<p><a class=\"term\" href=\"g.html#t\">T</a></p>", "T"),
                arguments("<h2 id=\"x\"><a class=\"link\" href=\"#x\">X</a></h2>", "## X"),
                arguments("<p>a <data value=\"3\">3</data> b</p>", "a 3 b"),
                arguments("<p>a<button>Copy</button><i hidden>x</i></p>", "a"),
                arguments("<svg aria-hidden=\"true\"><title>x</title></svg>", ""));
    }

    @ParameterizedTest
    @MethodSource("inLines")
    void whatStandsInALine(String html, String markdown) {
        assertThat(body(html)).isEqualTo(markdown);
    }

    @Test
    void listsAreNested() {
        assertThat(body("<ul><li><p>a</p><ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"))
                .isEqualTo("- a\n\n  1. b\n  1. c\n- d");
        assertThat(body("<dl><dt>cup</dt><dd><p>holds tea</p></dd></dl>"))
                .isEqualTo("- **cup**\n  holds tea");
    }

    @Test
    void anOutputKeepsItsLines() {
        assertThat(body("<pre class=\"run-output\"><span>a: 1</span>\n<span>b:  2</span>\n</pre>"))
                .isEqualTo("```text\na: 1\nb:  2\n```");
        assertThat(body("<pre><span>a: 1</span>\n<span class=\"of-server\">b</span>\n</pre>"))
                .isEqualTo("```text\na: 1\n| b\n```");
        assertThat(body("<pre><code data-lang=\"java\">a ``` b</code></pre>"))
                .isEqualTo("````java\na ``` b\n````");
    }

    @Test
    void aNoteIsNumberedAsItsLine() {
        assertThat(
                        body(
                                "<pre><code>tea <a class=\"conum\""
                                        + " href=\"#note_1_1\">1</a></code></pre><ol><li><a"
                                        + " class=\"conum\" href=\"#callout_1_1\">1</a>"
                                        + "<p>Hot.</p></li></ol>"))
                .isEqualTo("```text\ntea (1)\n```\n\n1. Hot.");
    }

    @Test
    void aTableHasALineForEachRow() {
        assertThat(
                        body(
                                """
                                <table><thead><tr><th>cup</th><th>ml</th></tr></thead>
                                <tbody><tr><th>a|b</th><td><p>250</p></td></tr></tbody></table>
                                """))
                .isEqualTo("| cup | ml |\n| --- | --- |\n| a\\|b | 250 |");
    }

    @Test
    void aDrawingIsItsDescriptionOnce() {
        String drawing = "<svg><title>Cups</title><desc>Two are full.</desc><text>x</text></svg>";
        assertThat(body("<figure><figcaption>Cups</figcaption>" + drawing + drawing + "</figure>"))
                .isEqualTo("**Cups**\n\nCups. Two are full.");
    }

    @Test
    void whatIsBehindASummaryFollowsIt() {
        assertThat(body("<details><summary>More</summary><p>Tea</p></details>"))
                .isEqualTo("**More**\n\nTea");
    }

    @Test
    void aPageSaysWhatItIsAndWhereItIsFrom() {
        assertThat(
                        PlainPage.text(
                                SamplePages.page("tea/cup.html", 1, "<p>Hot.</p>"),
                                PlainPage::markdown))
                .startsWith("# tea/cup\n\n> About tea/cup.\n\nHot.\n\n---\n\n")
                .endsWith(": tea/cup.html.\n");
        assertThat(PlainPage.address("tea/cup.html")).isEqualTo("tea/cup.md");
    }

    private static String body(String html) {
        String text = PlainPage.text(SamplePages.page("tea.html", 1, html), PlainPage::markdown);
        String start = "> About tea.\n\n";
        return text.substring(text.indexOf(start) + start.length(), text.lastIndexOf("\n\n---\n\n"))
                .strip();
    }
}
