package evidoc.edition;

import evidoc.plain.PlainPage;
import evidoc.predict.AskedPredictions;
import evidoc.project.Project;
import evidoc.project.ResultStore;
import evidoc.search.SearchedPage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What a bake computes of the bodies of pages, where it depends on nothing else. All functions are
/// safe for use by several threads.
///
/// @param stores what is kept for the next build
public record TextResults(
        UnaryOperator<String> markdown,
        Function<String, AskedPredictions> predictions,
        Function<String, SearchedPage> search,
        List<ResultStore<?>> stores) {

    /// Nothing is kept.
    public static final TextResults UNKEPT =
            new TextResults(PlainPage::markdown, AskedPredictions::of, SearchedPage::of, List.of());

    /// Those of the last build are read.
    public static TextResults open(Project project) throws IOException {
        Path folder = project.results();
        ResultStore<String> markdown =
                ResultStore.open(folder.resolve("plain.json"), String.class, PlainPage::markdown);
        ResultStore<AskedPredictions> predictions =
                ResultStore.open(
                        folder.resolve("predictions.json"),
                        AskedPredictions.class,
                        AskedPredictions::of);
        ResultStore<SearchedPage> search =
                ResultStore.open(
                        folder.resolve("search.json"), SearchedPage.class, SearchedPage::of);
        return new TextResults(
                markdown::get,
                predictions::get,
                search::get,
                List.of(markdown, predictions, search));
    }

    public void save() throws IOException {
        for (ResultStore<?> store : stores) {
            store.save();
        }
    }
}
