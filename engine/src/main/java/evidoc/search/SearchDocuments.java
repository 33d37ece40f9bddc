package evidoc.search;

import evidoc.example.Example;
import evidoc.page.Evidence;
import evidoc.page.Glossary;
import evidoc.page.SitePage;
import evidoc.recording.MachineRuns;
import evidoc.search.SearchDocument.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a reader can find on the pages of one machine: pages, their sections, terms of the
/// glossary, and examples.
final class SearchDocuments {
    private final Evidence evidence;
    private final MachineRuns machine;
    private final List<SearchDocument> documents = new ArrayList<>();
    private final Map<String, Place> sources = new HashMap<>();
    private final Map<String, Place> mentions = new HashMap<>();

    private SearchDocuments(Evidence evidence, MachineRuns machine) {
        this.evidence = evidence;
        this.machine = machine;
    }

    /// Where an example is shown.
    private record Place(String address, String page) {}

    /// @param pages of the machine, in the order of the site
    /// @param reader reads the body of a page, or returns it from a cache; called by several
    ///   threads
    static List<SearchDocument> of(
            Evidence evidence,
            MachineRuns machine,
            List<SitePage> pages,
            Function<String, SearchedPage> reader) {
        SearchDocuments documents = new SearchDocuments(evidence, machine);
        List<SearchedPage> read =
                pages.parallelStream().map(page -> reader.apply(page.body())).toList();
        for (int i = 0; i < pages.size(); i++) {
            documents.add(pages.get(i), read.get(i));
        }
        evidence.examples().all().forEach(documents::add);
        return documents.documents;
    }

    private void add(SitePage page, SearchedPage found) {
        String uri = evidence.withoutFolder(machine, page.uri());
        String nav = page.nav();
        PageSections sections = found.sections();
        String text = sections.lead();
        documents.add(
                new SearchDocument(
                        Kind.PAGE,
                        uri,
                        page.title(),
                        nav,
                        text.isEmpty() ? page.content().description() : text,
                        page.keywords()));
        documents.addAll(sections.documents(uri, nav));
        for (Glossary.Term term : found.terms()) {
            String names = String.join(", ", term.names());
            documents.add(
                    new SearchDocument(
                            Kind.TERM, uri + "#" + term.id(), names, nav, term.meaning()));
        }
        sections.sources().forEach((example, id) -> remember(sources, example, uri, id, nav));
        sections.mentions().forEach((example, id) -> remember(mentions, example, uri, id, nav));
    }

    private static void remember(
            Map<String, Place> places, String example, String uri, String id, String nav) {
        places.putIfAbsent(example, new Place(id.isEmpty() ? uri : uri + "#" + id, nav));
    }

    /// An example that no page shows can't be found.
    private void add(Example example) {
        Optional.ofNullable(sources.get(example.name()))
                .or(() -> Optional.ofNullable(mentions.get(example.name())))
                .map(place ->
                        new SearchDocument(
                                Kind.EXAMPLE,
                                place.address(),
                                example.name(),
                                place.page(),
                                example.comment()))
                .ifPresent(documents::add);
    }
}
