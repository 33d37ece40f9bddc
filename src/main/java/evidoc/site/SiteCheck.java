package evidoc.site;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Checks the finished pages: every link and anchor inside the site resolves, no id occurs twice,
/// nothing is loaded from elsewhere, no style is inline.
final class SiteCheck {
    private static final Set<String> OTHER_SCHEMES = Set.of("mailto", "data");

    private final Path site;
    private final Problems problems;
    private final Map<Path, Document> pages = new TreeMap<>();
    private final Map<Path, Set<String>> ids = new TreeMap<>();

    SiteCheck(Path site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    /// @param sources the page's source, for problems, by its address in the site
    void check(Map<String, String> sources) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                pages.put(file, page);
                ids.put(file, new HashSet<>(page.select("[id]").eachAttr("id")));
            }
        }
        pages.forEach((file, page) -> {
            String uri = site.relativize(file).toString().replace('\\', '/');
            check(file, page, sources.getOrDefault(uri, uri));
        });
    }

    private void check(Path file, Document page, String source) {
        List<String> all = page.select("[id]").eachAttr("id");
        Set<String> seen = new HashSet<>();
        all.stream()
                .filter(id -> !seen.add(id))
                .distinct()
                .forEach(
                        id -> problem(source, "id '" + id + "' occurs twice", "Rename a heading."));
        page.select("[style], style")
                .forEach(e ->
                        problem(
                                source,
                                "inline style in <" + e.normalName() + ">",
                                "Use a class."));
        page.select("a[href]").forEach(a -> link(file, a.attr("href"), source, false));
        page.select("link[href]:not([rel=canonical])")
                .forEach(a -> link(file, a.attr("href"), source, true));
        page.select("[src]").forEach((Element e) -> link(file, e.attr("src"), source, true));
    }

    private void link(Path file, String address, String source, boolean loaded) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            problem(source, "'" + address + "' is no address", "Mend the link.");
            return;
        }
        if (uri.getScheme() != null || uri.getHost() != null) {
            if (loaded && !OTHER_SCHEMES.contains(String.valueOf(uri.getScheme()))) {
                problem(source, "the page loads " + address, "Put the file into assets.");
            }
        } else if (!address.startsWith("/")) {
            inside(file, uri, address, source);
        }
    }

    private void inside(Path file, URI uri, String address, String source) {
        String path = uri.getPath();
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!Files.isRegularFile(target)) {
            problem(
                    source,
                    "the link '" + address + "' leads nowhere",
                    "Name a page by its file: ../thread/index.adoc.");
        } else if (uri.getFragment() != null
                && !uri.getFragment().isEmpty()
                && ids.containsKey(target)
                && !ids.getOrDefault(target, Set.of()).contains(uri.getFragment())) {
            problem(
                    source,
                    "the link '" + address + "' names no heading there",
                    evidoc.problem.NearMatch.remedy(
                            uri.getFragment(), ids.getOrDefault(target, Set.of())));
        }
    }

    private void problem(String source, String message, String remedy) {
        problems.add(Problem.in(source, message, remedy));
    }
}
