package evidoc.jbake;

import evidoc.page.Frame;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lets JBake's crawler read AsciiDoc pages by a [PageReader]. A page that can't be read is a
/// problem, and is stored as an empty one, so that JBake never drops a page silently.
final class PageEngine {
    private static final String DEFAULT_TYPE = "page";
    private static final List<String> STATUS = List.of("published", "draft");

    /// Key of the [SitePage] in its document.
    private static final String PAGE = "page";

    private final PageReader reader;
    private final Project project;
    private final Problems problems;

    PageEngine(PageReader reader, Project project, Problems problems) {
        this.reader = reader;
        this.project = project;
        this.problems = problems;
    }

    /// The pages of documents that this engine has read.
    static List<SitePage> pages(List<DocumentModel> documents) {
        return documents.stream()
                .map(document -> document.get(PAGE))
                .filter(SitePage.class::isInstance)
                .map(SitePage.class::cast)
                .toList();
    }

    DocumentModel parse(JBakeConfiguration config, File file) {
        Path path = file.toPath();
        DocumentModel document = new DocumentModel();
        document.setType(DEFAULT_TYPE);
        document.setStatus("published");
        document.setTitle("");
        document.setBody("");
        try {
            reader.read(path, project.uri(path))
                    .ifPresent(page -> document.put(PAGE, page(config, path, page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    private SitePage page(JBakeConfiguration config, Path file, Page page) {
        if (page.title().isEmpty()) {
            problem(
                    file,
                    1,
                    "the page has no title",
                    "Start it with '= Title'; keep what pages only include out of content.");
        }
        String status = page.settings().getOrDefault("status", STATUS.getFirst());
        if (!STATUS.contains(status)) {
            problem(
                    file,
                    lineOf(file, ":jbake-status:"),
                    "unknown page status '" + status + "'",
                    NearMatch.remedy(status, STATUS));
        }
        SitePage found =
                new SitePage(
                        file,
                        project.uri(file),
                        type(config, file, page),
                        order(file, page),
                        page,
                        Frame.NONE);
        if (page.settings().containsKey("date") && found.date().isEmpty()) {
            problem(
                    file,
                    lineOf(file, ":jbake-date:"),
                    "invalid date '" + page.settings().get("date") + "'",
                    "Write it like 2026-01-31.");
        }
        return found;
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
        if (order.isEmpty()) {
            return SitePage.LAST;
        }
        if (order.matches("\\d{1,6}")) {
            return Integer.parseInt(order);
        }
        problem(
                file,
                lineOf(file, ":jbake-order:"),
                "invalid page order '" + order + "'",
                "Write a line such as ':jbake-order: 30' under the title.");
        return SitePage.LAST;
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
}
