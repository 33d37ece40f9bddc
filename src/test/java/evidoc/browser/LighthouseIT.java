package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import evidoc.browser.Lighthouse.Result;
import evidoc.site.HostedSite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Full marks of Lighthouse for each kind of page. What it says of speed depends on the machine and
/// is written down only.
@TestInstance(PER_CLASS)
final class LighthouseIT {
    private static final String HEAD =
            "| page | form | accessibility | best practices | search engines | speed |\n"
                    + "|---|---|---|---|---|---|\n";

    /// One of each kind, as a visitor's address has it; a further kind of page is a further line.
    private static final List<String> KINDS =
            List.of(
                    "index.html",
                    "thread/index.html",
                    "misconceptions/index.html",
                    "choose/index.html",
                    "glossary/index.html",
                    "compare/index.html",
                    "machine/index.html",
                    "claims/index.html",
                    "sources/index.html",
                    "404.html");

    @Test
    void eachKindOfPageHasFullMarks(@TempDir Path folder) throws Exception {
        Lighthouse lighthouse = Lighthouse.install();
        try (SubPath server = new SubPath(folder)) {
            URI site = HostedSite.bake(folder, server.address());
            List<Result> results = lighthouse.judge(KINDS.stream().map(site::resolve).toList());
            keep(lighthouse, results, site);
            assertThat(results).hasSize(2 * KINDS.size());
            assertThat(results.stream().flatMap(result -> flaws(result, site))).isEmpty();
        }
    }

    /// What costs a page points, as `page on form: category: rule: title: elements`.
    private static Stream<String> flaws(Result result, URI site) {
        return result.flaws().stream()
                .map(flaw -> "%s on %s: %s".formatted(name(result, site), result.form(), flaw));
    }

    private static void keep(Lighthouse lighthouse, List<Result> results, URI site)
            throws IOException {
        String rows =
                results.stream().map(result -> row(result, site)).collect(Collectors.joining());
        Files.writeString(lighthouse.folder().resolve("scores.md"), HEAD + rows);
    }

    private static String row(Result result, URI site) {
        return Stream.of("accessibility", "best-practices", "seo", "performance")
                .map(category -> result.scores().get(category))
                .map(score -> score == null ? " |" : " " + score + " |")
                .collect(
                        Collectors.joining(
                                "",
                                "| %s | %s |".formatted(name(result, site), result.form()),
                                "\n"));
    }

    private static String name(Result result, URI site) {
        return site.relativize(URI.create(result.page())).toString();
    }
}
