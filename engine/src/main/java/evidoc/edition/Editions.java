package evidoc.edition;

import evidoc.conversion.Conversions;
import evidoc.fragment.Fragments;
import evidoc.macro.Comparison;
import evidoc.macro.ExampleCards;
import evidoc.macro.ListedPage;
import evidoc.macro.PageList;
import evidoc.macro.PageText;
import evidoc.macro.PublishedPage;
import evidoc.metadata.SiteAddress;
import evidoc.page.Evidence;
import evidoc.page.Glossary;
import evidoc.page.Heading;
import evidoc.page.PublishedClaim;
import evidoc.page.SitePage;
import evidoc.predict.PredictionList;
import evidoc.project.Parallel;
import evidoc.recording.MachineRuns;

import java.io.IOException;
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
    private final Fragments fragments;
    private final TextResults results;

    public Editions(
            Evidence evidence,
            Conversions conversions,
            Optional<SiteAddress> address,
            String siteName,
            Fragments fragments,
            TextResults results) {
        this.evidence = evidence;
        this.conversions = conversions;
        this.address = address;
        this.siteName = siteName;
        this.fragments = fragments;
        this.results = results;
    }

    /// The pages by machine and order, with everything that their templates need.
    ///
    /// @param found pages of the first machine
    public List<SitePage> of(List<SitePage> found) throws IOException {
        Map<MachineRuns, List<SitePage>> editions = new LinkedHashMap<>();
        for (MachineRuns machine : evidence.machines()) {
            editions.put(
                    machine, evidence.folder(machine).isEmpty() ? found : edition(machine, found));
        }
        conversions.throwIfAny();
        editions.replaceAll((machine, pages) ->
                new Navigation(evidence, machine, address, siteName).arrange(pages));
        Comparison comparison = new Comparison(evidence, published(editions), fragments);
        Glossary glossary = glossary(Objects.requireNonNull(editions.get(evidence.first())));
        return Parallel.map(
                        List.copyOf(editions.entrySet()),
                        edition ->
                                completed(
                                        edition.getKey(), edition.getValue(), comparison, glossary))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<SitePage> completed(
            MachineRuns machine, List<SitePage> pages, Comparison comparison, Glossary glossary)
            throws IOException {
        LinkTexts texts = LinkTexts.of(pages);
        List<SitePage> worded =
                Parallel.map(
                        withCards(machine, pages),
                        page -> page.withBody(texts.fill(page.body(), page.uri())));
        List<SitePage> filled =
                Parallel.map(
                        withPredictions(machine, worded),
                        page -> filled(page, comparison, glossary, machine));
        return withLists(machine, filled);
    }

    private List<SitePage> withPredictions(MachineRuns machine, List<SitePage> pages) {
        PredictionList list =
                PredictionList.of(
                        pages, evidence.folder(machine), fragments, results.predictions());
        return pages.stream()
                .map(page -> page.withBody(list.fill(page.body(), uri(machine, page))))
                .toList();
    }

    private List<SitePage> withLists(MachineRuns machine, List<SitePage> pages) {
        PageList list =
                new PageList(pages.stream().map(page -> listed(machine, page)).toList(), fragments);
        return pages.stream()
                .map(page -> page.withBody(list.fill(page.body(), uri(machine, page))))
                .toList();
    }

    private ListedPage listed(MachineRuns machine, SitePage page) {
        return new ListedPage(
                uri(machine, page),
                page.title(),
                page.content().description(),
                page.content().headings());
    }

    private String uri(MachineRuns machine, SitePage page) {
        return evidence.withoutFolder(machine, page.uri());
    }

    private SitePage filled(
            SitePage page, Comparison comparison, Glossary glossary, MachineRuns machine) {
        conversions.checkpoint();
        String uri = uri(machine, page);
        return page.withBody(
                glossary.link(comparison.fill(page.body(), uri, machine), uri, fragments));
    }

    private List<PageText> texts(MachineRuns machine, List<SitePage> pages) {
        return pages.stream()
                .map(page -> new PageText(uri(machine, page), page.nav(), page.body()))
                .toList();
    }

    private List<SitePage> withCards(MachineRuns machine, List<SitePage> pages) {
        if (pages.stream().noneMatch(page -> ExampleCards.areOn(page.body()))) {
            return pages;
        }
        ExampleCards cards = new ExampleCards(evidence, machine, texts(machine, pages), fragments);
        return pages.stream()
                .map(page ->
                        ExampleCards.areOn(page.body())
                                ? withCards(page, cards, uri(machine, page))
                                : page)
                .toList();
    }

    /// A page with cards has their headings in its table of contents.
    private static SitePage withCards(SitePage page, ExampleCards cards, String uri) {
        List<Heading> headings = new ArrayList<>(page.content().headings());
        headings.addAll(cards.headings());
        return page.with(page.content().with(headings).with(cards.fill(page.body(), uri)));
    }

    /// The first one of a page; the same for every machine.
    public static Glossary glossary(List<SitePage> pages) {
        return pages.stream()
                .map(page -> Glossary.in(page.body(), page.uri()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> Glossary.in("", ""));
    }

    /// What the pages claim on each machine; every edition has the same pages in the same order.
    private List<PublishedPage> published(Map<MachineRuns, List<SitePage>> editions) {
        List<SitePage> first = Objects.requireNonNull(editions.get(evidence.first()));
        List<PublishedPage> published = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Map<String, List<PublishedClaim>> claims = new LinkedHashMap<>();
            for (Map.Entry<MachineRuns, List<SitePage>> edition : editions.entrySet()) {
                claims.put(edition.getKey().name(), edition.getValue().get(i).content().claims());
            }
            SitePage page = first.get(i);
            published.add(new PublishedPage(page.uri(), page.nav(), claims));
        }
        return published;
    }

    private List<SitePage> edition(MachineRuns machine, List<SitePage> found) throws IOException {
        Set<String> uris = found.stream().map(SitePage::uri).collect(Collectors.toSet());
        String folder = evidence.folder(machine);
        MovedLinks links = new MovedLinks(folder, uris);
        conversions.prepare(
                found.stream()
                        .map(page -> new Conversions.Job(page.source(), page.uri(), machine))
                        .toList());
        return Parallel.map(
                        found,
                        page ->
                                conversions
                                        .page(page.source(), page.uri(), machine)
                                        .map(content ->
                                                content.with(
                                                        links.mend(content.body(), page.uri())))
                                        .map(content -> page.with(content).at(folder + page.uri())))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
