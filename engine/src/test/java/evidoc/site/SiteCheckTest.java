package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SiteCheckTest {
    @TempDir Path site;

    @Test
    void linksToPagesFilesAnchorsAndOtherSitesAreFine() throws IOException {
        assertThat(
                        check(
                                """
                                <a href="thread/index.html#lost">x</a> <a href="#here">x</a>
                                <a href="https://openjdk.org/jeps/491">x</a> <a href="data.json">x</a>
                                <a href="mailto:a@example.org">x</a><p id="here"></p>
                                """))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <a href="thred/index.html">x</a>      | broken link 'thred/index.html'. Link to a page by its file: ../chapter/index.adoc.
                    <a href="thread/index.html#lots">x</a> | unknown anchor in link 'thread/index.html#lots'. Did you mean 'lost'?
                    <a href="a b">x</a>                   | invalid address 'a b'. Fix the link.
                    <script src="https://cdn.example/x.js"></script> | external resource 'https://cdn.example/x.js'. Put the file into assets.
                    <p style="color:red">x</p>            | inline style in <p>. Use a class.
                    <p id="a"></p><p id="a"></p>          | duplicate id 'a'. Rename a heading.
                    """)
    void whatABrowserWouldStumbleOverIsAProblem(String html, String problem) throws IOException {
        assertThat(check(html)).containsExactly("content/index.adoc: " + problem);
    }

    private List<String> check(String html) throws IOException {
        Files.createDirectories(site.resolve("thread"));
        Files.writeString(site.resolve("thread/index.html"), "<h2 id=lost>Lost</h2>");
        Files.writeString(site.resolve("data.json"), "{}");
        Files.writeString(site.resolve("index.html"), html);
        Problems problems = new Problems();
        new SiteCheck(site, problems).check(Map.of("index.html", "content/index.adoc"));
        return problems.all().stream().map(Object::toString).toList();
    }
}
