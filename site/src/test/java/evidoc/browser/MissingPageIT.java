package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import evidoc.site.RecordedSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// This site as GitHub Pages hosts it: below a path, with its own page for what isn't there.
@InBrowser
final class MissingPageIT {
    private static final String BASE = RecordedSite.PATH;

    private final Browser browser = Browser.shared();
    private HttpServer server;
    private Path site = Path.of("");

    @BeforeAll
    void theSiteIsHosted() throws Exception {
        site = RecordedSite.get().folder();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @Test
    void thePagesWithTheNearestAddressesComeFirst() {
        open("sharing/deadlok.html");
        assertThat(nearest().getFirst()).isEqualTo(BASE + "sharing/deadlock.html");
        open("multithreading/deadlock.html");
        assertThat(nearest()).contains(BASE + "sharing/deadlock.html").hasSizeLessThanOrEqualTo(3);
        open("on/some-machine/proces/");
        assertThat(nearest().getFirst()).isEqualTo(BASE + "process/index.html");
        open("x9/q7/zz.php");
        assertThat(browser.all(".missing-near").getFirst().isDisplayed()).isFalse();
    }

    @Test
    void itsWordsAreSearchedForAtAClick() {
        open("posts/virtual-threads.html");
        browser.click(".missing-search");
        SearchReader reader = new SearchReader(browser, root());
        reader.await("return document.querySelectorAll('.search [role=option]').length > 0");
        assertThat(browser.evaluate("return document.querySelector('.search-input').value"))
                .isEqualTo("posts virtual threads");
        reader.ask("virtual threads");
        assertThat(reader.results()).contains("multithreading/virtual.html");
        browser.press(Keys.ENTER);
        reader.await("return document.title.startsWith('What are virtual threads')");
        assertThat(reader.place()).isEqualTo("multithreading/virtual.html");
    }

    @Test
    void theSearchOpensAtAnyDepth() {
        open("a/b/c/d/e.html");
        browser.press("/");
        SearchReader reader = new SearchReader(browser, root());
        reader.type("zombie");
        assertThat(reader.results().getFirst()).isEqualTo("glossary/index.html#term-zombie");
        // What a browser says of the missing page itself.
        assertThat(browser.console()).allMatch(line -> line.contains("e.html"));
    }

    @Test
    void theAddressIsText() {
        open("%3Cimg%20src=x%20onerror=alert(1)%3E/%E0%A4.html");
        assertThat(browser.all("main img")).isEmpty();
        assertThat(browser.all(".missing-chapters a")).hasSizeGreaterThan(10);
    }

    private URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE);
    }

    private void open(String page) {
        browser.open(URI.create(root() + page));
    }

    private List<String> nearest() {
        return browser.all(".missing-nearest a").stream()
                .filter(WebElement::isDisplayed)
                .map(link -> URI.create(String.valueOf(link.getDomProperty("href"))).getPath())
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Path file = path.startsWith(BASE) ? site.resolve(path.substring(BASE.length())) : site;
        boolean there = Files.isRegularFile(file);
        Path shown = there ? file : site.resolve("404.html");
        byte[] body = Files.readAllBytes(shown);
        String type = URLConnection.guessContentTypeFromName(shown.toString());
        exchange.getResponseHeaders().set("Content-Type", type(shown, String.valueOf(type)));
        exchange.sendResponseHeaders(there ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(Path file, String guess) {
        String name = file.toString();
        return name.endsWith(".js")
                ? "text/javascript; charset=utf-8"
                : name.endsWith(".css") ? "text/css" : guess;
    }
}
