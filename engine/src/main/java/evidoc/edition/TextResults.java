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

/// Functions of the bodies of pages alone, so that their results are valid as long as the bodies
/// are the same. Safe for use by several threads.
///
/// @param stores the results that [#save] keeps for the next build
public record TextResults(
        UnaryOperator<String> markdown,
        Function<String, AskedPredictions> predictions,
        Function<String, SearchedPage> search,
        List<ResultStore<?>> stores) {

    /// Computes every result anew.
    public static final TextResults UNKEPT =
            new TextResults(PlainPage::markdown, AskedPredictions::of, SearchedPage::of, List.of());

    /// Begins with the results of the last build.
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
