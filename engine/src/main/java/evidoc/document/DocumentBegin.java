package evidoc.document;

import evidoc.page.CurrentPage;
import evidoc.page.PageForm;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.Preprocessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.extension.Reader;

import java.nio.file.Path;
import java.util.List;

/// Forgets the document before, and lets blocks know their lines.
final class DocumentBegin extends Preprocessor {
    private final CurrentPage page;
    private final DocumentLog log;
    private final DocumentRuns runs;
    private final DocumentMacros macros;

    DocumentBegin(CurrentPage page, DocumentLog log, DocumentRuns runs, DocumentMacros macros) {
        this.page = page;
        this.log = log;
        this.runs = runs;
        this.macros = macros;
    }

    @Override
    public Reader process(Document document, PreprocessorReader reader) {
        Path file = DocumentFiles.file(document);
        List<String> lines = reader.getSourceLines();
        document.setSourcemap(true);
        log.begin();
        macros.begin();
        page.beginAlone(
                document.isBasebackend("html") ? PageForm.DOCUMENT : PageForm.TEXT,
                file.toString(),
                lines);
        new DocumentFiles(page, document).read(file.resolveSibling(""), lines);
        runs.begin(document);
        return reader;
    }
}
