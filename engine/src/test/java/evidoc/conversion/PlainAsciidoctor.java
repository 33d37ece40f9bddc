package evidoc.conversion;

import static java.util.Map.entry;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands in for AsciidoctorJ, whose start takes seconds. Of AsciiDoc it knows the title, lines
/// `:name: value`, and `== Headings`; every other line is HTML. A line `LOG WARN text` is logged,
/// and `FAIL text` ends the conversion.
public final class PlainAsciidoctor {
    private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]+):\\s*(.*)");
    private static final Pattern LOG = Pattern.compile("LOG (\\w+) (.*)");

    private static final JavaExtensionRegistry REGISTRY =
            of(JavaExtensionRegistry.class, (_, _) -> null);

    private final List<LogHandler> handlers = new ArrayList<>();
    private final Asciidoctor asciidoctor;
    private int loaded;

    public PlainAsciidoctor() {
        asciidoctor = of(Asciidoctor.class, this::answer);
    }

    private @Nullable Object answer(String method, Object[] arguments) {
        switch (method) {
            case "registerLogHandler" -> handlers.add((LogHandler) arguments[0]);
            case "unregisterLogHandler" -> handlers.remove((LogHandler) arguments[0]);
            default -> {}
        }
        return switch (method) {
            case "javaExtensionRegistry" -> REGISTRY;
            case "loadFile" -> load((File) arguments[0]);
            default -> null;
        };
    }

    public Asciidoctor get() {
        return asciidoctor;
    }

    /// How many pages it has read.
    public int loaded() {
        return loaded;
    }

    /// Whether somebody still listens to what it logs.
    boolean isHeard() {
        return !handlers.isEmpty();
    }

    private Document load(File file) {
        loaded++;
        try {
            return document(Files.readAllLines(file.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(List<String> lines) {
        String title = "";
        Map<String, Object> attributes = new HashMap<>();
        List<StructuralNode> sections = new ArrayList<>();
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher attribute = ATTRIBUTE.matcher(line);
            Matcher log = LOG.matcher(line);
            if (line.startsWith("= ")) {
                title = line.substring(2);
            } else if (attribute.matches()) {
                attributes.put(attribute.group(1), attribute.group(2));
            } else if (line.startsWith("== ")) {
                String heading = line.substring(3);
                String id = heading.toLowerCase(Locale.ROOT).replace(' ', '-');
                sections.add(of(Section.class, Map.of("getId", id, "getTitle", heading)));
                body.add("<h2 id=\"" + id + "\">" + heading + "</h2>");
            } else if (log.matches()) {
                log(Severity.valueOf(log.group(1)), i + 1, log.group(2));
            } else if (line.startsWith("FAIL ")) {
                throw new IllegalStateException(line.substring(5) + "\nat line " + (i + 1));
            } else if (!line.isEmpty()) {
                body.add(line);
            }
        }
        Map<String, Object> answers =
                Map.ofEntries(
                        entry("getDoctitle", title),
                        entry("getAttributes", attributes),
                        entry("getBlocks", sections),
                        entry("convert", String.join("\n", body)));
        return of(
                Document.class,
                (method, arguments) ->
                        method.equals("getAttribute")
                                ? attributes.getOrDefault(
                                        arguments[0], arguments.length > 1 ? arguments[1] : null)
                                : answers.get(method));
    }

    private void log(Severity severity, int line, String text) {
        Cursor cursor = of(Cursor.class, Map.of("getLineNumber", line));
        LogRecord record =
                text.startsWith("skipping reference to missing attribute")
                        ? new LogRecord(severity, text)
                        : new LogRecord(severity, cursor, text);
        List.copyOf(handlers).forEach(handler -> handler.log(record));
    }

    /// What is answered to a method by its name.
    private interface Answers {
        @Nullable Object to(String method, Object[] arguments);
    }

    private static <T> T of(Class<T> type, Map<String, Object> answers) {
        return of(type, (method, _) -> answers.get(method));
    }

    private static <T> T of(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        PlainAsciidoctor.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
