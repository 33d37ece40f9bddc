package evidoc.site;

import evidoc.asciidoc.Comparison;
import evidoc.asciidoc.Evidence;
import evidoc.asciidoc.Glossary;
import evidoc.asciidoc.Page;
import evidoc.asciidoc.PublishedClaim;
import evidoc.asciidoc.PublishedPage;
import evidoc.problem.Problems;
import evidoc.run.MachineRuns;

import org.jbake.model.DocumentModel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The pages of a site once for each machine: at their plain address for the first machine, below
/// `on/NAME` for the others.
final class Editions {
    private final Evidence evidence;
    private final Conversions conversions;
    private final Optional<SiteAddress> address;
    private final String siteName;
    private final Problems problems;

    Editions(
            Evidence evidence,
            Conversions conversions,
            Optional<SiteAddress> address,
            String siteName,
            Problems problems) {
        this.evidence = evidence;
        this.conversions = conversions;
        this.address = address;
        this.siteName = siteName;
        this.problems = problems;
    }

    /// The pages by machine and order, with all that their templates need.
    ///
    /// @param documents pages of the first machine
    List<DocumentModel> of(List<DocumentModel> documents) throws IOException {
        Map<MachineRuns, List<DocumentModel>> editions = new LinkedHashMap<>();
        for (MachineRuns machine : evidence.machines()) {
            editions.put(
                    machine,
                    evidence.folder(machine).isEmpty() ? documents : edition(machine, documents));
        }
        problems.throwIfAny();
        // Only now, so that no copy has what another machine's page shows around its body.
        editions.replaceAll((machine, pages) ->
                new Navigation(evidence, machine, address, siteName).arrange(pages));
        Comparison comparison = new Comparison(evidence, published(editions));
        Glossary glossary = glossary(Objects.requireNonNull(editions.get(evidence.first())));
        editions.forEach((machine, pages) ->
                pages.forEach(page -> fill(page, comparison, glossary, machine)));
        return editions.values().stream().flatMap(List::stream).toList();
    }

    private void fill(
            DocumentModel page, Comparison comparison, Glossary glossary, MachineRuns machine) {
        String uri = evidence.withoutFolder(machine, page.getUri());
        String body = comparison.fill(page.getBody(), uri, machine);
        page.setBody(glossary.link(body, uri));
    }

    /// The first that a page has; the same for every machine.
    static Glossary glossary(List<DocumentModel> pages) {
        return pages.stream()
                .map(page -> Glossary.in(page.getBody(), page.getUri()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> Glossary.in("", ""));
    }

    /// What the pages claim on each machine; every edition has the same pages in the same order.
    private List<PublishedPage> published(Map<MachineRuns, List<DocumentModel>> editions) {
        List<DocumentModel> first = Objects.requireNonNull(editions.get(evidence.first()));
        List<PublishedPage> published = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Map<String, List<PublishedClaim>> claims = new LinkedHashMap<>();
            for (Map.Entry<MachineRuns, List<DocumentModel>> edition : editions.entrySet()) {
                if (edition.getValue().get(i).get(PageEngine.PAGE) instanceof Page page) {
                    claims.put(edition.getKey().name(), page.claims());
                }
            }
            DocumentModel page = first.get(i);
            published.add(
                    new PublishedPage(page.getUri(), String.valueOf(page.get("nav")), claims));
        }
        return published;
    }

    private List<DocumentModel> edition(MachineRuns machine, List<DocumentModel> documents)
            throws IOException {
        Set<String> uris =
                documents.stream().map(DocumentModel::getUri).collect(Collectors.toSet());
        String folder = evidence.folder(machine);
        conversions.prepare(
                documents.stream()
                        .map(page ->
                                new Conversions.Job(
                                        Path.of(page.getFile()), page.getUri(), machine))
                        .toList());
        List<DocumentModel> edition = new ArrayList<>();
        for (DocumentModel document : documents) {
            Optional<Page> page =
                    conversions.page(Path.of(document.getFile()), document.getUri(), machine);
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
        copy.setRootPath(Evidence.rootOf(copy.getUri()));
        return copy;
    }
}
