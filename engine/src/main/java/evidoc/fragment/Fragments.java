package evidoc.fragment;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The pieces of HTML of which the engine makes what it writes into pages: one FreeMarker file for
/// each thing shown. A file of the same name in the site's `templates/fragments` takes the place of
/// the engine's. Safe for use by several threads.
public final class Fragments {
    private static final String OWN = "templates/fragments";
    private static final String ENGINE = "/evidoc/fragments";
    private static final String EXTENSION = ".ftl";

    private final Path folder;
    private final Templates templates;

    /// The fragments of a site, as they are now.
    ///
    /// @param project its root
    public Fragments(Path project) {
        folder = project.resolve(OWN);
        templates = new Templates(loader(), new ViewWrapper());
        templates.configuration().setOutputFormat(HTMLOutputFormat.INSTANCE);
    }

    /// The engine's own fragments, of no site.
    public static Fragments ofEngine() {
        return new Fragments(Path.of("no", "site"));
    }

    private TemplateLoader loader() {
        TemplateLoader engine = new ClassTemplateLoader(Fragments.class, ENGINE);
        return Files.isDirectory(folder)
                ? new MultiTemplateLoader(
                        new TemplateLoader[] {Templates.folder(folder, OWN), engine})
                : engine;
    }

    /// Files of the site that take the place of no fragment.
    public List<Problem> unknown() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .filter(name -> Fragments.class.getResource(ENGINE + "/" + name) == null)
                    .map(name ->
                            Problem.in(
                                    OWN + "/" + name,
                                    "unknown fragment",
                                    "Rename it like one of"
                                            + " engine/src/main/resources/evidoc/fragments."))
                    .toList();
        }
    }

    /// One of them with its values. The line end with which its file ends is left out.
    ///
    /// @param view what it may show: a record, whose texts are escaped
    /// @throws ProblemException if the site's own file has a mistake
    public Html html(String name, Record view) {
        try {
            String html = templates.text(name + EXTENSION, view);
            return new Html(html.endsWith("\n") ? html.substring(0, html.length() - 1) : html);
        } catch (TemplateFault.Found e) {
            throw new ProblemException(problem(e.fault()));
        }
    }

    private Problem problem(TemplateFault fault) {
        boolean own = Files.exists(folder.resolve(fault.name()));
        return new Problem(
                (own ? OWN : ENGINE.substring(1)) + "/" + fault.name(),
                fault.line(),
                "cannot render the fragment: " + fault.message(),
                "Compare it with the engine's own file of that name.");
    }

    /// One of them in two parts, before and after what is written in the place of
    /// [Placeholder#CONTENT].
    ///
    /// @throws ProblemException if the site's own file has a mistake
    public List<Html> around(String name, Record view) {
        Html all = html(name, view);
        List<Html> parts =
                Stream.of(all.markup().split(Placeholder.CONTENT.html().markup(), -1))
                        .map(Html::new)
                        .toList();
        if (parts.size() != 2) {
            throw new ProblemException(
                    Problem.in(
                            OWN + "/" + name + EXTENSION,
                            "the fragment must contain ${content} exactly once",
                            "Write it where the rest of the page's text belongs."));
        }
        return parts;
    }
}
