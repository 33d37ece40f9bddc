package evidoc.document;

import evidoc.page.CurrentPage;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.extension.JavaExtensionRegistry;

/// The extension: macros about examples and their recorded runs for documents that others convert.
public final class DocumentExtension {
    private DocumentExtension() {}

    /// Adds the macros, and what styles them, to all documents that are converted from now on.
    public static void register(Asciidoctor asciidoctor) {
        DocumentLog log = new DocumentLog();
        CurrentPage page = log.page();
        DocumentRuns runs = new DocumentRuns(page, log);
        DocumentMacros macros = new DocumentMacros(page, runs);
        JavaExtensionRegistry registry = asciidoctor.javaExtensionRegistry();
        registry.treeprocessor(log.processor());
        registry.preprocessor(new DocumentBegin(page, log, runs, macros));
        macros.register(registry);
        registry.treeprocessor(new DocumentChecks(page, runs));
        DocumentLook look = new DocumentLook(page, macros);
        registry.docinfoProcessor(new DocumentHead(look));
        registry.docinfoProcessor(new DocumentFoot(look, runs));
    }
}
