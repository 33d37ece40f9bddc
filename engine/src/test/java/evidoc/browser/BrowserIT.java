package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the tests of the built site rely on: that a broken page is reported.
@InBrowser
final class BrowserIT {
    private final Browser browser = Browser.shared();

    @TempDir private Path site;

    @Test
    void aGoodPageHasNoProblem() throws IOException {
        assertThat(problems("<h1>Thread</h1><img src='data:,' alt=''>")).isEmpty();
    }

    @Test
    void aWarningOnTheConsoleIsReported() throws IOException {
        assertThat(problems("<script>console.warn('too hot')</script>"))
                .singleElement()
                .asString()
                .startsWith(site.toUri() + "index.html: ")
                .contains("too hot");
    }

    @Test
    void anExceptionIsReported() throws IOException {
        assertThat(problems("<script>kitchen()</script>"))
                .singleElement()
                .asString()
                .contains("kitchen is not defined");
    }

    @Test
    void aFileThatIsMissingIsReported() throws IOException {
        assertThat(problems("<img src='cook.png'>"))
                .anyMatch(line -> line.endsWith("cook.png: net::ERR_FILE_NOT_FOUND"));
    }

    @Test
    void aRequestToAnotherHostIsReported() throws IOException {
        assertThat(problems("<img src='http://example.org/cook.png'>"))
                .anyMatch(line -> line.contains("requests http://example.org/cook.png"));
    }

    @Test
    void aStyleThatAPolicyRefusesIsReported() throws IOException {
        String policy = "<meta http-equiv='Content-Security-Policy' content=\"style-src 'self'\">";
        assertThat(problems(policy + "<p style='color: red'>red</p>")).isNotEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() throws IOException {
        write("<a href='#kitchen'>kitchen</a><svg><use href='#cook'/></svg>");
        Tour tour = new Tour(new BuiltSite(site), site.toUri(), browser);
        assertThat(tour.linkProblems(List.of("index.html")))
                .hasSize(2)
                .allMatch(line -> line.contains("no such anchor"));
    }

    @Test
    void aPageThatIsTooWideIsReportedWithTheElementThatIs() throws IOException {
        write("<meta name='viewport' content='width=device-width'>" + wall(1000));
        Gallery gallery = new Gallery(new BuiltSite(site), browser, site.resolve("pictures"));
        assertThat(gallery.sidewaysScrolls())
                .hasSameSizeAs(Screen.toured().stream().filter(s -> s.width() < 1000).toList())
                .allMatch(line -> line.contains("div.wall ends at 1008 px"));
    }

    @Test
    void withoutJavaScriptNoScriptOfAPageRuns() throws IOException {
        write("<h1>Thread</h1><script>document.querySelector('h1').hidden = true</script>");
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.open(page());
            assertThat(plain.all("h1").getFirst().isDisplayed()).isTrue();
        }
    }

    @Test
    void textThatOnlyAScriptShowsIsReported() throws IOException {
        write("<main><h1>Thread</h1><p>.</p><pre class='run-output' hidden>1</pre></main>");
        try (Browser plain = Browser.startWithoutJavaScript()) {
            assertThat(new Reader(new BuiltSite(site), plain).gaps(List.of("index.html")))
                    .containsExactly(
                            "index.html: no nav a to be seen", "index.html: hides a .run-output");
        }
    }

    @Test
    void theNextClassFindsNothingOfWhatTheLastOneDid() throws IOException {
        write("<h1>Thread</h1>");
        browser.show(new Screen(390, "dark"));
        browser.open(page());
        browser.evaluate("localStorage.setItem('theme', 'dark'); sessionStorage.setItem('a', 'b')");
        Browser next = Browser.shared();
        next.open(page());
        assertThat(
                        next.evaluate(
                                """
                                return [localStorage.length, sessionStorage.length, innerWidth > 390,
                                    matchMedia('(prefers-color-scheme: light)').matches].join()
                                """))
                .isEqualTo("0,0,true,true");
    }

    private List<String> problems(String body) throws IOException {
        write(body);
        return browser.open(page()).problems(site.toUri());
    }

    private static String wall(int width) {
        return "<div class='wall' style='width: %dpx'>.</div>".formatted(width);
    }

    private void write(String body) throws IOException {
        Files.writeString(site.resolve("index.html"), "<!DOCTYPE html><title>.</title>" + body);
    }

    private URI page() {
        return URI.create(site.toUri() + "index.html");
    }
}
