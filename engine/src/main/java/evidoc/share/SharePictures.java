package evidoc.share;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;

import evidoc.page.Frame.Link;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Fingerprint;
import evidoc.project.Project;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The pictures of a site's pages. One is drawn when what it says or its look has changed, and else
/// taken from the last build.
///
/// @param settings of `jbake.properties`
/// @param problems receives what is wrong with them
public record SharePictures(
        Project project, Function<String, Optional<String>> settings, Problems problems) {
    private static final String FILE = "jbake.properties";

    /// Raise it when the same words are drawn in another way.
    private static final String FORM = "1";

    /// Where the picture of a page is, from the root of the site.
    ///
    /// @param uri of the page for the first machine
    public static String address(String uri) {
        return SharePicture.address(uri);
    }

    /// Puts the pictures into the site.
    ///
    /// @param pages those of the first machine
    public void write(List<SitePage> pages, Path destination) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Optional<Path> behind = behind();
        SharePicture.Style style =
                new SharePicture.Style(
                        colour("ground", "#f7f1e6"),
                        colour("ink", "#2b2421"),
                        colour("soft", "#655a50"),
                        behind.flatMap(this::drawing));
        problems.throwIfAny();
        String look = style.ground() + " " + style.ink() + " " + style.soft() + " " + hash(behind);
        Path kept = Files.createDirectories(project.share());
        SharePicture pictures = SharePicture.in(style);
        Set<String> used = new HashSet<>();
        for (SitePage page : pages) {
            SharePicture.Words words =
                    new SharePicture.Words(page.title(), above(page), page.frame().siteName());
            String name =
                    new Fingerprint().text(FORM).text(look).text(words.toString()).hex() + ".png";
            Path picture = kept.resolve(name);
            if (!Files.exists(picture)) {
                Path half = kept.resolve(name + ".half");
                Files.write(half, pictures.png(words));
                Files.move(half, picture);
            }
            used.add(name);
            Path target = destination.resolve(address(page.uri()));
            Files.createDirectories(target.getParent());
            Files.copy(picture, target);
        }
        removeOthers(kept, used);
    }

    private static void removeOthers(Path kept, Set<String> used) throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                if (!used.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    /// The chapter of which a page is a part, or its group.
    private static String above(SitePage page) {
        List<Link> trail = page.frame().trail();
        return trail.size() > 1 ? trail.getLast().nav() : page.group();
    }

    private Color colour(String name, String usual) {
        String value = settings.apply("site.picture." + name).map(String::strip).orElse(usual);
        if (value.matches("#[0-9a-fA-F]{6}")) {
            return new Color(Integer.parseInt(value.substring(1), 16));
        }
        problems.add(
                Problem.in(
                        FILE,
                        "invalid colour '" + value + "' for site.picture." + name,
                        "Write it like #2b2421."));
        return Color.BLACK;
    }

    private Optional<Path> behind() {
        Optional<Path> file = settings.apply("site.picture").map(project.assets()::resolve);
        file.filter(path -> !Files.isRegularFile(path))
                .ifPresent(path ->
                        problems.add(
                                Problem.in(
                                        FILE,
                                        "no file '" + project.nameOf(path) + "' for site.picture",
                                        "Name an SVG file below assets.")));
        return file.filter(Files::isRegularFile);
    }

    private Optional<SVGDocument> drawing(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            Optional<SVGDocument> drawing =
                    Optional.ofNullable(
                            new SVGLoader()
                                    .load(input, file.toUri(), LoaderContext.createDefault()));
            if (drawing.isPresent()) {
                return drawing;
            }
        } catch (IOException | RuntimeException e) {
            // Told below.
        }
        problems.add(
                Problem.in(
                        project.nameOf(file),
                        "cannot be drawn",
                        "Save it as plain SVG, 1200 by 630."));
        return Optional.empty();
    }

    private static String hash(Optional<Path> file) throws IOException {
        return file.isEmpty() ? "" : new Fingerprint().text(Files.readString(file.get())).hex();
    }
}
