package evidoc.predict;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.BlockMacro;
import evidoc.page.Evidence;
import evidoc.page.Scope;
import evidoc.page.SitePage;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// The block macro `predictions::[]`: every prediction of the site, by which readers test
/// themselves. They are known when all pages are converted; until then a placeholder takes their
/// place.
public final class PredictionList {
    private static final Placeholder PREDICTIONS = new Placeholder("predictions");
    private static final String PREDICTION = "predict";

    private final List<Asked> asked;
    private final Fragments fragments;

    /// A prediction and where it stands.
    ///
    /// @param uri of its page, from the root of the machine's pages
    /// @param section its heading; the page's short name before the first one
    private record Asked(String uri, String page, String section, String anchor, Html prediction) {}

    private PredictionList(List<Asked> asked, Fragments fragments) {
        this.asked = asked;
        this.fragments = fragments;
    }

    public static BlockMacro macro() {
        return new BlockMacro(
                "predictions", Scope.SITE, List.of(), (place, _) -> place.html(PREDICTIONS.html()));
    }

    /// The predictions of one machine's pages.
    ///
    /// @param pages in the order of the site
    /// @param folder of that machine's pages, from the root of the site
    public static PredictionList of(List<SitePage> pages, String folder, Fragments fragments) {
        List<Asked> asked = new ArrayList<>();
        if (pages.stream().anyMatch(page -> PREDICTIONS.isIn(page.body()))) {
            for (SitePage page : pages) {
                asked.addAll(on(page, page.uri().substring(folder.length())));
            }
        }
        return new PredictionList(List.copyOf(asked), fragments);
    }

    private static List<Asked> on(SitePage page, String uri) {
        if (!page.body().contains("class=\"" + PREDICTION + "\"")) {
            return List.of();
        }
        Document document = Jsoup.parseBodyFragment(page.body());
        document.outputSettings().prettyPrint(false);
        return document.select("." + PREDICTION).stream()
                .map(found -> asked(found, uri, page.nav()))
                .toList();
    }

    private static Asked asked(Element prediction, String uri, String nav) {
        Element heading = prediction.closest(":has(> :is(h2, h3, h4, h5, h6)[id])");
        Element title =
                heading == null ? null : heading.selectFirst("> :is(h2, h3, h4, h5, h6)[id]");
        return new Asked(
                uri,
                nav,
                title == null ? "" : title.text(),
                title == null ? prediction.id() : title.id(),
                elsewhere(prediction.clone()));
    }

    /// A prediction as another page shows it: its links and anchors lead nowhere there.
    private static Html elsewhere(Element prediction) {
        prediction.select(".cite, .footnote").remove();
        prediction.select("a").unwrap();
        prediction.select("[id]").removeAttr("id");
        return new Html(prediction.outerHtml());
    }

    /// A page's body with the list in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    public String fill(String body, String uri) {
        return PREDICTIONS.fill(body, () -> html(Evidence.rootOf(uri)));
    }

    private record View(String root, List<Asked> asked) {}

    private Html html(String root) {
        return fragments.html("predictions", new View(root, asked));
    }
}
