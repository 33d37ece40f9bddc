package evidoc.document;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.DocinfoProcessor;
import org.asciidoctor.extension.Location;
import org.asciidoctor.extension.LocationType;

/// Puts the script behind the text of a document with macros. Now its values are known, too.
@Location(LocationType.FOOTER)
final class DocumentFoot extends DocinfoProcessor {
    private final DocumentLook look;
    private final DocumentRuns runs;

    DocumentFoot(DocumentLook look, DocumentRuns runs) {
        this.look = look;
        this.runs = runs;
    }

    @Override
    public String process(Document document) {
        runs.check();
        return look.script(document);
    }
}
