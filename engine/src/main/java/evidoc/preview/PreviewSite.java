package evidoc.preview;

import evidoc.check.PageLinks;
import evidoc.check.SiteCheck;
import evidoc.console.Progress;
import evidoc.conversion.Conversions;
import evidoc.conversion.ConvertedPages;
import evidoc.conversion.PageStore;
import evidoc.conversion.Worker;
import evidoc.edition.Editions;
import evidoc.edition.LinkTexts;
import evidoc.edition.Navigation;
import evidoc.edition.TextResults;
import evidoc.example.Examples;
import evidoc.fragment.Fragments;
import evidoc.fragment.Placeholder;
import evidoc.jbake.JBake;
import evidoc.metadata.SiteFacts;
import evidoc.page.Evidence;
import evidoc.page.Glossary;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.plain.PlainPage;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.HardLinks;
import evidoc.project.Project;
import evidoc.project.SwapFolder;
import evidoc.site.Bake;
import evidoc.site.PublishedFiles;
import evidoc.site.SiteBuilder;

import org.asciidoctor.Asciidoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The site that a preview serves. It is never half built: a page, or the whole site, replaces the
/// last good one only when it is free of problems.
final class PreviewSite implements AutoCloseable {
    private final Project project;
    private final List<Asciidoctor> asciidoctors;
    private final LiveReload audience;
    private final ServedFolder served;
    private final SwapFolder swap;
    private final ConvertedPages converted;
    private final RenderedPages rendered;
    private final KnownLinks links;
    private final Runnable checkpoint;
    private List<Worker> workers = List.of();
    private Evidence evidence = new Evidence(new Examples(List.of()), List.of());

    /// Sources and run files of the site that is served; empty if they must be rewritten.
    private Set<String> proof = Set.of();

    private Fragments fragments;
    private TextResults results = TextResults.UNKEPT;
    private List<SitePage> published = List.of();
    private Glossary glossary = Glossary.in("", "");
    private LinkTexts texts = new LinkTexts(Map.of());
    private boolean making;

    /// @param checkpoint called between the steps of building the whole site; an exception ends the
    ///   build
    PreviewSite(
            Project project,
            List<Asciidoctor> asciidoctors,
            ServedFolder served,
            LiveReload audience,
            Runnable checkpoint) {
        this.project = project;
        this.asciidoctors = List.copyOf(asciidoctors);
        this.served = served;
        this.audience = audience;
        this.swap = new SwapFolder(project.preview());
        this.checkpoint =
                () -> {
                    if (making) {
                        checkpoint.run();
                    }
                };
        this.converted = new ConvertedPages(this.checkpoint);
        this.rendered = new RenderedPages(project.preview(), this.checkpoint);
        this.links = new KnownLinks(this.checkpoint);
        this.fragments = new Fragments(project.root());
    }

    /// The result of showing a page.
    ///
    /// @param done false if the whole site must be built to show it
    /// @param problems those of the page; if any, the last good one stays
    record Shown(boolean done, List<Problem> problems) {
        private static final Shown LATER = new Shown(false, List.of());

        static Shown with(List<Problem> problems) {
            return new Shown(true, problems);
        }
    }

    ConvertedPages converted() {
        return converted;
    }

    RenderedPages rendered() {
        return rendered;
    }

    /// Shows these runs from now on, and the current sources that pages cite.
    void show(Evidence newEvidence) throws IOException {
        workers.forEach(Worker::close);
        evidence = newEvidence;
        fragments = new Fragments(project.root());
        proof = Set.of();
        workers =
                asciidoctors.stream()
                        .map(each ->
                                Worker.of(each, project, newEvidence, Optional.empty(), fragments))
                        .toList();
        converted.keepIn(new PageStore(project, newEvidence, Optional.empty()));
        results = TextResults.open(project);
    }

    /// Builds the whole site, and keeps what is still up to date.
    ///
    /// @throws evidoc.problem.ProblemException if there are problems that a user can fix
    void make() throws IOException {
        Problems problems = new Problems();
        workers.forEach(worker -> problems.addAll(worker.standing()));
        if (!Files.isDirectory(served.path())) {
            rendered.forget();
            proof = Set.of();
        }
        Path fresh = swap.begin();
        making = true;
        try {
            rendered.begin();
            links.begin();
            List<SitePage> pages =
                    new Bake(project, evidence, Optional.empty(), problems)
                            .bake(
                                    new Conversions(
                                            () -> workers, converted, problems, Progress.silent()),
                                    fresh,
                                    rendered,
                                    results);
            problems.throwIfAny();
            Set<String> proven = prove(fresh);
            new SiteCheck(project.root(), fresh, problems, links, SiteFacts.isStrict(project))
                    .check(SiteBuilder.sources(project, pages));
            problems.throwIfAny();
            Set<String> changed = HardLinks.differences(served.path(), fresh);
            served.change(swap::swap);
            rendered.accept();
            links.end();
            proof = proven;
            List<SitePage> firsts = evidence.byMachine(pages).getFirst();
            published = firsts;
            glossary = Editions.glossary(firsts);
            texts = LinkTexts.of(firsts);
            audience.tellChanged(changed);
        } finally {
            making = false;
            swap.discard();
        }
    }

    /// Puts sources and run files into the site.
    ///
    /// @return their names
    private Set<String> prove(Path fresh) throws IOException {
        if (proof.isEmpty()) {
            Set<String> pages = HardLinks.names(fresh);
            new PublishedFiles(evidence, fresh).publish(checkpoint);
            Set<String> all = new TreeSet<>(HardLinks.names(fresh));
            all.removeAll(pages);
            return all;
        }
        for (String name : proof) {
            HardLinks.link(served.path().resolve(name), fresh.resolve(name));
        }
        return proof;
    }

    /// Shows the current text of a page, for the first machine. What other pages show of it stays
    /// the same until the whole site is built again.
    Shown show(Path file) throws IOException {
        String uri = project.uri(file);
        Optional<SitePage> last = rendered.find(uri);
        boolean ready = last.isPresent() && Files.exists(served.path().resolve(uri));
        if (!ready || workers.stream().anyMatch(worker -> !worker.standing().isEmpty())) {
            return Shown.LATER;
        }
        Worker.Result result =
                converted.get(new Conversions.Job(file, uri, evidence.first()), workers.getFirst());
        if (!result.problems().isEmpty() || result.page().isEmpty()) {
            return Shown.with(result.problems());
        }
        Page page = result.page().get();
        if (!standsAlone(last.get().content(), page)) {
            return Shown.LATER;
        }
        Navigation navigation = new Navigation(evidence, evidence.first(), Optional.empty(), "");
        return show(
                last.get()
                        .with(
                                page.with(
                                        glossary.link(
                                                texts.fill(page.body(), uri), uri, fragments)))
                        .with(last.get().frame().with(navigation.runsOn(page.examples()))),
                file);
    }

    /// Whether a page can be shown without checking the others.
    private static boolean standsAlone(Page before, Page page) {
        return page.settings().equals(before.settings())
                && page.shown().equals(before.shown())
                && !page.title().isEmpty()
                && !Placeholder.areIn(page.body())
                && Glossary.in(page.body(), "").isEmpty();
    }

    private Shown show(SitePage shown, Path file) throws IOException {
        Problems problems = new Problems();
        Path folder = Files.createDirectories(project.previewWork());
        try (JBake jbake = new JBake(project, folder, problems)) {
            jbake.list(published);
            jbake.render(shown);
        }
        String uri = shown.uri();
        Path page = folder.resolve(uri);
        if (!problems.isEmpty()) {
            return Shown.with(problems.all());
        }
        String html = Files.readString(page);
        String last = Files.readString(served.path().resolve(uri));
        PageLinks now = links.apply(html);
        if (!now.ids().containsAll(links.apply(last).ids())) {
            // Other pages may link to an anchor that no longer exists.
            return Shown.LATER;
        }
        new SiteCheck(project.root(), served.path(), problems, links, SiteFacts.isStrict(project))
                .check(uri, now, project.nameOf(file));
        if (!problems.isEmpty() && proof.isEmpty()) {
            // A link may lead to the file of a new run.
            return Shown.LATER;
        }
        if (problems.isEmpty()) {
            PlainPage.write(shown, PlainPage::markdown, folder);
            for (String each : shown.files()) {
                served.put(each, folder.resolve(each));
            }
            rendered.add(shown);
            audience.tellChanged(html.equals(last) ? List.of() : List.of(uri));
        }
        return Shown.with(problems.all());
    }

    /// Updates an asset of the site, if it already exists there and nothing else depends on it.
    void showAsset(Path file) throws IOException {
        String name = project.assets().relativize(file).toString().replace('\\', '/');
        if (Files.exists(served.path().resolve(name))) {
            Path folder = Files.createDirectories(project.previewWork());
            Path copy = Files.createTempFile(folder, "asset", "");
            Files.write(copy, Files.readAllBytes(file));
            served.put(name, copy);
            audience.tellChanged(List.of(name));
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
