package evidoc.document;

import evidoc.page.CurrentPage;

import org.asciidoctor.ast.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files of a document: its own, and those that it includes, as far as their names say without
/// a macro of AsciiDoc. In them problems have their lines.
final class DocumentFiles {
    private static final Pattern INCLUDE = Pattern.compile("include::(\\S[^\\[]*)\\[.*");
    private static final Pattern ENTRY = Pattern.compile(":([\\w-]+):\\s*(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([\\w-]+)\\}");

    private final CurrentPage page;
    private final Document document;
    private final Set<Path> seen = new HashSet<>();
    private final Map<String, String> attributes = new HashMap<>();

    DocumentFiles(CurrentPage page, Document document) {
        this.page = page;
        this.document = document;
    }

    /// The folder of a document; that in which the conversion was started if it is in no file.
    static Path folder(Document document) {
        String folder = String.valueOf(document.getAttribute("docdir", ""));
        // Empty where Asciidoctor keeps it secret.
        Object base = document.getOptions().getOrDefault("base_dir", "");
        return Path.of(folder.isEmpty() ? String.valueOf(base) : folder)
                .toAbsolutePath()
                .normalize();
    }

    /// The file of a document.
    static Path file(Document document) {
        return folder(document).resolve(String.valueOf(document.getAttribute("docfile", "stdin")));
    }

    /// Tells the page what a file of the document includes.
    void read(Path folder, List<String> lines) {
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                attributes.put(entry.group(1), resolved(entry.group(2)));
            }
            Matcher include = INCLUDE.matcher(line);
            if (include.matches()) {
                include(folder, include.group(1));
            }
        }
    }

    private void include(Path folder, String target) {
        try {
            Path file = folder.resolve(resolved(target)).normalize();
            if (Files.isRegularFile(file) && seen.add(file)) {
                List<String> lines = Files.readAllLines(file);
                page.texts().include(file.toString(), file.toString(), lines);
                read(file.resolveSibling(""), lines);
            }
        } catch (IOException | InvalidPathException e) {
            // Asciidoctor tells what it can't include.
        }
    }

    private String resolved(String target) {
        return ATTRIBUTE
                .matcher(target)
                .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), name.group())));
    }

    private String value(String name, String otherwise) {
        Object given = document.getAttribute(name, attributes.get(name));
        return given == null ? otherwise : given.toString();
    }
}
