package evidoc.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Judges the current page by the rules of axe-core, the levels A and AA of WCAG 2.2 and what is
/// good practice besides.
final class Axe {
    /// Nothing is preloaded: only experimental rules look at style sheets, and a page may not ask
    /// for them from disk.
    private static final String FINDINGS =
            """
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            const options = {
              runOnly: arguments[1].length ? arguments[1] : tags,
              rules: arguments[1].length ? {} : {'target-size': {enabled: true}},
              resultTypes: ['violations'],
              preload: false
            }
            const reason = node => node.failureSummary.split('\\n').slice(1).join(' ').trim()
            return axe.run(arguments[0], options).then(({violations}) => violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${reason(node)}`)))
            """;

    private static final List<String> LOOK =
            List.of("color-contrast", "target-size", "link-in-text-block");

    private final Browser browser;
    private final String script = script();

    Axe(Browser browser) {
        this.browser = browser;
    }

    /// What is wrong, as `rule: element: reason`.
    ///
    /// @param part selector of the element that is judged with all that it contains
    List<String> findings(String part) {
        return found(part, List.of());
    }

    /// The same by the rules whose outcome a theme or a width can change.
    List<String> findingsOfLook(String part) {
        return found(part, LOOK);
    }

    private List<String> found(String part, List<String> rules) {
        if (browser.evaluate("return window.axe?.version") == null) {
            browser.evaluate(script);
        }
        return ((List<?>) browser.evaluate(FINDINGS, part, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
