package evidoc.site;

import evidoc.console.Progress;
import evidoc.conversion.Conversions;
import evidoc.conversion.ConvertedPages;
import evidoc.conversion.PageStore;
import evidoc.conversion.Worker;
import evidoc.conversion.Workers;
import evidoc.edition.Editions;
import evidoc.edition.Navigation;
import evidoc.edition.TextResults;
import evidoc.fragment.Fragments;
import evidoc.jbake.JBake;
import evidoc.metadata.Colophons;
import evidoc.metadata.SiteAddress;
import evidoc.metadata.SiteFacts;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.plain.PlainPage;
import evidoc.problem.Problems;
import evidoc.project.Parallel;
import evidoc.project.Project;
import evidoc.project.SymbolicLinks;
import evidoc.project.TextHistory;
import evidoc.runpage.RunPages;
import evidoc.search.SearchFiles;
import evidoc.share.SharePictures;
import evidoc.text.Amount;

import org.asciidoctor.Asciidoctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Renders all pages through JBake: its crawler, renderer and assets, without its database.
public final class Bake {
    private final Project project;
    private final Evidence evidence;
    private final Optional<SiteAddress> address;
    private final Map<String, String> settings;
    private final Problems problems;
    private final Fragments fragments;
    private final PageFiles pageFiles;

    /// A bake of one project.
    ///
    /// @param address where the site will be hosted, if known
    public Bake(
            Project project, Evidence evidence, Optional<SiteAddress> address, Problems problems) {
        this(project, evidence, address, Map.of(), problems);
    }

    /// A bake of one project.
    ///
    /// @param address where the site will be hosted, if known
    /// @param settings that take the place of those of the same names in `jbake.properties`
    Bake(
            Project project,
            Evidence evidence,
            Optional<SiteAddress> address,
            Map<String, String> settings,
            Problems problems) {
        this.project = project;
        this.evidence = evidence;
        this.address = address;
        this.settings = Map.copyOf(settings);
        this.problems = problems;
        this.fragments = new Fragments(project.root());
        this.pageFiles = new PageFiles(project, problems);
    }

    /// Renders every page and copies the assets.
    ///
    /// @param asciidoctors called when a page must be converted; at least one; several convert
    ///   pages side by side
    /// @param destination an empty folder
    /// @param progress notified of each page
    /// @return the pages in the order of the site, those of the first machine first
    /// @throws evidoc.claim.DeniedClaims if runs deny claims that must hold, and there are no other
    ///   problems
    public List<SitePage> bake(
            Supplier<List<Asciidoctor>> asciidoctors, Path destination, Progress progress)
            throws IOException {
        int pages = pageFiles.all().size() * evidence.machines().size();
        progress.phase(Amount.of(pages, "page").after("Converting"), pages);
        PageStore store =
                new PageStore(project, evidence, address.map(known -> known.base().toString()));
        ConvertedPages before = new ConvertedPages(() -> {});
        before.keepIn(store);
        TextResults results = TextResults.open(project);
        try (Workers workers = new Workers(() -> workers(asciidoctors.get()))) {
            List<SitePage> baked =
                    bake(
                            new Conversions(workers::get, before, problems, progress),
                            destination,
                            (page, _) -> {
                                progress.passed(page.uri());
                                return false;
                            },
                            results);
            store.tidy();
            results.save();
            return baked;
        }
    }

    private List<Worker> workers(List<Asciidoctor> asciidoctors) {
        List<Worker> workers =
                asciidoctors.stream()
                        .map(asciidoctor ->
                                Worker.of(asciidoctor, project, evidence, address, fragments))
                        .toList();
        if (workers.stream().anyMatch(worker -> !worker.standing().isEmpty())) {
            workers.forEach(worker -> problems.addAll(worker.standing()));
            workers.forEach(Worker::close);
            problems.throwIfAny();
        }
        return workers;
    }

    /// Pages that need not be rendered again.
    public interface Kept {
        /// Puts the page as rendered before into the destination, if rendering it would produce the
        /// same. Several threads call it at once.
        boolean put(SitePage page, Path destination) throws IOException;
    }

    /// The same with what earlier bakes made, where it is still valid.
    ///
    /// @param kept rendered pages
    /// @param results what was computed from the bodies of pages
    public List<SitePage> bake(
            Conversions conversions, Path destination, Kept kept, TextResults results)
            throws IOException {
        SymbolicLinks.check(project, problems);
        JBake.check(project, problems);
        problems.throwIfAny();
        try (JBake jbake = new JBake(project, destination, problems)) {
            return bake(jbake, conversions, destination, kept, results);
        }
    }

    private List<SitePage> bake(
            JBake jbake, Conversions conversions, Path destination, Kept kept, TextResults results)
            throws IOException {
        problems.addAll(fragments.unknown());
        List<Path> files = pageFiles.all();
        pageFiles.check(files);
        conversions.prepare(files.stream().map(this::job).toList());
        Set<Path> drafts = new HashSet<>();
        List<SitePage> found =
                jbake.crawl((file, uri) ->
                        files.contains(file)
                                ? published(
                                        file, conversions.page(file, uri, evidence.first()), drafts)
                                : Optional.empty());
        conversions.throwIfAny();
        SiteFacts facts = SiteFacts.of(jbake::setting, settings, problems);
        List<SitePage> editions =
                new Editions(evidence, conversions, address, facts.name(), fragments, results)
                        .of(found);
        conversions.throwIfAny();
        List<SitePage> pages =
                new Colophons(project, evidence, address, facts, TextHistory.of(project))
                        .addTo(editions);
        List<SitePage> firsts = evidence.byMachine(pages).getFirst();
        jbake.list(firsts);
        conversions.writing(pages.size());
        Parallel.each(
                pages,
                page -> {
                    if (!kept.put(page, destination)) {
                        jbake.render(page);
                        PlainPage.write(page, results.markdown(), destination);
                    }
                });
        List<SitePage> runs = runPages(pages);
        conversions.writingRuns(runs.size());
        Parallel.each(
                runs,
                page -> {
                    if (!kept.put(page, destination)) {
                        jbake.render(page);
                    }
                });
        jbake.renderListings(pages.getFirst());
        if (address.isPresent()) {
            renderForHost(jbake, address.get(), firsts);
            new SharePictures(project, jbake::setting, problems).write(firsts, destination);
        }
        new Addresses(project, problems).check(firsts, runs);
        Parallel.each(
                List.<Task>of(
                        () -> new DataFiles(evidence, facts, address).write(pages, destination),
                        () -> new Assets(project).copyTo(destination),
                        () -> new LookFiles(destination).write(),
                        () ->
                                writeSearch(
                                        pages,
                                        new SearchFiles(evidence, destination, results.search()))),
                Task::run);
        pageFiles.findLost(
                files.stream().filter(file -> !drafts.contains(file)).toList(),
                destination,
                firsts);
        return pages;
    }

    /// Writes a part of the site on which no other part depends.
    private interface Task {
        void run() throws IOException;
    }

    private static void writeSearch(List<SitePage> pages, SearchFiles files) throws IOException {
        if (Navigation.hasAllPages(pages)) {
            files.write(pages);
        }
    }

    /// Nothing for a draft.
    private static Optional<Page> published(Path file, Optional<Page> page, Set<Path> drafts) {
        if (page.isPresent() && !SitePage.isPublished(page.get())) {
            drafts.add(file);
            return Optional.empty();
        }
        return page;
    }

    private List<SitePage> runPages(List<SitePage> pages) {
        return new RunPages(
                        evidence,
                        fragments,
                        (machine, examples) ->
                                new Navigation(evidence, machine, address, "").runsOn(examples))
                .of(pages);
    }

    /// What only a site with a known address has: the page for addresses that lead nowhere, and the
    /// sitemap.
    private static void renderForHost(JBake jbake, SiteAddress host, List<SitePage> pages)
            throws IOException {
        jbake.render(host.notFound(pages.getFirst()));
        jbake.renderSitemap(pages.getFirst(), pages);
    }

    private Conversions.Job job(Path file) {
        return new Conversions.Job(file, project.uri(file), evidence.first());
    }
}
