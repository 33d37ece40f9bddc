package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Answers of a server to requests as they travel.
@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PreviewServerTest {
    private Path folder = Path.of("");
    private PreviewServer server;

    @BeforeAll
    void start(@TempDir Path root) throws IOException {
        folder = root;
        write("site/index.html", "<html><head></head><body>Tea</body></html>");
        write("site/tea/index.html", "<html><head></head><body>Steep</body></html>");
        write("site/css/a.css", "p {}");
        write("site/50% off/index.html", "<html><head></head><body>Sale</body></html>");
        write("secret.txt", "secret");
        server =
                PreviewServer.start(
                        new ServedFolder(folder.resolve("site")), new LiveReload(), 20000);
    }

    @AfterAll
    void end() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,            Tea,   text/html; charset=utf-8",
        "/index.html,  Tea,   text/html; charset=utf-8",
        "/tea/,        Steep, text/html; charset=utf-8",
        "/css/a.css,   p {},  text/css; charset=utf-8",
        "/css/a.css?1, p {},  text/css; charset=utf-8"
    })
    void filesAreServedWithTheirTypes(String path, String text, String type) throws IOException {
        assertThat(get(path))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-type: " + type, "Cache-control: no-store", text)
                .contains("X-content-type-options: nosniff");
    }

    @Test
    void onlyPagesAreMadeLive() throws IOException {
        assertThat(get("/")).contains("preview.js");
        assertThat(get("/css/a.css")).endsWith("\r\n\r\np {}");
    }

    @ParameterizedTest
    @CsvSource({"/tea, /tea/", "/50%25%20off, /50%25%20off/"})
    void aFolderIsRedirectedToItsPage(String path, String location) throws IOException {
        assertThat(get(path))
                .startsWith("HTTP/1.1 302 ")
                .contains("Location: " + location + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css", "/css/", "/css//", "/css/index.html/"})
    void aFolderWithoutAPageIsNotFoundRatherThanRedirectedForEver(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 404 ").contains("No such page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%5cx.example%2f..",
                "/%5c%5cx.example%2f..",
                "//x.example/..",
                "/./%5cx%2f%2e%2e"
            })
    void aRedirectStaysOnThisServer(String path) throws IOException {
        assertThat(get(path)).doesNotContainPattern("Location: (?!/[^/\\\\%]*/?\r\n)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/css/a.css", "/none", "/tea", LivePage.FOLDER + "preview.js"})
    void noOtherSiteShowsOrLoadsIt(String path) throws IOException {
        assertThat(get(path))
                .contains(
                        "Cross-origin-resource-policy: same-origin",
                        "X-frame-options: DENY",
                        "Content-security-policy: frame-ancestors 'none'");
    }

    @Test
    void aMissingPageMakesWayForItselfAndItsNameIsText() throws IOException {
        assertThat(get("/a%3Cb%3E.html"))
                .startsWith("HTTP/1.1 404 ")
                .contains("There is no /a&lt;b&gt;.html", "preview.js");
    }

    @Test
    void withoutASiteThePageSaysSo() throws IOException {
        Path page = folder.resolve("site/index.html");
        byte[] content = Files.readAllBytes(page);
        Files.delete(page);
        try {
            assertThat(get("/")).startsWith("HTTP/1.1 404 ").contains("No site yet");
        } finally {
            Files.write(page, content);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/css/..%2f..%2fsecret.txt",
                "/%2Fetc%2Fpasswd",
                "/a%00b"
            })
    void nothingOutsideIsServed(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 404 ").doesNotContain("\r\n\r\nsecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea.example", "127.0.0.1.tea.example", "localhost.tea.example:80", ""})
    void requestsThatBearAnotherNameAreRefused(String host) throws IOException {
        assertThat(request("GET", "/", host)).startsWith("HTTP/1.1 403 ").doesNotContain("Tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "[::1]:8080", "127.0.0.1"})
    void namesOfThisMachineAreServed(String host) throws IOException {
        assertThat(request("GET", "/", host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aPreviewIsOnlyRead() throws IOException {
        assertThat(request("POST", "/", "localhost")).startsWith("HTTP/1.1 405 ");
        assertThat(request("HEAD", "/", "localhost"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void itsOwnFilesAreItsOwn() throws IOException {
        assertThat(get(LivePage.FOLDER + "preview.js")).contains("200 OK", "text/javascript");
        assertThat(get(LivePage.FOLDER + "preview.css")).contains("200 OK", "text/css");
        assertThat(get(LivePage.FOLDER + "PreviewServer.class")).contains("404");
    }

    @Test
    void theNextFreePortIsTaken() throws IOException {
        int port = server.address().getPort();
        try (PreviewServer second =
                PreviewServer.start(
                        new ServedFolder(folder.resolve("site")), new LiveReload(), port)) {
            assertThat(second.address().getPort()).isGreaterThan(port);
            assertThat(second.address().getHost()).isEqualTo("127.0.0.1");
        }
    }

    private String get(String path) throws IOException {
        return request("GET", path, "localhost");
    }

    private String request(String method, String path, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String head =
                    String.join(
                            "\r\n",
                            List.of(
                                    method + " " + path + " HTTP/1.1",
                                    "Host: " + host,
                                    "Connection: close",
                                    "",
                                    ""));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
