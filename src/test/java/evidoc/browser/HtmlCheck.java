package evidoc.browser;

import nu.validator.validation.SimpleDocumentValidator;

import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks html files by the W3C's checker, offline.
final class HtmlCheck {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private final SimpleDocumentValidator checker =
            new SimpleDocumentValidator(false, false, false);

    /// Reads the schema, which takes longer than most pages.
    HtmlCheck() throws Exception {
        checker.setUpMainSchema(SCHEMA, new Messages(SCHEMA, new ArrayList<>()));
    }

    /// Errors and warnings, as `page:line: message`.
    ///
    /// @param page path of the file below the root
    List<String> problems(Path root, String page) {
        Messages messages = new Messages(page, new ArrayList<>());
        try (InputStream html = Files.newInputStream(root.resolve(page))) {
            checker.setUpValidatorAndParsers(messages, false, false);
            checker.checkHtmlInputSource(served(html, page));
        } catch (SAXException e) {
            messages.lines().add("%s: %s".formatted(page, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.lines();
    }

    /// With an address of a server, because to `'self'` of a Content-Security-Policy a file has
    /// none.
    private static InputSource served(InputStream html, String page) {
        InputSource source = new InputSource(html);
        source.setEncoding("UTF-8");
        source.setSystemId("http://localhost/" + page);
        return source;
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
