package evidoc.document;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.DocinfoProcessor;
import org.asciidoctor.extension.Location;
import org.asciidoctor.extension.LocationType;

/// Puts the style sheet into the head of a document with macros.
@Location(LocationType.HEADER)
final class DocumentHead extends DocinfoProcessor {
    private final DocumentLook look;

    DocumentHead(DocumentLook look) {
        this.look = look;
    }

    @Override
    public String process(Document document) {
        return look.style(document);
    }
}
