package evidoc.jbake;

import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.parser.ParserEngine;

import java.io.File;
import java.util.List;
import java.util.Map;

/// JBake keeps its engines and its types of documents in static fields, for all bakes of a JVM.
/// This engine is registered for all, and hands each page on to the engine of the bake that reads
/// it.
final class PagesOfBake implements ParserEngine {
    private static final ScopedValue<PageEngine> CURRENT = ScopedValue.newInstance();
    private static final PagesOfBake ALL = new PagesOfBake();

    private PagesOfBake() {}

    /// Makes JBake use it.
    ///
    /// @param extensions of the pages
    static void register(List<String> extensions, List<String> types) {
        synchronized (ALL) {
            extensions.forEach(extension -> Engines.register(extension, ALL));
            types.stream()
                    .filter(type -> !DocumentTypes.contains(type))
                    .forEach(DocumentTypes::addDocumentType);
        }
    }

    /// Lets an engine read the pages that a crawl of this thread finds.
    static void read(PageEngine engine, Runnable crawl) {
        ScopedValue.where(CURRENT, engine).run(crawl);
    }

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        return CURRENT.get().parse(config, file);
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException(
                "JBake calls this for its older configuration only");
    }
}
