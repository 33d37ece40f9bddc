package evidoc.document;

import evidoc.page.CurrentPage;
import evidoc.page.Denial;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.Treeprocessor;

/// Tells what the whole document shows: claims that runs denied, and recordings that are missing.
final class DocumentChecks extends Treeprocessor {
    private final CurrentPage page;
    private final DocumentRuns runs;

    DocumentChecks(CurrentPage page, DocumentRuns runs) {
        this.page = page;
        this.runs = runs;
    }

    @Override
    public Document process(Document document) {
        page.denials().stream().map(Denial::problem).forEach(page::problem);
        runs.check();
        return document;
    }
}
