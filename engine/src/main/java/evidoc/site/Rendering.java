package evidoc.site;

import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;

import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Renders documents through JBake and its templates; what is wrong with a template is a problem of
/// one of its lines.
public final class Rendering {
    private final Renderer renderer;
    private final Path destination;
    private final Problems problems;

    public Rendering(DefaultJBakeConfiguration config, Path destination, Problems problems) {
        this.renderer = new Renderer(new MemoryContentStore(), config);
        this.destination = destination;
        this.problems = problems;
    }

    /// JBake's settings for a project, whose types of pages it learns by that.
    public static DefaultJBakeConfiguration configuration(Project project, Path destination)
            throws org.jbake.app.JBakeException {
        DefaultJBakeConfiguration config =
                new JBakeConfigurationFactory()
                        .createDefaultJbakeConfiguration(
                                project.root().toFile(), destination.toFile(), false);
        for (String type : config.getDocumentTypes()) {
            DocumentTypes.addDocumentType(type);
        }
        return config;
    }

    /// Writes a document to its place in the destination.
    public void render(DocumentModel document) throws IOException {
        try {
            renderer.render(document);
        } catch (Exception e) {
            add(templateProblem(document, e));
        }
        useLineFeeds(destination.resolve(document.getUri()));
    }

    private void add(Problem problem) {
        boolean known =
                problems.all().stream()
                        .anyMatch(other ->
                                problem.line() > 0
                                        && other.file().equals(problem.file())
                                        && other.line() == problem.line());
        if (!known) {
            problems.add(problem);
        }
    }

    /// Templates and pages may have been saved with other line ends.
    private static void useLineFeeds(Path page) throws IOException {
        if (Files.isRegularFile(page)) {
            String html = Files.readString(page);
            if (html.contains("\r\n")) {
                Files.writeString(page, html.replace("\r\n", "\n"));
            }
        }
    }

    private static Problem templateProblem(DocumentModel document, Throwable thrown) {
        String page = "rendering " + document.getUri() + ": ";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException e) {
                return template(
                        e.getTemplateSourceName(),
                        e.getLineNumber(),
                        page + e.getMessageWithoutStackTop());
            } else if (cause instanceof ParseException e) {
                return template(
                        e.getTemplateName(), e.getLineNumber(), page + e.getEditorMessage());
            }
        }
        return Problem.general(page + thrown.getMessage(), "Mend the page's template.");
    }

    private static Problem template(String name, int line, String message) {
        String first =
                message.lines()
                        .takeWhile(text -> !text.startsWith("---"))
                        .map(text -> text.replace("==>", "").strip())
                        .filter(text -> !text.isEmpty())
                        .limit(2)
                        .collect(Collectors.joining(" "));
        String bare = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        return new Problem("templates/" + name, line, bare, "");
    }
}
