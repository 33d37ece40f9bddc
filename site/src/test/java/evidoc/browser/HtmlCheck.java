package evidoc.browser;

import nu.validator.validation.SimpleDocumentValidator;

import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Checks html files by the W3C's checker, offline.
final class HtmlCheck implements AutoCloseable {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">.*?</script>", Pattern.DOTALL);

    /// In bytes; the schema is nested deeper than the usual stack reaches.
    private static final long STACK = 16L << 20;

    private final ExecutorService deep =
            Executors.newSingleThreadExecutor(task -> new Thread(null, task, "html-check", STACK));
    private final SimpleDocumentValidator checker =
            new SimpleDocumentValidator(false, false, false);

    /// Errors and warnings, as `page:line: message`.
    ///
    /// @param pages paths of the files below the root
    List<String> problems(Path root, List<String> pages) throws Exception {
        return deep.submit(() -> check(root, pages)).get();
    }

    private List<String> check(Path root, List<String> pages) throws Exception {
        List<String> lines = new ArrayList<>();
        checker.setUpMainSchema(SCHEMA, new Messages(SCHEMA, lines));
        for (String page : pages) {
            check(root, page, lines);
        }
        return lines;
    }

    private void check(Path root, String page, List<String> lines) throws IOException {
        String text = withoutData(Files.readString(root.resolve(page)));
        try (InputStream html = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            checker.setUpValidatorAndParsers(new Messages(page, lines), false, false);
            checker.checkHtmlInputSource(served(html, page));
        } catch (SAXException e) {
            lines.add("%s: %s".formatted(page, e.getMessage()));
        }
    }

    /// Without the content of data blocks, which no browser executes: the checker takes each for an
    /// inline script that the policy refuses. The lines keep their numbers.
    private static String withoutData(String html) {
        return DATA.matcher(html)
                .replaceAll(block -> "\n".repeat((int) block.group().lines().count() - 1));
    }

    /// With an address of a server, because to `'self'` of a Content-Security-Policy a file has
    /// none.
    private static InputSource served(InputStream html, String page) {
        InputSource source = new InputSource(html);
        source.setEncoding("UTF-8");
        source.setSystemId("http://127.0.0.1/" + page);
        return source;
    }

    @Override
    public void close() {
        deep.close();
    }

    private record Messages(String page, List<String> lines) implements ErrorHandler {
        @Override
        public void warning(SAXParseException message) {
            lines.add("%s:%d: %s".formatted(page, message.getLineNumber(), message.getMessage()));
        }

        @Override
        public void error(SAXParseException message) {
            warning(message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            warning(message);
        }
    }
}
