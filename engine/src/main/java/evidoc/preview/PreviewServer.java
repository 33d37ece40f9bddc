package evidoc.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Serves a site to browsers on this machine only.
final class PreviewServer implements AutoCloseable {
    private static final int PORTS = 100;
    private static final String HTML = "index.html";

    /// Another site may point its own host name here (DNS rebinding); its requests carry that name.
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1\\])(?::\\d+)?");

    /// Pages of other sites may neither show this one nor load its files.
    private static final Map<String, String> GUARDS =
            Map.of(
                    "Content-Security-Policy", "frame-ancestors 'none'",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Referrer-Policy", "same-origin",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServedFolder folder;
    private final LiveReload audience;

    private PreviewServer(HttpServer server, ServedFolder folder, LiveReload audience) {
        this.server = server;
        this.folder = folder;
        this.audience = audience;
    }

    /// Starts to serve.
    ///
    /// @param port the first that is tried; the next free one is taken
    static PreviewServer start(ServedFolder folder, LiveReload audience, int port)
            throws IOException {
        // Otherwise small responses would wait for the browser's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        PreviewServer preview = new PreviewServer(bind(port), folder, audience);
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", preview::answer);
        preview.server.start();
        return preview;
    }

    private static HttpServer bind(int first) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        for (int port = first; ; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(loopback, port), 0);
            } catch (BindException e) {
                if (port == Math.min(65_535, first + PORTS)) {
                    throw e;
                }
            }
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
            String path = exchange.getRequestURI().getPath();
            GUARDS.forEach(exchange.getResponseHeaders()::set);
            if (!LOOPBACK.matcher(host).matches()) {
                refuse(exchange, 403, "Open the preview at " + address() + " instead.");
            } else if (!exchange.getRequestMethod().matches("GET|HEAD")) {
                refuse(exchange, 405, "The preview is read-only.");
            } else if (path.equals(LivePage.FOLDER + "events")) {
                tellChanges(exchange);
            } else if (path.startsWith(LivePage.FOLDER)) {
                own(exchange, path.substring(LivePage.FOLDER.length()));
            } else {
                file(exchange, path.substring(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellChanges(HttpExchange exchange) throws IOException, InterruptedException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        long seen = query.matches("\\d{1,18}") ? Long.parseLong(query) : 0;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            audience.tell(out, seen);
        }
    }

    /// The preview's own script and style.
    private void own(HttpExchange exchange, String name) throws IOException {
        boolean known = name.equals("preview.js") || name.equals("preview.css");
        try (InputStream in = known ? PreviewServer.class.getResourceAsStream(name) : null) {
            if (in == null) {
                refuse(exchange, 404, "The preview has no such file.");
            } else {
                send(exchange, 200, MediaTypes.of(name), in.readAllBytes());
            }
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        // Read before the content, so that a change in between counts as later.
        long version = audience.version();
        String page = name.isEmpty() || name.endsWith("/") ? name + HTML : name;
        Optional<byte[]> content = folder.read(page);
        if (content.isPresent()) {
            send(exchange, 200, MediaTypes.of(page), live(page, content.get(), version));
        } else if (!name.endsWith("/") && folder.read(name + "/" + HTML).isPresent()) {
            exchange.getResponseHeaders().set("Location", folder.address(name));
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] missing = missing(page).getBytes(StandardCharsets.UTF_8);
            send(exchange, 404, MediaTypes.of(HTML), live(HTML, missing, version));
        }
    }

    private static byte[] live(String name, byte[] content, long version) {
        return name.endsWith(".html")
                ? new LivePage(new String(content, StandardCharsets.UTF_8), version)
                        .text()
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }

    /// A placeholder for a page that doesn't exist yet, replaced when it does.
    private String missing(String name) throws IOException {
        boolean built = folder.read(HTML).isPresent();
        Document page = Document.createShell("");
        page.prependChild(new DocumentType("html", "", ""));
        page.expectFirst("html").attr("lang", "en");
        page.charset(StandardCharsets.UTF_8);
        page.title(built ? "No such page" : "No site yet");
        page.body()
                .appendElement("h1")
                .text(built ? "There is no /" + name : "The site isn't built yet");
        Element what = page.body().appendElement("p");
        if (built) {
            what.appendText("It will be shown here as soon as there is. The site begins at ")
                    .appendElement("a")
                    .attr("href", "/index.html")
                    .text("its first page");
            what.appendText(".");
        } else {
            what.text("It will be shown here as soon as it is.");
        }
        return page.outerHtml();
    }

    private static void refuse(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, MediaTypes.of(".txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    /// Stops at once, even if requests are still being served.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
