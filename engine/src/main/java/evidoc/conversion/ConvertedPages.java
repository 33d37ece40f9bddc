package evidoc.conversion;

import evidoc.page.Page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Pages as they were converted, in memory and in the store of a project. In memory, a page without
/// problems is valid until its text changes, or until it is dropped because something else that it
/// shows has changed. Safe for use by several threads.
public final class ConvertedPages {
    private final Map<Conversions.Key, Kept> pages = new ConcurrentHashMap<>();
    private final Map<Conversions.Key, Set<Path>> included = new ConcurrentHashMap<>();
    private final Runnable checkpoint;
    private volatile Optional<PageStore> store = Optional.empty();

    /// Empty at first.
    ///
    /// @param checkpoint called between the steps of a bake; an exception ends the bake
    public ConvertedPages(Runnable checkpoint) {
        this.checkpoint = checkpoint;
    }

    /// A page and the AsciiDoc from which it was converted.
    ///
    /// @param included files that it includes
    public record Kept(String text, Page page, Set<Path> included) {}

    /// Uses this store from now on.
    public void keepIn(PageStore newStore) {
        store = Optional.of(newStore);
    }

    /// The page as converted before, if it is still valid.
    Optional<Worker.Result> find(Conversions.Job job) throws IOException {
        checkpoint();
        String text = PageKeys.text(job.file());
        Kept kept = pages.get(job.key());
        if (kept != null && kept.text().equals(text)) {
            return Optional.of(
                    new Worker.Result(Optional.of(kept.page()), List.of(), kept.included()));
        }
        Optional<Worker.Result> stored =
                store.isPresent() ? store.get().find(job, text) : Optional.empty();
        stored.ifPresent(result -> put(job, text, result));
        return stored;
    }

    /// The page as a worker converts it now.
    Worker.Result convert(Conversions.Job job, Worker worker) throws IOException {
        checkpoint();
        String text = PageKeys.text(job.file());
        Worker.Result result = worker.convert(job);
        pages.remove(job.key());
        included.put(job.key(), result.included());
        // A page that was saved meanwhile may be the older or the newer version.
        if (result.problems().isEmpty() && PageKeys.text(job.file()).equals(text)) {
            put(job, text, result);
            if (store.isPresent() && worker.standing().isEmpty()) {
                store.get().keep(job, text, result);
            }
        }
        return result;
    }

    private void put(Conversions.Job job, String text, Worker.Result result) {
        included.put(job.key(), result.included());
        result.page()
                .ifPresent(page -> pages.put(job.key(), new Kept(text, page, result.included())));
    }

    /// The page as converted before, or else as a worker converts it now.
    public Worker.Result get(Conversions.Job job, Worker worker) throws IOException {
        Optional<Worker.Result> known = find(job);
        return known.isPresent() ? known.get() : convert(job, worker);
    }

    /// Called between the steps of a bake; may end it.
    void checkpoint() {
        checkpoint.run();
    }

    /// The files that pages include, whether they exist or not; also pages with problems.
    public Set<Path> included() {
        return included.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /// The files of the pages that match.
    public Set<Path> files(Predicate<Kept> kind) {
        return pages.entrySet().stream()
                .filter(page -> kind.test(page.getValue()))
                .map(page -> page.getKey().file())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Drops the pages that match.
    public void forget(Predicate<Kept> kind) {
        pages.values().removeIf(kind);
    }
}
