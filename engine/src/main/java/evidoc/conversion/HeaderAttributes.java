package evidoc.conversion;

import org.asciidoctor.ast.Document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the header of a page sets besides the `:jbake-NAME:` lines, as JBake hands it to templates.
final class HeaderAttributes {
    private static final Pattern LINE = Pattern.compile("^:([A-Za-z0-9][\\w-]*):");
    private static final String JBAKE = "jbake-";

    /// A page has it as a part of its own.
    private static final String DESCRIPTION = "description";

    /// What the lines below the title set.
    private static final List<String> SIGNED = List.of("author", "email", "revdate");

    private HeaderAttributes() {}

    /// Their values, by `:NAME`; so no name is one of JBake's.
    ///
    /// @param lines of the page; its header ends with the first empty one
    static Map<String, String> of(Document document, List<String> lines) {
        Map<String, String> attributes = new TreeMap<>();
        SIGNED.forEach(name -> put(attributes, document, name));
        lines.stream()
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith(JBAKE) && !name.equals(DESCRIPTION))
                .forEach(name -> put(attributes, document, name));
        return attributes;
    }

    private static void put(Map<String, String> attributes, Document document, String name) {
        Object value = document.getAttribute(name);
        if (value != null && !value.toString().isEmpty()) {
            attributes.put(":" + name, value.toString());
        }
    }
}
