package evidoc.example;

import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.text.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the files that directives name.
///
/// @param folder of the examples; files outside of it are not found
record PartFiles(Path folder, Problems problems) {
    static final String OUTSIDE = "..";

    /// A directive, and the source that contains it.
    record Place(Path source, Directive directive) {
        Path folder() {
            return source.resolveSibling("").normalize();
        }
    }

    /// Adds the files that a word stands for, by their targets. The word is `FILE`, `PATTERN`,
    /// `TARGET=FILE` or `TARGET/=FILE`.
    void put(Place place, String word, Map<String, Part> files) throws IOException {
        int sign = word.indexOf('=');
        String target = word.substring(0, Math.max(0, sign));
        String pattern = word.substring(sign + 1);
        boolean renamed = sign > 0 && !target.endsWith("/");
        for (Path file : found(place, pattern)) {
            String own = place.folder().relativize(file).toString().replace('\\', '/');
            String name =
                    renamed
                            ? target
                            : sign > 0 || own.startsWith(OUTSIDE)
                                    ? target + file.getFileName()
                                    : own;
            if (Path.of(name).isAbsolute() || Path.of(name).normalize().startsWith(OUTSIDE)) {
                problem(
                        place,
                        "'" + name + "' leads out of its folder",
                        "Write a path without '" + OUTSIDE + "'.");
            } else {
                files.put(name, part(file, name));
            }
        }
    }

    /// The first file of that name.
    Optional<Part> part(Place place, String name) throws IOException {
        List<Path> found = found(place, name);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(part(found.getFirst(), found.getFirst().getFileName().toString()));
    }

    /// @param target its path where the example uses it
    Part part(Path file, String target) throws IOException {
        return new Part(
                folder.relativize(file).toString().replace('\\', '/'),
                target,
                file,
                Sha256.of(Files.readAllBytes(file)));
    }

    /// The files that a name, a folder or a pattern stands for, in order.
    List<Path> found(Place place, String pattern) throws IOException {
        List<Path> found =
                pattern.contains("://")
                        ? List.of()
                        : Glob.files(place.folder(), pattern).stream()
                                .filter(file -> file.startsWith(folder))
                                .toList();
        if (found.isEmpty()) {
            problem(
                    place,
                    "no file '" + pattern + "' for " + place.directive().name(),
                    "Write its path from the folder of this file; it must be below '"
                            + folder.getFileName()
                            + "'.");
        }
        return found;
    }

    /// A source's name, for problems.
    String shown(Path source) {
        return folder.getFileName() + "/" + folder.relativize(source).toString().replace('\\', '/');
    }

    void problem(Place place, String message, String remedy) {
        problems.add(new Problem(shown(place.source()), place.directive().line(), message, remedy));
    }
}
