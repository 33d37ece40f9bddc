package evidoc.predict;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.fragment.Placeholder;
import evidoc.page.SitePage;
import evidoc.site.SamplePages;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The self-test of a site: what all pages ask.
final class PredictionListTest {
    private static final String LIST = new Placeholder("predictions").html().markup();
    private static final String PREDICTION =
            """
            <div class="predict" id="prediction_1" data-asked="%1$s"><p class="predict-question">%1$s</p>
            <dl><dd>A <a href="#near" id="x">link</a>.<a class="cite" href="#source">T</a></dd></dl></div>
            """;
    private static final String SECTION =
            "<div class=\"sect1\"><h2 id=\"steep\">How <i>long</i></h2><div class=\"sectionbody\">"
                    + PREDICTION.formatted("Three minutes?")
                    + "</div></div>";

    @Test
    void questionsComeInTheOrderOfThePagesEachWithItsPlace() {
        Document html =
                filled(page("a.html", PREDICTION.formatted("Hot?")), page("tea/b.html", SECTION));
        assertThat(html.select(".predictions > li > .predict-where").eachText())
                .containsExactly("a", "tea/b: How long");
        assertThat(html.select(".predict-where a").eachAttr("href"))
                .containsExactly("../a.html#prediction_1", "../tea/b.html#steep");
        assertThat(html.select(".predict").eachAttr("data-asked"))
                .containsExactly("Hot?", "Three minutes?");
    }

    @Test
    void linksAndAnchorsOfThePageStayThere() {
        Document html = filled(page("tea/b.html", SECTION));
        assertThat(html.select(".predict [href], [id], .cite")).isEmpty();
        assertThat(html.select("dd").text()).isEqualTo("A link.");
    }

    @Test
    void theFolderOfAMachineIsNoPartOfAnAddress() {
        SitePage page = page("on/one/tea/b.html", SECTION);
        String html =
                PredictionList.of(
                                List.of(page, page("on/one/list.html", LIST)),
                                "on/one/",
                                SharedFragments.get(),
                                AskedPredictions::of)
                        .fill(LIST, "list.html");
        assertThat(Jsoup.parse(html).select(".predict-where a").attr("href"))
                .isEqualTo("tea/b.html#steep");
    }

    private static SitePage page(String uri, String body) {
        return SamplePages.page(uri, 1, body);
    }

    private static Document filled(SitePage... pages) {
        List<SitePage> all = new ArrayList<>(List.of(pages));
        all.add(page("self/test.html", LIST));
        return Jsoup.parse(
                PredictionList.of(all, "", SharedFragments.get(), AskedPredictions::of)
                        .fill(LIST, "self/test.html"));
    }
}
