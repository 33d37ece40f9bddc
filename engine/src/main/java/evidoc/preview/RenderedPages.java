package evidoc.preview;

import evidoc.page.SitePage;
import evidoc.project.HardLinks;
import evidoc.site.Bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Pages as last rendered, with everything that their templates showed. An unchanged page is
/// hard-linked from the folder that is served.
final class RenderedPages implements Bake.Kept {
    private final Path served;
    private final Runnable checkpoint;
    private Map<String, SitePage> last = new HashMap<>();
    private Map<String, SitePage> next = new ConcurrentHashMap<>();

    /// @param checkpoint called before a page is rendered; an exception ends the bake
    RenderedPages(Path served, Runnable checkpoint) {
        this.served = served;
        this.checkpoint = checkpoint;
    }

    /// A bake begins.
    void begin() {
        next = new ConcurrentHashMap<>();
    }

    /// The result of the bake is now being served.
    void accept() {
        last = next;
    }

    /// All pages must be rendered: their templates changed.
    void forget() {
        last = new HashMap<>();
    }

    /// A page as its template last showed it.
    Optional<SitePage> find(String uri) {
        return Optional.ofNullable(last.get(uri));
    }

    /// Records a page that was rendered separately and is now served.
    void add(SitePage page) {
        last.put(page.uri(), page);
    }

    @Override
    public boolean put(SitePage page, Path destination) throws IOException {
        checkpoint.run();
        String uri = page.uri();
        next.put(uri, page);
        List<String> files = page.files();
        boolean same =
                page.equals(last.get(uri))
                        && files.stream().allMatch(file -> Files.exists(served.resolve(file)));
        if (same) {
            for (String file : files) {
                HardLinks.link(served.resolve(file), destination.resolve(file));
            }
        }
        return same;
    }
}
