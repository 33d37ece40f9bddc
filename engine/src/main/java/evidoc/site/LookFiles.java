package evidoc.site;

import evidoc.page.LookPart;
import evidoc.text.LeanText;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the style sheets and the scripts for what the engine itself writes into pages, at the
/// same addresses in every site: one of each for each [LookPart], for templates that link what a
/// page needs, and one of each with everything.
///
/// All rules are in one layer, so that every rule of a site outside a layer takes precedence. In
/// it, those for paper take precedence over those of all parts.
///
/// @param site folder of the site
record LookFiles(Path site) {
    /// A folder of the site that no asset may use.
    static final String FOLDER = LookPart.FOLDER;

    private static final String STYLE = FOLDER + "/evidoc.css";
    private static final String SCRIPT = FOLDER + "/evidoc.js";
    private static final String SCHEMA = "claims.schema.json";
    private static final String PAPER = "print";

    /// Loaded by a script when a reader asks for what it does.
    private static final String JUDGE = "judge";

    /// Rules that no file has.
    private static final String COLUMNS = "columns";

    void write() throws IOException {
        Files.createDirectories(site.resolve(FOLDER));
        for (LookPart part : LookPart.values()) {
            for (String address : part.style().toList()) {
                write(address, style(List.of(part)));
            }
            for (String address : part.script().toList()) {
                write(address, script(List.of(part)));
            }
        }
        write(FOLDER + "/" + JUDGE + ".css", layer(List.of(JUDGE)));
        write(FOLDER + "/" + JUDGE + ".js", LeanText.ofScript(read("script/" + JUDGE + ".js")));
        write(FOLDER + "/" + SCHEMA, read(SCHEMA));
        write(STYLE, style(List.of(LookPart.values())));
        write(SCRIPT, script(List.of(LookPart.values())));
    }

    private static String style(List<LookPart> parts) throws IOException {
        return layer(parts.stream().flatMap(part -> part.styles().stream()).toList());
    }

    private static String layer(List<String> names) throws IOException {
        StringBuilder text = new StringBuilder("@layer evidoc {\n@layer screen, paper;\n");
        for (String name : names) {
            String layer = name.equals(PAPER) ? "paper" : "screen";
            text.append("@layer %s {\n%s}\n".formatted(layer, rules(name)));
        }
        return text.append("}\n").toString();
    }

    private static String rules(String name) throws IOException {
        return name.equals(COLUMNS) ? columns() : LeanText.ofStyle(read("look/" + name + ".css"));
    }

    private static String script(List<LookPart> parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (LookPart part : parts) {
            for (String name : part.scripts()) {
                text.append(LeanText.ofScript(read("script/" + name + ".js")));
            }
        }
        return text.toString();
    }

    /// Widths of columns that an author asked for, in percent: as classes, since a strict
    /// Content-Security-Policy refuses style attributes.
    private static String columns() {
        return IntStream.rangeClosed(1, 100)
                .mapToObj("col.col-%1$d { inline-size: %1$d%%; }\n"::formatted)
                .collect(Collectors.joining());
    }

    private void write(String address, String text) throws IOException {
        Files.writeString(site.resolve(address), text);
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
