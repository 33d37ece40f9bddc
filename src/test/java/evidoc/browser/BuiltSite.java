package evidoc.browser;

import evidoc.Exhaustive;
import evidoc.site.RecordedSite;

import org.jsoup.Jsoup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The site under test.
record BuiltSite(Path root) {
    private static final String OTHERS = "on/";

    /// One of each kind; a further kind of page is a further line.
    private static final List<String> KINDS =
            List.of(
                    "index.html",
                    "thread/index.html",
                    "sharing/deadlock.html",
                    "examples/index.html",
                    "glossary/index.html",
                    "compare/index.html",
                    "machine/index.html",
                    "claims/index.html");

    /// This site as named machines have recorded it, or the folder that the system property `site`
    /// names.
    static BuiltSite find() {
        return of(
                Optional.ofNullable(System.getProperty("site"))
                        .map(Path::of)
                        .orElseGet(() -> RecordedSite.get().folder()));
    }

    /// What `mvn package` baked: it shows the runs of this machine, too.
    static BuiltSite ofThisMachine() {
        return of(Path.of("target/site"));
    }

    private static BuiltSite of(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException(
                    "%s: no site. Type 'mvn package' first.".formatted(root));
        }
        return new BuiltSite(root.toAbsolutePath().normalize());
    }

    /// Every html file, as its path below the root with `/` in between.
    List<String> files() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every page of the first machine. `404.html`, which a server shows at any address and which
    /// therefore names its own server, is none.
    List<String> pages() {
        return files().stream()
                .filter(name -> !name.equals("404.html") && !name.startsWith(OTHERS))
                .toList();
    }

    /// Every page of the first machine that is not in the sample; none where the sample has all.
    List<String> others() {
        List<String> sample = sample();
        return pages().stream().filter(page -> !sample.contains(page)).toList();
    }

    /// The pages with the largest files, with those of the sample.
    List<String> heaviest(int count) {
        Stream<String> large =
                pages().stream()
                        .sorted(
                                Comparator.comparingLong(
                                        page -> -root.resolve(page).toFile().length()))
                        .limit(count);
        return Stream.concat(large, sample().stream()).distinct().toList();
    }

    /// One page of each kind, or every page where tests are exhaustive or there are few: for what
    /// takes long, and differs between kinds of pages rather than between pages.
    List<String> sample() {
        List<String> pages = pages();
        return Exhaustive.IS_WANTED || pages.size() <= KINDS.size() ? pages : KINDS;
    }

    /// The sample in two halves: one for a phone, one for a desktop; the whole for each where tests
    /// are exhaustive.
    List<String> sampleFor(Screen screen) {
        List<String> all = sample();
        return Exhaustive.IS_WANTED
                ? all
                : IntStream.range(0, all.size())
                        .filter(place -> (place % 2 == 0) == screen.isPhone())
                        .mapToObj(all::get)
                        .toList();
    }

    /// Every page of the first machine, and of the others one of each kind, or every page where
    /// tests are exhaustive.
    List<String> widely() {
        return Exhaustive.IS_WANTED
                ? Stream.concat(pages().stream(), pagesOfOtherMachines().stream()).toList()
                : Stream.concat(
                                pages().stream(),
                                sample().stream().flatMap(page -> onOtherMachines(page).stream()))
                        .toList();
    }

    /// Whether a page has such an element.
    boolean has(String page, String selector) {
        try {
            return !Jsoup.parse(Files.readString(root.resolve(page))).select(selector).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A page as the other machines have it.
    List<String> onOtherMachines(String page) {
        return pagesOfOtherMachines().stream()
                .filter(other -> other.matches("on/[^/]+/" + Pattern.quote(page)))
                .toList();
    }

    /// The pages of all other machines.
    List<String> pagesOfOtherMachines() {
        return files().stream().filter(name -> name.startsWith(OTHERS)).toList();
    }
}
