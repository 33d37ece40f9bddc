package evidoc.site;

import evidoc.macro.Comparison;
import evidoc.macro.ExampleCards;
import evidoc.macro.ListedPage;
import evidoc.macro.PageList;
import evidoc.macro.PageText;
import evidoc.macro.PublishedPage;
import evidoc.page.Evidence;
import evidoc.page.Glossary;
import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.page.PublishedClaim;
import evidoc.recording.MachineRuns;

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
public final class Editions {
    private final Evidence evidence;
    private final Conversions conversions;
    private final Optional<SiteAddress> address;
    private final String siteName;

    Editions(
            Evidence evidence,
            Conversions conversions,
            Optional<SiteAddress> address,
            String siteName) {
        this.evidence = evidence;
        this.conversions = conversions;
        this.address = address;
        this.siteName = siteName;
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
        conversions.throwIfAny();
        // Only now, so that no copy has what another machine's page shows around its body.
        editions.replaceAll((machine, pages) ->
                new Navigation(evidence, machine, address, siteName).arrange(pages));
        Comparison comparison = new Comparison(evidence, published(editions));
        Glossary glossary = glossary(Objects.requireNonNull(editions.get(evidence.first())));
        editions.forEach((machine, pages) -> {
            fillCards(machine, pages);
            pages.forEach(page -> fill(page, comparison, glossary, machine));
        });
        editions.forEach(this::listPages);
        return editions.values().stream().flatMap(List::stream).toList();
    }

    private void listPages(MachineRuns machine, List<DocumentModel> pages) {
        PageList list = new PageList(pages.stream().map(page -> listed(machine, page)).toList());
        pages.forEach(page ->
                page.setBody(
                        list.fill(page.getBody(), evidence.withoutFolder(machine, page.getUri()))));
    }

    private ListedPage listed(MachineRuns machine, DocumentModel page) {
        return new ListedPage(
                evidence.withoutFolder(machine, page.getUri()),
                page.getTitle(),
                String.valueOf(page.get("description")),
                PageEngine.headings(page));
    }

    private void fill(
            DocumentModel page, Comparison comparison, Glossary glossary, MachineRuns machine) {
        conversions.checkpoint();
        String uri = evidence.withoutFolder(machine, page.getUri());
        String body = comparison.fill(page.getBody(), uri, machine);
        page.setBody(glossary.link(body, uri));
    }

    private List<PageText> texts(MachineRuns machine, List<DocumentModel> pages) {
        return pages.stream()
                .map(page ->
                        new PageText(
                                evidence.withoutFolder(machine, page.getUri()),
                                String.valueOf(page.get("nav")),
                                page.getBody()))
                .toList();
    }

    private void fillCards(MachineRuns machine, List<DocumentModel> pages) {
        List<DocumentModel> shown =
                pages.stream().filter(page -> ExampleCards.areOn(page.getBody())).toList();
        if (!shown.isEmpty()) {
            ExampleCards cards = new ExampleCards(evidence, machine, texts(machine, pages));
            shown.forEach(page -> fill(page, cards, machine));
        }
    }

    /// A page with cards has their headings in its table of contents.
    private void fill(DocumentModel page, ExampleCards cards, MachineRuns machine) {
        if (page.get(PageEngine.PAGE) instanceof Page converted) {
            List<Heading> headings = new ArrayList<>(converted.headings());
            headings.addAll(cards.headings());
            page.put("toc", PageEngine.toc(headings));
            String uri = evidence.withoutFolder(machine, page.getUri());
            page.setBody(cards.fill(page.getBody(), uri));
        }
    }

    /// The first that a page has; the same for every machine.
    public static Glossary glossary(List<DocumentModel> pages) {
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
