package evidoc.site;

import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;

import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lets JBake's crawler read AsciiDoc pages by [Conversions]. A page that can't be read is a
/// problem, and stands in the store as an empty one, so that JBake never drops a page silently.
public final class PageEngine implements ParserEngine {
    /// Key of the [Page] in its document.
    public static final String PAGE = "page";

    private static final String DEFAULT_TYPE = "page";

    private final Conversions conversions;
    private final MachineRuns machine;
    private final Project project;
    private final Problems problems;

    /// @param machine whose runs the pages show
    PageEngine(Conversions conversions, MachineRuns machine, Project project, Problems problems) {
        this.conversions = conversions;
        this.machine = machine;
        this.project = project;
        this.problems = problems;
    }

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        Path path = file.toPath();
        try {
            return conversions
                    .page(path, uri(project, path), machine)
                    .map(page -> document(config, path, page))
                    .orElseGet(PageEngine::placeholder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of a page from the root of the site, as JBake makes it.
    public static String uri(Project project, Path file) {
        String name = project.content().relativize(file).toString().replace('\\', '/');
        return name.substring(0, name.lastIndexOf('.')) + ".html";
    }

    private DocumentModel document(JBakeConfiguration config, Path file, Page page) {
        DocumentModel document = placeholder();
        document.setType(type(config, file, page));
        document.put("order", order(file, page));
        fill(document, page);
        if (page.title().isEmpty()) {
            problem(file, 1, "the page has no title", "Start it with '= Title'.");
        }
        return document;
    }

    /// Puts into a document what its page says for one machine.
    public static void fill(DocumentModel document, Page page) {
        document.setTitle(page.title());
        document.setBody(page.body());
        document.put("description", page.description());
        document.put("nav", page.settings().getOrDefault("nav", page.title()));
        document.put("toc", toc(page.headings()));
        document.put(PAGE, page);
    }

    /// What a template lists of a page's headings.
    static List<Map<String, String>> toc(List<Heading> headings) {
        return headings.stream().map(PageEngine::entry).toList();
    }

    /// FreeMarker, as JBake sets it up, doesn't read records.
    private static Map<String, String> entry(Heading heading) {
        return Map.of("id", heading.id(), "title", heading.title());
    }

    /// The headings that a document's table of contents lists.
    static List<Heading> headings(DocumentModel document) {
        List<Heading> headings = new ArrayList<>();
        for (Object entry : (List<?>) document.getOrDefault("toc", List.of())) {
            Map<?, ?> heading = (Map<?, ?>) entry;
            headings.add(
                    new Heading(
                            String.valueOf(heading.get("id")),
                            String.valueOf(heading.get("title"))));
        }
        return headings;
    }

    private String type(JBakeConfiguration config, Path file, Page page) {
        String type = page.settings().getOrDefault("type", DEFAULT_TYPE);
        List<String> known = config.getDocumentTypes();
        if (known.contains(type)) {
            return type;
        }
        problem(
                file,
                lineOf(file, ":jbake-type:"),
                "unknown page type '" + type + "'",
                NearMatch.remedy(type, known));
        return DEFAULT_TYPE;
    }

    private int order(Path file, Page page) {
        String order = page.settings().getOrDefault("order", "");
        if (order.matches("\\d{1,6}")) {
            return Integer.parseInt(order);
        }
        problem(
                file,
                order.isEmpty() ? 1 : lineOf(file, ":jbake-order:"),
                order.isEmpty()
                        ? "the page has no place among the others"
                        : "'" + order + "' is no number",
                "Write for example ':jbake-order: 30' under the title.");
        return 0;
    }

    private static int lineOf(Path file, String start) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(start)) {
                    return i + 1;
                }
            }
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void problem(Path file, int line, String message, String remedy) {
        problems.add(new Problem(project.nameOf(file), line, message, remedy));
    }

    private static DocumentModel placeholder() {
        DocumentModel document = new DocumentModel();
        document.setType(DEFAULT_TYPE);
        document.setStatus("published");
        document.setTitle("");
        document.setBody("");
        return document;
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException(
                "JBake calls this for its older configuration only");
    }
}
