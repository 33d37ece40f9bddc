package evidoc.site;

import evidoc.asciidoc.Evidence;
import evidoc.asciidoc.Page;
import evidoc.asciidoc.PageConverter;
import evidoc.run.MachineRuns;

import org.jbake.model.DocumentModel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The pages of a site once for each machine: at their plain address for the first machine, below
/// `on/NAME` for the others.
final class Editions {
    private final Evidence evidence;
    private final PageConverter converter;
    private final Optional<SiteAddress> address;
    private final String siteName;

    Editions(
            Evidence evidence,
            PageConverter converter,
            Optional<SiteAddress> address,
            String siteName) {
        this.evidence = evidence;
        this.converter = converter;
        this.address = address;
        this.siteName = siteName;
    }

    /// The pages by machine and order, with all that their templates need.
    ///
    /// @param documents pages of the first machine
    List<DocumentModel> of(List<DocumentModel> documents) throws IOException {
        List<DocumentModel> all = new ArrayList<>();
        for (MachineRuns machine : evidence.machines()) {
            List<DocumentModel> pages =
                    evidence.folder(machine).isEmpty() ? documents : edition(machine, documents);
            all.addAll(new Navigation(evidence, machine, address, siteName).arrange(pages));
        }
        return all;
    }

    private List<DocumentModel> edition(MachineRuns machine, List<DocumentModel> documents)
            throws IOException {
        Set<String> uris =
                documents.stream().map(DocumentModel::getUri).collect(Collectors.toSet());
        String folder = evidence.folder(machine);
        List<DocumentModel> edition = new ArrayList<>();
        for (DocumentModel document : documents) {
            Optional<Page> page =
                    converter.convert(Path.of(document.getFile()), document.getUri(), machine);
            if (page.isPresent()) {
                edition.add(copy(document, folder, new MovedLinks(folder, uris), page.get()));
            }
        }
        return edition;
    }

    private static DocumentModel copy(
            DocumentModel document, String folder, MovedLinks links, Page page) {
        DocumentModel copy = new DocumentModel();
        copy.putAll(document);
        PageEngine.fill(copy, page.with(links.mend(page.body(), document.getUri())));
        copy.setUri(folder + document.getUri());
        copy.setRootPath("../".repeat(MovedLinks.depth(copy.getUri())));
        return copy;
    }
}
