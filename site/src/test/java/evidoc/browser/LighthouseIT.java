package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import evidoc.Exhaustive;
import evidoc.browser.Lighthouse.Result;
import evidoc.site.RecordedSite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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

    /// As a visitor's address has them: one of text, one of tables and charts, and the one that a
    /// server shows. Axe judges all others by the same rules.
    private static final List<String> KINDS =
            List.of("thread/index.html", "compare/index.html", "404.html");

    @Test
    void eachKindOfPageHasFullMarks() throws IOException {
        assertThat(flaws(KINDS, List.of("mobile"))).isEmpty();
    }

    @Test
    @Exhaustive
    void everyPageHasFullMarksAsAPhoneAndAsADesktop() throws IOException {
        assertThat(flaws(ThisSite.recorded().pages(), List.of("speed", "mobile", "desktop")))
                .isEmpty();
    }

    private static List<String> flaws(List<String> pages, List<String> forms) throws IOException {
        Lighthouse lighthouse = Lighthouse.install();
        URI site = RecordedSite.get().address();
        List<Result> results = lighthouse.judge(pages.stream().map(site::resolve).toList(), forms);
        keep(lighthouse, results, site);
        assertThat(results).hasSize(forms.size() * pages.size());
        return results.stream().flatMap(result -> flaws(result, site)).toList();
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
