package evidoc.conversion;

import evidoc.fragment.Fragments;
import evidoc.metadata.SiteFacts;
import evidoc.page.Callouts;
import evidoc.page.Citations;
import evidoc.page.CurrentPage;
import evidoc.page.Evidence;
import evidoc.page.GlossaryLetters;
import evidoc.page.Heading;
import evidoc.page.LineNumbers;
import evidoc.page.MacroSupport;
import evidoc.page.Page;
import evidoc.page.SourcePlace;
import evidoc.page.Sources;
import evidoc.page.TableLabels;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jsoup.parser.Parser;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Converts AsciiDoc pages to HTML. Not safe for use by several threads at once.
final class PageConverter implements AutoCloseable {
    private static final String PAGE_ATTRIBUTE = "jbake-";
    private static final String LISTING = "<pre class=\"rouge highlight\">";
    private static final Pattern COLUMN_WIDTH =
            Pattern.compile("(?<=<col )style=\"width: (\\d+)(?:\\.\\d+)?%;?\"");

    /// Words of code that no rule of the engine tells from other code.
    private static final Pattern PLAIN_TOKEN =
            Pattern.compile(
                    "<span"
                        + " class=\"(?:n|na|nb|nc|ne|ni|nl|nn|no|nt|nx|o|p|bp|vc|vg|vi)\">([^<]*)</span>");

    /// AsciidoctorJ logs this warning without a line.
    private static final Pattern MISSING_ATTRIBUTE = Pattern.compile("missing attribute: (\\S+)");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Asciidoctor asciidoctor;
    private final Path project;
    private final CurrentPage current;
    private final Citations citations;
    private final StrayMacros strays;
    private final Includes includes;
    private final LogHandler log = this::log;
    private final boolean strict;

    /// A converter of one runtime.
    ///
    /// @param asciidoctor used only by this converter
    /// @param project root of the project, for the names of pages in problems
    /// @param site where the site will be hosted, with `/` at its end; empty if unknown
    /// @param problems receives the problems of pages: bad macros, broken includes
    PageConverter(
            Asciidoctor asciidoctor,
            Path project,
            Evidence evidence,
            Optional<String> site,
            Fragments fragments,
            Problems problems) {
        this.asciidoctor = asciidoctor;
        this.strict = SiteFacts.isStrict(new Project(project));
        this.project = project;
        this.current = new CurrentPage(problems, fragments);
        this.citations = new Citations(Sources.read(project, problems), current);
        MacroSupport support = new MacroSupport(evidence, current);
        Macros macros = Macros.of(support, citations, project, site);
        this.includes = new Includes(new Project(project), current);
        macros.register(asciidoctor.javaExtensionRegistry());
        asciidoctor.javaExtensionRegistry().includeProcessor(includes);
        this.strays = macros.strays();
        asciidoctor.registerLogHandler(log);
    }

    /// Converts one page.
    ///
    /// @param file the page
    /// @param uri of the page, from the root of the site
    /// @param machine whose runs the page shows
    /// @return the page; empty if it could not be converted, which is then reported as a problem
    Optional<Page> convert(Path file, String uri, MachineRuns machine) throws IOException {
        String name = project.relativize(file).toString().replace('\\', '/');
        includes.begin();
        current.begin(name, uri, machine, List.of());
        try {
            List<String> lines = Files.readAllLines(file);
            current.begin(name, uri, machine, lines);
            Document document = asciidoctor.loadFile(file.toFile(), options(file));
            return Optional.of(page(document, lines));
        } catch (CharacterCodingException e) {
            current.problem("not UTF-8 text", "Save it as UTF-8.");
            return Optional.empty();
        } catch (RuntimeException e) {
            current.problem(
                    "cannot be converted: " + firstLine(e),
                    "Undo the last edit and redo it in steps.");
            return Optional.empty();
        }
    }

    /// The files that the page converted last includes, whether they exist or not.
    Set<Path> included() {
        return current.included();
    }

    private Page page(Document document, List<String> lines) {
        // Before its body, in which an included page may set the same attributes, is converted.
        Map<String, String> settings = settings(document, lines);
        String description = plain(Objects.toString(document.getAttribute("description"), ""));
        String body = document.convert();
        strays.report(body, current);
        return new Page(
                plain(Objects.toString(document.getDoctitle(), "")),
                settings,
                description,
                headings(document),
                adapt(citations.fill(body)),
                current.claims(),
                current.denials(),
                current.examples(),
                current.dependencies(),
                current.shown());
    }

    /// AsciidoctorJ's HTML as a strict Content-Security-Policy and a keyboard need it: widths of
    /// columns by class, and code that can be scrolled without a mouse; and code with the numbers
    /// of its lines and with links between callouts and notes; a long glossary by letters; and
    /// tables with labels.
    private String adapt(String body) {
        String code = PLAIN_TOKEN.matcher(TableLabels.add(body)).replaceAll("$1");
        return COLUMN_WIDTH
                .matcher(
                        GlossaryLetters.fill(
                                Callouts.link(LineNumbers.fill(code, current), current), current))
                .replaceAll("class=\"col-$1\"")
                .replace(LISTING, LISTING.replace(">", " tabindex=\"0\">"));
    }

    private static Map<String, String> settings(Document document, List<String> lines) {
        Map<String, String> settings = new TreeMap<>(HeaderAttributes.of(document, lines));
        document.getAttributes()
                .forEach((name, value) -> {
                    if (name.startsWith(PAGE_ATTRIBUTE)) {
                        settings.put(
                                name.substring(PAGE_ATTRIBUTE.length()),
                                plain(String.valueOf(value)));
                    }
                });
        return settings;
    }

    private static List<Heading> headings(Document document) {
        return document.getBlocks().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .map(section -> new Heading(section.getId(), plain(section.getTitle())))
                .toList();
    }

    private Options options(Path file) {
        AttributesBuilder attributes =
                Attributes.builder()
                        .attribute("source-highlighter", "rouge")
                        .attribute("rouge-css", "class")
                        .attribute("sectlinks", "");
        if (strict) {
            attributes
                    .attribute("idprefix", "")
                    .attribute("idseparator", "-")
                    .attribute("attribute-missing", "warn");
        }
        return Options.builder()
                .safe(SafeMode.SERVER)
                .baseDir(file.toFile().getParentFile())
                .standalone(false)
                .sourcemap(true)
                .attributes(attributes.build())
                .build();
    }

    private void log(LogRecord log) {
        if (log.getSeverity().compareTo(Severity.WARN) >= 0) {
            current.problem(placeOf(log), log.getMessage(), "");
        }
    }

    private SourcePlace placeOf(LogRecord log) {
        Cursor cursor = log.getCursor();
        if (cursor != null) {
            return current.texts().place(cursor.getFile(), cursor.getLineNumber());
        }
        Matcher attribute = MISSING_ATTRIBUTE.matcher(log.getMessage());
        return current.texts()
                .place(attribute.find() ? "{" + attribute.group(1) + "}" : log.getMessage());
    }

    /// Releases its AsciidoctorJ for another converter.
    @Override
    public void close() {
        asciidoctor.unregisterAllExtensions();
        asciidoctor.unregisterLogHandler(log);
    }

    /// The text of inline HTML.
    private static String plain(String html) {
        return Parser.unescapeEntities(TAG.matcher(html).replaceAll(""), false);
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElseGet(e::toString).strip();
    }
}
