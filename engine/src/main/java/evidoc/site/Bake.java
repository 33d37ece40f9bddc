package evidoc.site;

import evidoc.console.Progress;
import evidoc.page.Evidence;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.search.SearchFiles;
import evidoc.text.Amount;

import org.asciidoctor.Asciidoctor;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Renders all pages through JBake: its crawler, renderer and assets, without its database.
public final class Bake {
    private static final String PAGE_EXTENSION = "adoc";
    private static final Pattern NAME = Pattern.compile("[\\w./-]+");
    private static final List<String> OWN_FOLDERS =
            List.of("examples", LookFiles.FOLDER, "on", "runs");

    private final Project project;
    private final Evidence evidence;
    private final Optional<SiteAddress> address;
    private final Problems problems;

    /// A bake of one project.
    ///
    /// @param address where the site will be hosted, if known
    public Bake(
            Project project, Evidence evidence, Optional<SiteAddress> address, Problems problems) {
        this.project = project;
        this.evidence = evidence;
        this.address = address;
        this.problems = problems;
    }

    /// Renders every page and copies the assets.
    ///
    /// @param asciidoctors at least one; several convert pages side by side
    /// @param destination an empty folder
    /// @param progress told of each page
    /// @return the pages in the order of the site, those of the first machine first
    /// @throws DeniedClaims if runs deny what must hold, and nothing else is wrong
    public List<DocumentModel> bake(
            List<Asciidoctor> asciidoctors, Path destination, Progress progress)
            throws IOException, JBakeException {
        List<Worker> workers =
                asciidoctors.stream()
                        .map(asciidoctor -> Worker.of(asciidoctor, project, evidence, address))
                        .toList();
        int pages = pageFiles().size() * evidence.machines().size();
        progress.phase(Amount.of(pages, "page").after("Converting"), pages);
        try {
            return bake(
                    new Conversions(workers, Optional.empty(), problems, progress),
                    destination,
                    (page, _) -> {
                        progress.passed(page.getUri());
                        return false;
                    });
        } finally {
            workers.forEach(Worker::close);
        }
    }

    /// Pages that needn't be rendered.
    public interface Kept {
        /// Puts the page as it was rendered before into the destination, if it would be rendered
        /// just so again.
        boolean put(DocumentModel page, Path destination) throws IOException;
    }

    /// The same with the pages and the renderings of an earlier bake, where these are still good.
    public List<DocumentModel> bake(Conversions conversions, Path destination, Kept kept)
            throws IOException, JBakeException {
        DefaultJBakeConfiguration config = Rendering.configuration(project, destination);
        Engines.register(
                PAGE_EXTENSION, new PageEngine(conversions, evidence.first(), project, problems));
        MemoryContentStore store = new MemoryContentStore();
        Rendering rendering = new Rendering(config, destination, problems);
        List<Path> files = pageFiles();
        check(files);
        try (LogProblems _ = LogProblems.listen(problems)) {
            conversions.prepare(files.stream().map(this::job).toList());
            new Crawler(store, config).crawl();
            conversions.throwIfAny();
            List<DocumentModel> pages =
                    new Editions(evidence, conversions, address, siteName(config))
                            .of(store.documents());
            conversions.throwIfAny();
            List<DocumentModel> all = new ArrayList<>(pages);
            address.ifPresent(known -> all.addAll(known.documents(firsts(pages))));
            conversions.writing(all.size());
            for (DocumentModel page : all) {
                if (!kept.put(page, destination)) {
                    rendering.render(page);
                }
            }
            assets(config);
            new LookFiles(destination).write();
            if (Navigation.hasAllPages(pages)) {
                new SearchFiles(evidence, destination).write(pages);
            }
            findLost(files, destination, firsts(pages));
            return pages;
        }
    }

    private Conversions.Job job(Path file) {
        return new Conversions.Job(file, PageEngine.uri(project, file), evidence.first());
    }

    /// The pages of the first machine.
    private List<DocumentModel> firsts(List<DocumentModel> pages) {
        return pages.subList(0, pages.size() / evidence.machines().size());
    }

    private String siteName(DefaultJBakeConfiguration config) {
        Object name = config.get("site.name");
        if (name == null) {
            problems.add(
                    Problem.in("jbake.properties", "no 'site.name'", "Add 'site.name=Your site'."));
        }
        return String.valueOf(name);
    }

    private void assets(DefaultJBakeConfiguration config) {
        for (String own : OWN_FOLDERS) {
            Path folder = project.root().resolve("assets").resolve(own);
            if (Files.exists(folder)) {
                problems.add(
                        Problem.in(
                                project.nameOf(folder),
                                "the site has a folder of that name",
                                "Rename it."));
            }
        }
        Asset asset = new Asset(config);
        asset.copy();
        asset.copyAssetsFromContent(config.getContentFolder());
        asset.getErrors()
                .forEach(e -> problems.add(Problem.general(String.valueOf(e.getMessage()), "")));
    }

    /// The content's files that JBake takes for pages.
    private List<Path> pageFiles() throws IOException {
        if (!Files.isDirectory(project.content())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(project.content())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toFile().isHidden())
                    .filter(file -> Engines.getRecognizedExtensions().contains(extension(file)))
                    .sorted()
                    .toList();
        }
    }

    /// JBake would write an error message into pages of other kinds, and encode odd names.
    private void check(List<Path> pages) {
        if (!pages.contains(project.content().resolve("index." + PAGE_EXTENSION))) {
            problems.add(
                    Problem.in(
                            project.nameOf(project.content()),
                            "there is no home page",
                            "Write content/index.adoc."));
        }
        for (Path page : pages) {
            String name = project.nameOf(page);
            if (!extension(page).equals(PAGE_EXTENSION)) {
                problems.add(Problem.in(name, "not an AsciiDoc page", "Pages end in .adoc."));
            } else if (!NAME.matcher(name).matches()) {
                problems.add(
                        Problem.in(
                                name,
                                "has a name that an address can't have",
                                "Use letters, digits, '-', '_' and '.'."));
            }
        }
    }

    /// Pages in equal pages out.
    private void findLost(List<Path> files, Path destination, List<DocumentModel> pages) {
        List<Path> rendered =
                pages.stream()
                        .filter(page -> Files.isRegularFile(destination.resolve(page.getUri())))
                        .map(page -> Path.of(page.getFile()))
                        .toList();
        files.stream()
                .filter(file -> problems.isEmpty() && !rendered.contains(file))
                .map(file ->
                        Problem.in(
                                project.nameOf(file),
                                "the page was lost by JBake",
                                "Give the file another name."))
                .forEach(problems::add);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
