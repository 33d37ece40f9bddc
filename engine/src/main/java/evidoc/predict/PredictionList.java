package evidoc.predict;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.BlockMacro;
import evidoc.page.Evidence;
import evidoc.page.Scope;
import evidoc.page.SitePage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The block macro `predictions::[]`: every prediction of the site, by which readers test
/// themselves. They are known when all pages are converted; until then a placeholder takes their
/// place.
public final class PredictionList {
    private static final Placeholder PREDICTIONS = new Placeholder("predictions");

    private final List<Asked> asked;
    private final Fragments fragments;

    /// A prediction and where it stands.
    ///
    /// @param uri of its page, from the root of the machine's pages
    /// @param section its heading; the page's short name before the first one
    private record Asked(String uri, String page, String section, String anchor, Html prediction) {
        static Asked of(AskedPredictions.Asked asked, String uri, String page) {
            return new Asked(
                    uri, page, asked.section(), asked.anchor(), new Html(asked.prediction()));
        }
    }

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
    /// @param reader reads the body of a page, or returns it from a cache
    public static PredictionList of(
            List<SitePage> pages,
            String folder,
            Fragments fragments,
            Function<String, AskedPredictions> reader) {
        List<Asked> asked = new ArrayList<>();
        if (pages.stream().anyMatch(page -> PREDICTIONS.isIn(page.body()))) {
            for (SitePage page : pages) {
                String uri = page.uri().substring(folder.length());
                reader.apply(page.body()).all().stream()
                        .map(each -> Asked.of(each, uri, page.nav()))
                        .forEach(asked::add);
            }
        }
        return new PredictionList(List.copyOf(asked), fragments);
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
