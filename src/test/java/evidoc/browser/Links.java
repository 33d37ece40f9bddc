package evidoc.browser;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells where the links of a site lead.
final class Links {
    private final Path root;
    private final URI base;
    private final Map<Path, Set<String>> anchors = new HashMap<>();

    /// @param root folder of the site
    /// @param base address that the browser knows the folder by
    Links(Path root, URI base) {
        this.root = root;
        this.base = base;
    }

    /// What is wrong with a link; nothing where it works or leads to another host.
    Optional<String> problem(URI link) {
        URI inside = base.relativize(link);
        if (inside.isAbsolute()) {
            return leadsElsewhere(link)
                    ? Optional.empty()
                    : Optional.of("leads out of the site: " + link);
        }
        Path file = file(inside.getPath());
        if (!Files.isRegularFile(file)) {
            return Optional.of("no such file: " + link);
        }
        return hasAnchor(file, link.getFragment())
                ? Optional.empty()
                : Optional.of("no such anchor: " + link);
    }

    private boolean leadsElsewhere(URI link) {
        return switch (link.getScheme()) {
            case "http", "https" -> !link.getRawAuthority().equals(base.getRawAuthority());
            case "mailto", "data" -> true;
            default -> false;
        };
    }

    /// For a folder a server shows its page; from disk nobody does.
    private Path file(String path) {
        Path file = root.resolve(path);
        boolean served = base.getScheme().equals("http");
        return served && Files.isDirectory(file) ? file.resolve("index.html") : file;
    }

    private boolean hasAnchor(Path file, String anchor) {
        return anchor == null
                || anchor.isEmpty()
                || anchors.computeIfAbsent(file, Links::anchors).contains(anchor);
    }

    private static Set<String> anchors(Path file) {
        try {
            Document page = Jsoup.parse(file);
            Set<String> anchors = new HashSet<>(page.select("[id]").eachAttr("id"));
            anchors.addAll(page.select("a[name]").eachAttr("name"));
            return anchors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
