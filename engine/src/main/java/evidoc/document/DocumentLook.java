package evidoc.document;

import evidoc.fragment.Html;
import evidoc.page.CurrentPage;
import evidoc.page.PageForm;
import evidoc.problem.Problem;
import evidoc.text.LeanText;

import org.asciidoctor.ast.Document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The look of what macros write, and of nothing else. It is in the document, or with `linkcss` in
/// files beside its style sheet. It is in no layer, so that it goes before the general rules of a
/// style sheet; properties have a prefix, so that they don't meet those of others.
final class DocumentLook {
    private static final String STYLE = "evidoc.css";
    private static final String SCRIPT = "evidoc.js";
    private static final String PREFIX = "--evidoc-";

    /// Rules of each, besides those of a chart, which all pictures share.
    private static final Map<String, String> PICTURES =
            new TreeMap<>(
                    Map.of(
                            "chart", "chart",
                            "timeline", "timeline",
                            "graph", "diagram",
                            "map", "diagram"));

    private static final Pattern PROPERTY =
            Pattern.compile("^\\s*--([a-z0-9-]+):", Pattern.MULTILINE);

    private final CurrentPage page;
    private final DocumentMacros macros;

    DocumentLook(CurrentPage page, DocumentMacros macros) {
        this.page = page;
        this.macros = macros;
    }

    private record Embedded(Html text) {}

    private record Linked(String address) {}

    /// What belongs into the head; nothing for a document without macros.
    String style(Document document) {
        if (!isWanted()) {
            return "";
        }
        return isLinked(document)
                ? linked(document, "document-style-link", STYLE, css(true))
                : embedded("document-style", css(false));
    }

    /// What belongs behind the text.
    String script(Document document) {
        if (!isWanted()) {
            return "";
        }
        return isLinked(document)
                ? linked(document, "document-script-link", SCRIPT, script(true))
                : embedded("document-script", script(false));
    }

    private boolean isWanted() {
        return page.form() == PageForm.DOCUMENT && macros.areUsed();
    }

    private static boolean isLinked(Document document) {
        return document.hasAttribute("linkcss");
    }

    private String embedded(String fragment, String text) {
        return page.html(fragment, new Embedded(new Html(text))).markup();
    }

    /// The files serve all documents of a folder, so they have all parts.
    private String linked(Document document, String fragment, String name, String text) {
        String folder = String.valueOf(document.getAttribute("stylesdir", "."));
        Object out = document.getAttribute("outdir", document.getAttribute("docdir"));
        if (document.hasAttribute("copycss") && out != null && !folder.contains("://")) {
            write(Path.of(String.valueOf(out)).resolve(folder).resolve(name), text);
        }
        return page.html(fragment, new Linked(folder + "/" + name)).markup();
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            page.problem(Problem.ofFiles(e));
        }
    }

    /// @param all whether it serves other documents, too
    private String css(boolean all) {
        List<String> names = new ArrayList<>(List.of("run", "claim"));
        if (all || PICTURES.keySet().stream().anyMatch(macros::has)) {
            names.add("chart");
        }
        PICTURES.forEach((macro, name) -> {
            if ((all || macros.has(macro)) && !names.contains(name)) {
                names.add(name);
            }
        });
        names.add("document");
        String properties = read("look/properties.css");
        String own =
                PROPERTY.matcher(properties)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "--(", ")(?![a-z0-9-])"));
        String text =
                properties
                        + names.stream()
                                .map(name -> read("look/" + name + ".css"))
                                .collect(Collectors.joining());
        return LeanText.ofStyle(
                Pattern.compile(own)
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(PREFIX + found.group(1))));
    }

    private String script(boolean all) {
        return LeanText.ofScript(
                read("script/values.js")
                        + (all || macros.has("timeline") ? read("script/timeline.js") : ""));
    }

    private static String read(String name) {
        try (InputStream stream = DocumentLook.class.getResourceAsStream("/evidoc/site/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
