package evidoc.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the style sheet and the script for what the engine itself writes into pages, at the same
/// address in every site. A site's templates link them.
///
/// All rules are in one layer, so that every rule of a site outside a layer takes precedence.
///
/// @param site folder of the site
record LookFiles(Path site) {
    /// A folder of the site that no asset may use.
    static final String FOLDER = "evidoc";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final String STYLE = "evidoc.css";
    private static final String SCRIPT = "evidoc.js";
    private static final String SCHEMA = "claims.schema.json";
    private static final List<String> STYLES =
            List.of(
                    "properties",
                    "source",
                    "run",
                    "claim",
                    "table",
                    "list",
                    "picture",
                    "chart",
                    "timeline",
                    "button",
                    "schedules",
                    "diagram",
                    "predict",
                    "languages",
                    "print");

    /// Loaded by the pages that need them.
    private static final List<String> FOR_SOME_PAGES = List.of("run-page", "lists");

    private static final String FILTER = "filter";

    private static final List<String> SCRIPTS =
            List.of(
                    "memory",
                    "copy",
                    "values",
                    "timeline",
                    "schedules",
                    "predict",
                    "languages",
                    "paste");

    /// A style and a script that are loaded when a reader asks for what they do.
    private static final List<String> JUDGE = List.of("judge");

    void write() throws IOException {
        write(STYLE, layer(rules(STYLES) + columns()));
        write(SCHEMA, read(SCHEMA));
        for (String name : FOR_SOME_PAGES) {
            write(name + ".css", layer(rules(List.of(name))));
        }
        write(FILTER + ".js", withoutComments(joined("script/%s.js", List.of(FILTER))));
        write(SCRIPT, withoutComments(joined("script/%s.js", SCRIPTS)));
        write("judge.css", layer(rules(JUDGE)));
        write("judge.js", withoutComments(joined("script/%s.js", JUDGE)));
    }

    private static String rules(List<String> names) throws IOException {
        return lean(COMMENT.matcher(joined("look/%s.css", names)).replaceAll(""));
    }

    private static String layer(String rules) {
        return "@layer evidoc {\n" + rules + "}\n";
    }

    /// Without indentation and empty lines, which no reader needs to load.
    private static String lean(String style) {
        return style.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Without lines that are comments.
    private static String withoutComments(String script) {
        return script.lines()
                .filter(line -> !line.strip().startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Widths of columns that an author asked for, in percent: as classes, since a strict
    /// Content-Security-Policy refuses style attributes.
    private static String columns() {
        return IntStream.rangeClosed(1, 100)
                .mapToObj("col.col-%1$d { inline-size: %1$d%%; }\n"::formatted)
                .collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(site.resolve(FOLDER));
        Files.writeString(folder.resolve(name), text);
    }

    private static String joined(String resource, List<String> names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.isEmpty() ? "" : "\n").append(read(resource.formatted(name)));
        }
        return text.toString();
    }

    private static String read(String name) throws IOException {
        try (InputStream stream = LookFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
