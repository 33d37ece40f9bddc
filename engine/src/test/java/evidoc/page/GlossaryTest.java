package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// First uses of terms, in bodies as AsciiDoc renders them.
final class GlossaryTest {
    private static final Glossary GLOSSARY =
            Glossary.in(
                    """
                    <div class="dlist glossary"><dl>
                    <dt><a id="term-pid"></a>process id; PID</dt><dd><p>A number.</p></dd>
                    <dt><a id="term-law"></a>Amdahl&#8217;s law</dt><dd><p>A limit.</p></dd>
                    <dt><a id="term-process"></a>process</dt><dd><p>A running program.</p></dd>
                    </dl></div>\
                    """,
                    "glossary/index.html");

    @Test
    void theFirstUseIsLinkedAndNoOther() {
        assertThat(linked("Two Processes, one process."))
                .isEqualTo("Two %s, one process.", link("process", "Processes"));
    }

    @Test
    void theLongestTermCountsAndASynonymIsTheSameTerm() {
        assertThat(linked("A process id, or PID, of a process."))
                .isEqualTo(
                        "A %s, or PID, of a %s.",
                        link("pid", "process id"), link("process", "process"));
    }

    @Test
    void aTermWithAnApostropheIsFound() {
        assertThat(linked("By Amdahl&#8217;s law."))
                .isEqualTo("By %s.", link("law", "Amdahl&#8217;s law"));
    }

    @Test
    void codeLinksValuesAndPartsOfWordsAreLeftAlone() {
        String text =
                "<code>process</code> <a href=\"x\">process</a> <data value=\"1\">PID</data>"
                        + " in-process multiprocess";
        assertThat(linked(text)).isEqualTo(text);
    }

    @Test
    void whatIsNoParagraphIsLeftAlone() {
        String body =
                "<h2>A process</h2><figure><figcaption><p>A process</p></figcaption></figure>";
        assertThat(GLOSSARY.link(body, "a.html", SharedFragments.get())).isEqualTo(body);
    }

    @Test
    void theGlossaryItselfHasNoLinks() {
        String body = paragraph("A process");
        assertThat(GLOSSARY.link(body, "glossary/index.html", SharedFragments.get()))
                .isEqualTo(body);
    }

    @Test
    void aHalfTypedTermHasNoEmptyName() {
        String list = "<div class=\"dlist glossary\"><dl>%s</dl></div>";
        assertThat(Glossary.in(list.formatted("<dt><a id=\"term-\"></a></dt>"), "").isEmpty())
                .isTrue();
        assertThat(
                        Glossary.terms(
                                        Jsoup.parseBodyFragment(
                                                list.formatted(
                                                        "<dt><a id=\"term-pid\"></a>; PID;</dt>")))
                                .getFirst()
                                .names())
                .containsExactly("PID");
    }

    @Test
    void aSiteWithoutGlossaryHasNoTerms() {
        assertThat(Glossary.in("<dl><dt>process</dt></dl>", "a.html").isEmpty()).isTrue();
    }

    private static String linked(String text) {
        String body = GLOSSARY.link(paragraph(text), "thread/index.html", SharedFragments.get());
        return body.substring(paragraph("").length() - "</p>\n</div>".length())
                .replace("</p>\n</div>", "");
    }

    private static String paragraph(String text) {
        return "<div class=\"paragraph\">\n<p>" + text + "</p>\n</div>";
    }

    private static String link(String id, String text) {
        return "<a class=\"term\" href=\"../glossary/index.html#term-%s\">%s</a>"
                .formatted(id, text);
    }
}
