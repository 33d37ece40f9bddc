package evidoc.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where what a finished page shows is written: in the page's source, or in a template.
final class Places {
    static final Place NOWHERE = new Place("", 0);

    /// A shorter text is found anywhere.
    private static final int SHORTEST = 4;

    private final Path root;
    private final Map<Path, List<String>> known = new HashMap<>();

    Places(Path root) {
        this.root = root;
    }

    /// @param file path from the project's root
    /// @param line first line is 1; 0 if unknown
    record Place(String file, int line) {}

    /// The first line that contains one of these texts; the page as a whole if there is none.
    ///
    /// @param source of the page, from the project's root
    /// @param texts forms in which it may be written
    Place of(String source, Collection<String> texts) {
        return texts.stream()
                .filter(text -> text.length() >= SHORTEST)
                .map(text -> of(source, (String line) -> line.contains(text)))
                .filter(place -> place.line() > 0)
                .findFirst()
                .orElse(new Place(source, 0));
    }

    /// The first line that matches.
    Place of(String source, Predicate<String> line) {
        return Stream.concat(Stream.of(source), templates())
                .flatMap(file -> {
                    List<String> lines = lines(root.resolve(file));
                    return IntStream.range(0, lines.size())
                            .filter(i -> line.test(lines.get(i)))
                            .mapToObj(i -> new Place(file, i + 1))
                            .limit(1);
                })
                .findFirst()
                .orElse(new Place(source, 0));
    }

    /// How a link to a page may be written: by the address of the page, by its file, or without the
    /// way to the root, which a template calculates.
    static Set<String> forms(String address) {
        String file = address.replaceFirst("\\.html(?=#|$)", ".adoc");
        Set<String> forms = new LinkedHashSet<>(List.of(address, file));
        for (String form : List.of(address, file)) {
            forms.add(form.replaceFirst("^(?:\\.\\./)+", ""));
        }
        int anchor = address.indexOf('#');
        if (anchor >= 0) {
            forms.add("<<" + address.substring(anchor + 1));
        }
        return forms;
    }

    private Stream<String> templates() {
        Path folder = root.resolve("templates");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".ftl"))
                    .sorted()
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(Path file) {
        return known.computeIfAbsent(file, Places::read);
    }

    private static List<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
