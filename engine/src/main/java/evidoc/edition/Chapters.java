package evidoc.edition;

import evidoc.page.Frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The list of chapters on every page. On a small site it contains all pages; on a large one, the
/// chapters and the parts of the current chapter, so that a page doesn't grow with its site.
final class Chapters {
    /// A site with more pages is large.
    private static final int ALL = 100;

    /// How many entries before a page, and how many after it, a large site shows.
    private static final int NEAR = 40;

    private final List<Frame.Link> entries;
    private final List<String> folders;

    /// The indices of the entries that a page shows, by its folder.
    private final Map<String, List<Integer>> near = new HashMap<>();

    /// @param entries of all pages in their order
    Chapters(List<Frame.Link> entries) {
        this.entries = List.copyOf(entries);
        this.folders = entries.stream().map(entry -> folder(entry.uri())).toList();
    }

    /// The entries that the page at an index shows; its own is the current one.
    List<Frame.Link> around(int place) {
        List<Integer> kept = near.computeIfAbsent(folders.get(place), this::near);
        int here = Collections.binarySearch(kept, place);
        boolean all = entries.size() <= ALL;
        int from = all ? 0 : Math.max(0, here - NEAR);
        int to = all ? kept.size() : Math.min(kept.size(), here + NEAR + 1);
        List<Frame.Link> shown = new ArrayList<>();
        for (int i : kept.subList(from, to)) {
            shown.add(entries.get(i).as(i == place));
        }
        return shown;
    }

    private List<Integer> near(String folder) {
        return IntStream.range(0, entries.size())
                .filter(i ->
                        entries.size() <= ALL
                                || !entries.get(i).part()
                                || folders.get(i).equals(folder))
                .boxed()
                .toList();
    }

    private static String folder(String uri) {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }
}
