package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@TestInstance(PER_CLASS)
final class ValidHtmlIT {
    private static final String VALID =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Thread</title></head>
            <body>%s</body>
            </html>
            """;

    private final HtmlCheck check;

    ValidHtmlIT() throws Exception {
        check = new HtmlCheck();
    }

    @Test
    void everyPageIsValidHtml() {
        BuiltSite site = BuiltSite.find();
        List<String> problems =
                site.files().stream()
                        .flatMap(page -> check.problems(site.root(), page).stream())
                        .toList();
        assertThat(problems).isEmpty();
    }

    @Test
    void aGoodPageHasNoProblem(@TempDir Path folder) throws IOException {
        assertThat(problems(folder, "<h1>Thread</h1>")).isEmpty();
    }

    @Test
    void anErrorIsReportedWithPageAndLine(@TempDir Path folder) throws IOException {
        assertThat(problems(folder, "<h1>Thread</h1>\n</em>"))
                .first()
                .asString()
                .startsWith("page.html:5: ");
    }

    @Test
    void aWarningIsReportedToo(@TempDir Path folder) throws IOException {
        assertThat(problems(folder, "<section><p>no heading</p></section>")).hasSize(1);
    }

    private List<String> problems(Path folder, String body) throws IOException {
        Files.writeString(folder.resolve("page.html"), VALID.formatted(body), UTF_8);
        return check.problems(folder, "page.html");
    }
}
