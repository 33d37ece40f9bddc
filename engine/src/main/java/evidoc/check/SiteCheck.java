package evidoc.check;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks the finished pages: they contain nothing but what is allowed, every link and anchor
/// inside the site resolves, no id occurs twice, no element loads anything from another host.
public final class SiteCheck {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /// The beginnings of what a picture may contain itself.
    private static final Pattern PICTURE = Pattern.compile("data:(?:image/|,$).*", Pattern.DOTALL);

    /// Must work at any depth, so its links are absolute.
    private static final String NOT_FOUND = "404.html";

    private final Path site;
    private final Problems problems;
    private final Places places;
    private final Function<String, PageLinks> reader;
    private final boolean strict;
    private final Set<Path> files = new HashSet<>();
    private final Map<Path, PageLinks> read = new ConcurrentHashMap<>();

    /// Links to other pages that lead somewhere; most pages have the same ones.
    private final Set<Followed> followed = new HashSet<>();

    private record Followed(Path folder, PageLinks.Link link) {}

    /// What was told already: the same cause is told once, on whatever pages it shows.
    private final Set<Told> told = new HashSet<>();

    private record Told(Places.Place place, String what) {}

    /// A check of one folder.
    ///
    /// @param root of the project, for the lines of problems
    public SiteCheck(Path root, Path site, Problems problems) {
        this(root, site, problems, PageLinks::of, true);
    }

    /// The same with pages that may be known.
    ///
    /// @param reader reads pages, or returns them from a cache; called by several threads
    /// @param strict whether pages may contain and load only what a strict Content-Security-Policy
    ///   allows; else their links alone are checked, and one may start at the root of the host
    public SiteCheck(
            Path root,
            Path site,
            Problems problems,
            Function<String, PageLinks> reader,
            boolean strict) {
        this.strict = strict;
        this.places = new Places(root);
        this.site = site;
        this.problems = problems;
        this.reader = reader;
    }

    /// Reads all pages, then checks their links.
    ///
    /// @param sources the page's source, for problems, by its address in the site; those of the
    ///   first machine come first
    public void check(Map<String, String> sources) throws IOException {
        list();
        List<Path> pages =
                files.stream()
                        .filter(file -> file.toString().endsWith(".html"))
                        .sorted(
                                Comparator.comparing(
                                                (Path file) -> file.startsWith(site.resolve("on")))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        pages.parallelStream().forEach(this::links);
        for (Path page : pages) {
            check(page, links(page), source(page, sources));
        }
        if (strict) {
            new StyleCheck(site).check(problems);
        }
    }

    private String uri(Path file) {
        return site.relativize(file).toString().replace('\\', '/');
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
        return sources.getOrDefault(uri(page), uri(page));
    }

    private PageLinks links(Path file) {
        return read.computeIfAbsent(
                file,
                _ -> {
                    try {
                        return reader.apply(Files.readString(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// The ids of a page; empty for a file of another kind.
    private Optional<Set<String>> ids(Path file) {
        return file.toString().endsWith(".html")
                ? Optional.of(links(file).ids())
                : Optional.empty();
    }

    private void check(Path file, PageLinks page, String source) {
        for (String id : page.twice()) {
            if (page.refused().contains(Refused.FOOTNOTE) && id.startsWith("_footnote")) {
                // AsciiDoc converts the heading more than once.
                continue;
            }
            tell(
                    places.of(source, List.of("[[" + id, "[#" + id, "id=\"" + id)),
                    id,
                    "duplicate id '" + id + "'",
                    "Rename a heading.");
        }
        for (Refused refused : strict ? page.refused() : Set.<Refused>of()) {
            tell(
                    places.of(source, Pattern.compile(refused.line()).asPredicate()),
                    refused.message(),
                    refused.message(),
                    refused.remedy());
        }
        Path folder = Objects.requireNonNull(file.getParent());
        for (PageLinks.Link link : page.links()) {
            if (!followed.contains(new Followed(folder, link))) {
                follow(file, link, source);
            }
        }
    }

    private void follow(Path file, PageLinks.Link link, String source) {
        URI uri;
        try {
            uri = URI.create(link.address());
        } catch (IllegalArgumentException e) {
            problem(source, link, "invalid address '" + link.address() + "'", "Fix the link.");
            return;
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (link.loaded() && link.picture() && PICTURE.matcher(link.address()).matches()) {
            return;
        }
        if (link.loaded() && (!scheme.isEmpty() || uri.getHost() != null)) {
            loaded(link, source);
        } else if (!scheme.isEmpty() && !SCHEMES.contains(scheme)) {
            problem(
                    source,
                    link,
                    "link '" + link.address() + "' is not allowed",
                    "Use http, https, mailto or tel.");
        } else if (scheme.isEmpty() && uri.getHost() == null && !file.endsWith(NOT_FOUND)) {
            inside(file, uri, link, source);
        }
    }

    private void loaded(PageLinks.Link link, String source) {
        if (strict) {
            problem(
                    source,
                    link,
                    "external resource '" + link.address() + "'",
                    "Put the file into assets.");
        }
    }

    /// The file that a link leads to.
    private Path target(Path file, String path) {
        if (path.isEmpty()) {
            return file;
        }
        return path.startsWith("/")
                ? folder(site.resolve(path.substring(1)).normalize(), path)
                : folder(file.resolveSibling(path).normalize(), path);
    }

    /// A host shows the index of a folder.
    private Path folder(Path target, String path) {
        return !strict && path.endsWith("/") ? target.resolve("index.html") : target;
    }

    private void inside(Path file, URI uri, PageLinks.Link link, String source) {
        String path = uri.getPath();
        String anchor = Objects.requireNonNullElse(uri.getFragment(), "");
        Path target = target(file, path);
        if ((strict && path.startsWith("/")) || !files.contains(target)) {
            tell(
                    places.of(source, Places.forms(link.address())),
                    "link " + target,
                    "broken link '" + link.address() + "'",
                    link.loaded()
                            ? "Put the file into assets, or correct the address."
                            : "Link to a page by its file: ../chapter/index.adoc.");
            return;
        }
        Set<String> ids = anchor.isEmpty() ? Set.of() : ids(target).orElse(Set.of(anchor));
        if (!anchor.isEmpty() && !ids.contains(anchor)) {
            tell(
                    places.of(source, Places.forms(link.address())),
                    "anchor " + target + "#" + anchor,
                    "unknown anchor in link '" + link.address() + "'",
                    NearMatch.remedy(anchor, ids));
        } else if (!path.isEmpty()) {
            followed.add(new Followed(Objects.requireNonNull(file.getParent()), link));
        }
    }

    private void problem(String source, PageLinks.Link link, String message, String remedy) {
        tell(places.of(source, List.of(link.address())), message, message, remedy);
    }

    /// @param what the cause, in whatever words a page shows it
    private void tell(Places.Place place, String what, String message, String remedy) {
        Places.Place cause = place.line() == 0 ? Places.NOWHERE : place;
        if (told.add(new Told(cause, what))) {
            problems.add(new Problem(place.file(), place.line(), message, remedy));
        }
    }
}
