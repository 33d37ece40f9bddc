package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@TestInstance(PER_CLASS)
final class ValidHtmlIT {
    /// Pages about runs differ less than others.
    private static final int RUNS_APART = 12;

    @AutoClose private final HtmlCheck check = new HtmlCheck();

    @TempDir private Path folder;

    @Test
    void everyPageIsValidHtml() throws Exception {
        BuiltSite site = ThisSite.recorded();
        List<String> pages = new ArrayList<>(site.widely());
        List<String> runs = site.runPages();
        for (int i = 0; i < runs.size(); i += RUNS_APART) {
            pages.add(runs.get(i));
        }
        pages.add("404.html");
        assertThat(check.problems(site.root(), pages)).isEmpty();
    }

    @Test
    void aGoodPageHasNoProblem() throws Exception {
        assertThat(problems("<h1>Thread</h1>")).isEmpty();
    }

    @Test
    void anErrorIsReportedWithPageAndLine() throws Exception {
        assertThat(problems("<h1>Thread</h1>\n</em>"))
                .containsExactly("page.html:6: Stray end tag “em”.");
    }

    @Test
    void aWarningIsReportedToo() throws Exception {
        assertThat(problems("<section><p>A section needs a heading.</p></section>"))
                .singleElement()
                .asString()
                .startsWith("page.html:5: Section lacks heading.");
    }

    private List<String> problems(String body) throws Exception {
        Files.writeString(
                folder.resolve("page.html"),
                """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Thread</title></head>
                <body>
                %s
                </body>
                </html>
                """
                        .formatted(body));
        return check.problems(folder, List.of("page.html"));
    }
}
