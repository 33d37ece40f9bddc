package evidoc.jbake;

import evidoc.fragment.TemplateFault;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.problem.SystemFailure;
import evidoc.project.AuthorFiles;
import evidoc.project.Project;

import org.jbake.app.Crawler;
import org.jbake.app.JBakeException;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// JBake at work on one project: it finds the pages, and renders them by their templates. What it
/// only logs becomes a problem here, and an error in a template becomes a problem with its line.
public final class JBake implements AutoCloseable {
    /// Of the files that are pages.
    public static final String PAGE_EXTENSION = "adoc";

    private static final String HOME_PAGE = "index.html";

    /// All that JBake takes for AsciiDoc. Its own engine doesn't work with this AsciidoctorJ.
    private static final List<String> ASCIIDOC = List.of(PAGE_EXTENSION, "ad", "asciidoc");

    private final Project project;
    private final Problems problems;
    private final Settings settings;
    private final DefaultJBakeConfiguration config;
    private final SiteTemplates templates;
    private final Renderer renderer;
    private final LogProblems log;
    private List<Listing> listings = List.of();

    /// Reads JBake's settings, which also registers its page types.
    ///
    /// @param destination where pages and assets are written
    /// @throws evidoc.problem.ProblemException if `jbake.properties` can't be read
    public JBake(Project project, Path destination, Problems problems) throws IOException {
        this.project = project;
        this.problems = problems;
        this.settings = Settings.read(project);
        this.config = configuration(project, destination);
        MemoryContentStore store = new MemoryContentStore();
        this.templates = new SiteTemplates(store, config, templates(project));
        this.renderer = new Renderer(store, config, templates);
        this.log = LogProblems.listen(problems);
    }

    /// Reports what keeps JBake from starting, and what `jbake.properties` may not set.
    ///
    /// @throws evidoc.problem.ProblemException if `jbake.properties` can't be read
    public static void check(Project project, Problems problems) throws IOException {
        Settings.read(project).check(problems);
        if (!Files.isDirectory(templates(project))) {
            problems.add(
                    Problem.in(
                            SiteTemplates.FOLDER,
                            "no such folder",
                            "Write templates/page.ftl; see docs/content/look.adoc."));
        }
    }

    private static Path templates(Project project) {
        return project.root().resolve(SiteTemplates.FOLDER);
    }

    private DefaultJBakeConfiguration configuration(Project project, Path destination) {
        try {
            DefaultJBakeConfiguration config =
                    new JBakeConfigurationFactory()
                            .createDefaultJbakeConfiguration(
                                    project.root().toFile(), destination.toFile(), false);
            settings.values().forEach((name, value) -> config.setProperty("" + name, value));
            PagesOfBake.register(ASCIIDOC, config.getDocumentTypes());
            return config;
        } catch (JBakeException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether a template makes the home page, so that the content needs none.
    public static boolean makesHomePage(Project project) throws IOException {
        Settings settings = Settings.read(project);
        return settings.isOn("render.index")
                && settings.get("index.file", HOME_PAGE).equals(HOME_PAGE);
    }

    /// A setting of a project's `jbake.properties`.
    public static Optional<String> setting(Project project, String name) throws IOException {
        return Optional.ofNullable(Settings.read(project).values().getProperty(name))
                .map(String::strip);
    }

    /// A setting of `jbake.properties`, such as `site.name`.
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.values().getProperty(name));
    }

    /// The pages that JBake's crawler finds.
    public List<SitePage> crawl(PageReader reader) {
        MemoryContentStore store = new MemoryContentStore();
        PagesOfBake.read(
                new PageEngine(reader, project, problems),
                () -> new Crawler(store, config).crawl());
        return PageEngine.pages(store.documents());
    }

    /// Whether JBake takes a file of the content for a page, by the ending of its name.
    public static boolean isPage(Path file) {
        String extension = AuthorFiles.extension(file).toLowerCase(Locale.ROOT);
        return Engines.getRecognizedExtensions().contains(extension);
    }

    /// Lets templates show lists of pages, such as `published_posts`.
    ///
    /// @param pages of the first machine
    public void list(List<SitePage> pages) {
        SiteLists lists = new SiteLists(pages, config.getDocumentTypes(), templateConfig());
        templates.show(lists);
        listings = Listing.of(settings, lists.tags());
    }

    /// Settings by the names that JBake gives them in templates: `config.site_host`.
    private Map<String, Object> templateConfig() {
        Map<String, Object> known = new HashMap<>(Listing.files(settings));
        known.put("version", config.getVersion());
        settings.values().forEach((name, value) -> known.put("" + name, value));
        Map<String, Object> named = new HashMap<>();
        known.forEach((name, value) -> named.put(name.replace('.', '_'), value));
        return named;
    }

    /// Writes the files that templates make of all pages: home page, feed, archive, tags.
    ///
    /// @param home the first page, whose frame their templates get
    public void renderListings(SitePage home) throws IOException {
        for (Listing listing : listings) {
            config.setProperty("template." + listing.type() + ".extension", listing.extension());
            render(Documents.of(home, listing));
        }
    }

    /// Writes a page to its place in the destination. Several threads may do so at once.
    public void render(SitePage page) throws IOException {
        render(Documents.of(page));
    }

    /// Writes the sitemap.
    ///
    /// @param pages all of them, whose absolute addresses are known
    public void renderSitemap(SitePage home, List<SitePage> pages) throws IOException {
        render(Documents.sitemap(home, pages));
    }

    private void render(DocumentModel document) throws IOException {
        try {
            renderer.render(document);
        } catch (Exception e) {
            add(problem(document.getUri(), e));
        }
    }

    /// What is wrong with a template is told once, not for each page.
    private synchronized void add(Problem problem) {
        boolean known =
                problems.all().stream()
                        .anyMatch(other ->
                                !problem.file().isEmpty()
                                        && other.file().equals(problem.file())
                                        && other.line() == problem.line());
        if (!known) {
            problems.add(problem);
        }
    }

    /// What kept a page from being written, as JBake's renderer hands it on.
    private static Problem problem(String uri, Exception thrown) throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TemplateFault.Found found -> {
                    TemplateFault fault = found.fault();
                    return new Problem(
                            SiteTemplates.FOLDER + "/" + fault.name(),
                            fault.line(),
                            "rendering " + uri + ": " + fault.message(),
                            "");
                }
                case ProblemException found -> {
                    return found.problems().getFirst();
                }
                case IOException failed -> throw failed;
                default -> {}
            }
        }
        return SystemFailure.of(thrown)
                .orElseThrow(() -> new IllegalStateException("rendering " + uri, thrown));
    }

    @Override
    public void close() {
        log.close();
    }
}
