package evidoc.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Set;

final class MovedLinksTest {
    private static final String FOLDER = "on/tea/";
    private static final MovedLinks LINKS =
            new MovedLinks(FOLDER, Set.of("index.html", "steep/index.html", "steep/leaf.html"));

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    index.html,       index.html
                    index.html,       steep/index.html#how-long
                    index.html,       steep/../index.html
                    steep/index.html, ../index.html
                    steep/index.html, leaf.html
                    steep/index.html, index.html#how-long
                    steep/index.html, #how-long
                    steep/index.html, https://example.org/examples/Tea.java
                    steep/index.html, //example.org/examples/Tea.java
                    steep/index.html, mailto:tea@example.org
                    steep/index.html, 'data:image/svg+xml,<svg>'
                    steep/index.html, /examples/Tea.java
                    """)
    void linksToPagesThatMoveAlongAndToOtherPlacesStay(String page, String link) {
        assertThat(mended(page, link)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    index.html,       examples/Tea.java
                    index.html,       tea.png
                    index.html,       index.html?machine=milk
                    index.html,       on/milk/steep/index.html#output_1
                    steep/index.html, ../examples/steep/Tea.java
                    steep/index.html, ../runs/milk/steep/Tea.java.json
                    steep/index.html, ../on/milk/steep/index.html#output_1
                    steep/index.html, ../steep/index.html?machine=milk#output_1
                    steep/index.html, ../index.html?a=1&amp;b=2
                    steep/index.html, ../img/tea.svg
                    steep/index.html, leaf.png
                    steep/index.html, ./green/leaf%20(1).png
                    steep/green/x.html, leaf.png
                    """)
    void linksToAllThatDoesNotMoveLeadWhereTheyLedBefore(String page, String link) {
        String moved = mended(page, link);
        assertThat(moved).isNotEqualTo(link);
        assertThat(target(FOLDER + page, moved)).isEqualTo(target(page, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Write src=\"leaf.png\" or href=\"leaf.png\".</p>",
                "<code>&lt;img src=\"leaf.png\"&gt;</code>",
                "<a data-href=\"leaf.png\" hrefs=\"leaf.png\">x</a>",
                "<a href=\"\">x</a>",
                "<a href=\"not an address\">x</a>",
                "<a title=\"href=&quot;leaf.png&quot;\">x</a>"
            })
    void textAndOtherAttributesStayAsTheyAre(String html) {
        assertThat(LINKS.mend(html, "steep/index.html")).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s\" alt=\"$1 \\\">",
                "<a class=\"x\"\nhref=\"%s\">y</a>",
                "<video src=\"%1$s\" poster=\"%1$s\">",
                "<object type=\"image/svg+xml\" data=\"%s\">",
                "<a href=\"%1$s\"><img src=\"%1$s\"></a>"
            })
    void whateverElementHasTheLinkItIsMended(String html) {
        assertThat(LINKS.mend(html.formatted("leaf.png"), "steep/index.html"))
                .isEqualTo(html.formatted("../../../steep/leaf.png"));
    }

    private static String mended(String page, String link) {
        String html = LINKS.mend("<a href=\"" + link + "\">x</a>", page);
        return html.substring("<a href=\"".length(), html.indexOf("\">x"));
    }

    private static URI target(String page, String link) {
        return URI.create("site:/" + page).resolve(link.replace("&amp;", "&"));
    }
}
