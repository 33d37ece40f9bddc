package evidoc.illustration;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The drawings of a site. An illustration is one file, `NAME.svg`, or two of the same content:
/// `NAME-wide.svg`, and `NAME-tall.svg` for a phone. Subfolders contain parts of drawings.
public final class Illustrations {
    private static final Pattern FILE = Pattern.compile("(.+?)(-wide|-tall)?\\.svg");

    private final Path project;
    private final Path folder;

    public Illustrations(Path project) {
        this.project = project;
        this.folder = project.resolve("assets").resolve("illustrations");
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> FILE.matcher(file.getFileName().toString()))
                        .filter(Matcher::matches)
                        .forEach(file -> names.add(file.group(1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    /// The drawings of an illustration that exists.
    ///
    /// @throws ProblemException if one of them is not allowed in a page
    List<Drawing> of(String name) {
        Path single = folder.resolve(name + ".svg");
        return Files.exists(single)
                ? List.of(drawing(single, ""))
                : List.of(drawing(name, "wide"), drawing(name, "tall"));
    }

    private Drawing drawing(String name, String shape) {
        Path file = folder.resolve(name + "-" + shape + ".svg");
        if (!Files.exists(file)) {
            throw new ProblemException(
                    Problem.in(
                            nameOf(file),
                            "the drawing is missing",
                            "Draw both a wide and a tall version."));
        }
        return drawing(file, shape);
    }

    private Drawing drawing(Path file, String shape) {
        return new Drawing(SvgFile.read(file, nameOf(file)), shape);
    }

    private String nameOf(Path file) {
        return project.relativize(file).toString().replace('\\', '/');
    }
}
