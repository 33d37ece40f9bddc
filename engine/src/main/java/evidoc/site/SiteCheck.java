package evidoc.site;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Checks the finished pages: every link and anchor inside the site resolves, no id occurs twice,
/// no element loads anything from another host, no style is inline.
public final class SiteCheck {
    private static final Set<String> OTHER_SCHEMES = Set.of("mailto", "data");

    /// Must work at any depth, so its links are absolute.
    private static final String NOT_FOUND = "404.html";

    private final Path site;
    private final Problems problems;
    private final Function<String, PageLinks> reader;
    private final Set<Path> files = new HashSet<>();
    private final Map<Path, PageLinks> read = new HashMap<>();

    public SiteCheck(Path site, Problems problems) {
        this(site, problems, PageLinks::of);
    }

    /// A check of one folder.
    ///
    /// @param reader reads pages, or returns them from a cache
    public SiteCheck(Path site, Problems problems, Function<String, PageLinks> reader) {
        this.site = site;
        this.problems = problems;
        this.reader = reader;
    }

    /// Reads all pages, then checks their links.
    ///
    /// @param sources the page's source, for problems, by its address in the site
    public void check(Map<String, String> sources) throws IOException {
        list();
        List<Path> pages = files.stream().filter(f -> f.toString().endsWith(".html")).toList();
        for (Path page : pages) {
            check(page, links(page), source(page, sources));
        }
    }

    /// Checks one page as if it were part of the site.
    ///
    /// @param uri its address in the site
    public void check(String uri, PageLinks page, String source) throws IOException {
        list();
        Path file = site.resolve(uri);
        read.put(file, page);
        check(file, page, source);
    }

    private void list() throws IOException {
        try (Stream<Path> paths = Files.walk(site)) {
            paths.filter(Files::isRegularFile).forEach(files::add);
        }
    }

    private String source(Path page, Map<String, String> sources) {
        String uri = site.relativize(page).toString().replace('\\', '/');
        return sources.getOrDefault(uri, uri);
    }

    private PageLinks links(Path file) throws IOException {
        PageLinks known = read.get(file);
        if (known == null) {
            known = reader.apply(Files.readString(file));
            read.put(file, known);
        }
        return known;
    }

    /// The ids of a page; empty for a file of another kind.
    private Optional<Set<String>> ids(Path file) throws IOException {
        return file.toString().endsWith(".html")
                ? Optional.of(links(file).ids())
                : Optional.empty();
    }

    private void check(Path file, PageLinks page, String source) throws IOException {
        page.twice()
                .forEach(id -> problem(source, "duplicate id '" + id + "'", "Rename a heading."));
        page.styled()
                .forEach(name -> problem(source, "inline style in <" + name + ">", "Use a class."));
        for (PageLinks.Link link : page.links()) {
            follow(file, link, source);
        }
    }

    private void follow(Path file, PageLinks.Link link, String source) throws IOException {
        URI uri;
        try {
            uri = URI.create(link.address());
        } catch (IllegalArgumentException e) {
            problem(source, "invalid address '" + link.address() + "'", "Fix the link.");
            return;
        }
        if (uri.getScheme() != null || uri.getHost() != null) {
            if (link.loaded() && !OTHER_SCHEMES.contains(String.valueOf(uri.getScheme()))) {
                problem(
                        source,
                        "external resource '" + link.address() + "'",
                        "Put the file into assets.");
            }
        } else if (!file.endsWith(NOT_FOUND)) {
            inside(file, uri, link.address(), source);
        }
    }

    private void inside(Path file, URI uri, String address, String source) throws IOException {
        String path = uri.getPath();
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (path.startsWith("/") || !files.contains(target)) {
            problem(
                    source,
                    "broken link '" + address + "'",
                    "Link to a page by its file: ../chapter/index.adoc.");
        } else if (uri.getFragment() != null && !uri.getFragment().isEmpty()) {
            Optional<Set<String>> ids = ids(target);
            if (ids.isPresent() && !ids.get().contains(uri.getFragment())) {
                problem(
                        source,
                        "unknown anchor in link '" + address + "'",
                        NearMatch.remedy(uri.getFragment(), ids.get()));
            }
        }
    }

    private void problem(String source, String message, String remedy) {
        problems.add(Problem.in(source, message, remedy));
    }
}
