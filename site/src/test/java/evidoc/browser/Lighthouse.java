package evidoc.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What Lighthouse says of pages.
record Lighthouse(NodeTools node) {

    /// What Lighthouse says of a page.
    ///
    /// @param form `mobile`, `desktop`, or `speed`, which is a phone whose speed is measured too
    /// @param scores 0 to 100, by category
    /// @param flaws what costs points, accessibility, best practices and search engines only
    record Result(String page, String form, Map<String, Integer> scores, List<String> flaws) {}

    static Lighthouse install() {
        return new Lighthouse(NodeTools.install());
    }

    Path folder() {
        return node.folder();
    }

    /// Judges pages one after the other.
    ///
    /// @param forms see [Result]
    List<Result> judge(List<URI> pages, List<String> forms) {
        Map<String, Object> task =
                Map.of(
                        "chrome", Chrome.find().browser().toString(),
                        "arguments", Browser.arguments(),
                        "forms", forms,
                        "pages", pages.stream().map(URI::toString).toList());
        return List.of(node.run("lighthouse.mjs", task, Result[].class));
    }
}
