package evidoc.preview;

import evidoc.project.HardLinks;
import evidoc.site.Bake;

import org.jbake.model.DocumentModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Pages as they were rendered last, with all that their templates showed. A page of which nothing
/// has changed is linked from the folder that is served.
final class RenderedPages implements Bake.Kept {
    private final Path served;
    private final Runnable checkpoint;
    private Map<String, DocumentModel> last = new HashMap<>();
    private Map<String, DocumentModel> next = new HashMap<>();

    /// @param checkpoint called before a page is rendered; what it throws ends the bake
    RenderedPages(Path served, Runnable checkpoint) {
        this.served = served;
        this.checkpoint = checkpoint;
    }

    /// A bake begins.
    void begin() {
        next = new HashMap<>();
    }

    /// The bake is what is served now.
    void accept() {
        last = next;
    }

    /// All pages must be rendered: their templates changed.
    void forget() {
        last = new HashMap<>();
    }

    /// A page as its template showed it last.
    Optional<DocumentModel> find(String uri) {
        return Optional.ofNullable(last.get(uri)).map(RenderedPages::copy);
    }

    /// A page is served that was rendered by itself.
    void add(DocumentModel page) {
        last.put(page.getUri(), copy(page));
    }

    @Override
    public boolean put(DocumentModel page, Path destination) throws IOException {
        checkpoint.run();
        String uri = page.getUri();
        next.put(uri, copy(page));
        Path file = served.resolve(uri);
        boolean same = page.equals(last.get(uri)) && Files.exists(file);
        if (same) {
            HardLinks.link(file, destination.resolve(uri));
        }
        return same;
    }

    static DocumentModel copy(DocumentModel page) {
        DocumentModel copy = new DocumentModel();
        copy.putAll(page);
        return copy;
    }
}
