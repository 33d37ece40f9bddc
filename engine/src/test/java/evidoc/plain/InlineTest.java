package evidoc.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '$',
            textBlock =
                    """
                    a&amp;lt;b             ~ a\\&lt;b
                    a &amp; b; &amp;#60;   ~ a & b; \\&#60;
                    C:\\new `x` [y]        ~ C:\\\\new \\`x\\` \\[y\\]
                    größe_x _größe_        ~ größe_x \\_größe\\_
                    1 &lt; 2 &gt; 0        ~ 1 \\< 2 > 0
                    """)
    void aTextSaysTheSame(String html, String markdown) {
        assertThat(line(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a<b> b </b>c             | a **b** c
                    <em><b>a</b></em>        | ***a***
                    <b> </b>a<i></i>         | a
                    <code>a  b</code>        | `a b`
                    <code>a`b``c</code>      | ```a`b``c```
                    <code>`a</code>          | `` `a ``
                    <code>&lt;a&gt;*</code>  | `<a>*`
                    a<br>b                   | a b
                    a<script>b</script>      | a
                    """)
    void marksStandCloseToWhatTheyMark(String html, String markdown) {
        assertThat(line(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "w/Thread_(computing), w/Thread_%28computing%29",
        "a b.html, a%20b.html",
        "a.html#x, a.html#x",
        "größe.html, größe.html"
    })
    void anAddressEndsWhereItDoes(String address, String written) {
        assertThat(line("<a href=\"" + address + "\">A</a>")).isEqualTo("[A](" + written + ")");
        assertThat(line("<img alt=\"[A]\" src=\"" + address + "\">"))
                .isEqualTo("![\\[A\\]](" + written + ")");
    }

    @Test
    void aLinkToNowhereOrOfAHeadingOrATermIsItsText() {
        assertThat(line("<a>A</a> <a href=\"\">B</a> <a href=\"c\"> </a>")).isEqualTo("A B");
        assertThat(line("<a class=\"term\" href=\"c\">C</a>")).isEqualTo("C");
    }

    @Test
    void addressesAreThoseOfTheText() {
        Inline inline = new Inline(address -> address.replace(".html", ".md"));
        assertThat(inline.of(Jsoup.parseBodyFragment("<a href=a.html>A</a>").body().childNodes()))
                .isEqualTo("[A](a.md)");
    }

    private static String line(String html) {
        return new Inline(address -> address).of(Jsoup.parseBodyFragment(html).body().childNodes());
    }
}
