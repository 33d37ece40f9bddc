package evidoc.site;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Checks the finished pages: every link and anchor inside the site resolves, no id occurs twice,
/// no element loads anything from elsewhere, no style is inline.
final class SiteCheck {
    private static final Set<String> OTHER_SCHEMES = Set.of("mailto", "data");

    /// Works at any depth, so its links are absolute.
    private static final String NOT_FOUND = "404.html";

    private final Path site;
    private final Problems problems;
    private final Set<Path> files = new HashSet<>();
    private final Map<Path, Set<String>> ids = new HashMap<>();
    private final Map<Path, Set<Link>> links = new HashMap<>();

    SiteCheck(Path site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    /// What a page refers to.
    ///
    /// @param loaded whether a browser loads it with the page
    private record Link(String address, boolean loaded) {}

    /// Reads all pages, then looks where their links lead.
    ///
    /// @param sources the page's source, for problems, by its address in the site
    void check(Map<String, String> sources) throws IOException {
        try (Stream<Path> paths = Files.walk(site)) {
            paths.filter(Files::isRegularFile).forEach(files::add);
        }
        List<Path> pages = files.stream().filter(f -> f.toString().endsWith(".html")).toList();
        for (Path page : pages) {
            read(page, source(page, sources));
        }
        for (Path page : pages) {
            String source = source(page, sources);
            links.getOrDefault(page, Set.of()).forEach(link -> follow(page, link, source));
        }
    }

    private String source(Path page, Map<String, String> sources) {
        String uri = site.relativize(page).toString().replace('\\', '/');
        return sources.getOrDefault(uri, uri);
    }

    private void read(Path file, String source) throws IOException {
        Document page = Jsoup.parse(Files.readString(file));
        Set<String> seen = new HashSet<>();
        for (String id : page.select("[id]").eachAttr("id")) {
            if (!seen.add(id)) {
                problem(source, "id '" + id + "' occurs twice", "Rename a heading.");
            }
        }
        ids.put(file, seen);
        page.select("[style], style")
                .forEach(e ->
                        problem(
                                source,
                                "inline style in <" + e.normalName() + ">",
                                "Use a class."));
        Set<Link> found = new LinkedHashSet<>();
        page.select("a[href]").forEach(a -> found.add(new Link(a.attr("href"), false)));
        page.select("link[href]:not([rel=canonical]), use[href]")
                .forEach(e -> found.add(new Link(e.attr("href"), true)));
        page.select("[src]").forEach((Element e) -> found.add(new Link(e.attr("src"), true)));
        links.put(file, found);
    }

    private void follow(Path file, Link link, String source) {
        URI uri;
        try {
            uri = URI.create(link.address());
        } catch (IllegalArgumentException e) {
            problem(source, "'" + link.address() + "' is no address", "Mend the link.");
            return;
        }
        if (uri.getScheme() != null || uri.getHost() != null) {
            if (link.loaded() && !OTHER_SCHEMES.contains(String.valueOf(uri.getScheme()))) {
                problem(source, "the page loads " + link.address(), "Put the file into assets.");
            }
        } else if (!file.endsWith(NOT_FOUND)) {
            inside(file, uri, link.address(), source);
        }
    }

    private void inside(Path file, URI uri, String address, String source) {
        String path = uri.getPath();
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (path.startsWith("/") || !files.contains(target)) {
            problem(
                    source,
                    "the link '" + address + "' leads nowhere",
                    "Name a page by its file: ../chapter/index.adoc.");
        } else if (uri.getFragment() != null
                && !uri.getFragment().isEmpty()
                && !ids.getOrDefault(target, Set.of(uri.getFragment()))
                        .contains(uri.getFragment())) {
            problem(
                    source,
                    "the link '" + address + "' names no heading there",
                    NearMatch.remedy(uri.getFragment(), ids.getOrDefault(target, Set.of())));
        }
    }

    private void problem(String source, String message, String remedy) {
        problems.add(Problem.in(source, message, remedy));
    }
}
