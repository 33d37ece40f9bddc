package evidoc.predict;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;

/// The predictions of a page, whatever its address.
public record AskedPredictions(List<Asked> all) {
    private static final String PREDICTION = "predict";
    private static final String HEADING = "> :is(h2, h3, h4, h5, h6)[id]";

    public AskedPredictions {
        all = List.copyOf(all);
    }

    /// A prediction.
    ///
    /// @param section its heading; empty before the first one
    /// @param prediction HTML for another page
    record Asked(String section, String anchor, String prediction) {}

    /// Reads the body of a page.
    public static AskedPredictions of(String html) {
        if (!html.contains("class=\"" + PREDICTION + "\"")) {
            return new AskedPredictions(List.of());
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return new AskedPredictions(
                document.select("." + PREDICTION).stream().map(AskedPredictions::asked).toList());
    }

    private static Asked asked(Element prediction) {
        Element section = prediction.closest(":has(" + HEADING + ")");
        Element title = section == null ? null : section.selectFirst(HEADING);
        return new Asked(
                title == null ? "" : title.text(),
                title == null ? prediction.id() : title.id(),
                elsewhere(prediction.clone()));
    }

    /// A prediction as another page shows it: its links and anchors lead nowhere there.
    private static String elsewhere(Element prediction) {
        prediction.select(".cite, .footnote").remove();
        prediction.select("a").unwrap();
        prediction.select("[id]").removeAttr("id");
        return prediction.outerHtml();
    }
}
