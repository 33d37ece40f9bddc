package evidoc.jbake;

import evidoc.page.Page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the pages that JBake finds.
public interface PageReader {
    /// A page; empty if it can't be converted, which is a problem then.
    ///
    /// @param uri of the page, from the root of the site
    Optional<Page> read(Path file, String uri) throws IOException;
}
