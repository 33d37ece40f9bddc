package evidoc.jbake;

import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

import java.util.ArrayList;
import java.util.List;

/// JBake's content store without its database: the documents of one bake, in a list. JBake 2.7.0
/// queries OrientDB for all documents once for each document; a bake doesn't need that.
final class MemoryContentStore extends ContentStore {
    private final List<DocumentModel> documents = new ArrayList<>();

    MemoryContentStore() {
        super("memory", "documents");
    }

    List<DocumentModel> documents() {
        return List.copyOf(documents);
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return new DocumentList<>();
    }

    @Override
    public long getDocumentCount(String type) {
        return documents.stream().filter(document -> type.equals(document.getType())).count();
    }
}
