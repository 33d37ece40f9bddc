package evidoc.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which files include which, pages and all that they include. Conditions are not evaluated: what
/// may be included counts.
///
/// @param files by each file that includes any
record Includes(Map<Path, Set<Path>> files) {
    static final Includes NONE = new Includes(Map.of());

    private static final Pattern INCLUDE =
            Pattern.compile("^include::([^\\[\\n]+)\\[", Pattern.MULTILINE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("^:([\\w-]+): +(\\S.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern REFERENCE = Pattern.compile("\\{([\\w-]+)}");

    /// Those of some pages.
    ///
    /// @param root files outside are left out
    static Includes of(Path root, Collection<Path> pages) {
        Map<Path, Set<Path>> files = new HashMap<>();
        Map<String, String> attributes = new HashMap<>();
        Deque<Path> left = new ArrayDeque<>(pages);
        while (!left.isEmpty()) {
            Path file = left.pop();
            if (!files.containsKey(file)) {
                Set<Path> included = included(file, root, attributes);
                files.put(file, included);
                left.addAll(included);
            }
        }
        return new Includes(files);
    }

    private static Set<Path> included(Path file, Path root, Map<String, String> attributes) {
        String text = text(file);
        ATTRIBUTE.matcher(text)
                .results()
                .forEach(found -> attributes.put(found.group(1), found.group(2)));
        Set<Path> included = new TreeSet<>();
        INCLUDE.matcher(text)
                .results()
                .map(found -> resolved(found.group(1), attributes))
                .forEach(target -> {
                    try {
                        included.add(file.resolveSibling(target).normalize());
                    } catch (InvalidPathException e) {
                        // It is no file, so it can't change.
                    }
                });
        included.removeIf(other -> !other.startsWith(root));
        return included;
    }

    private static String resolved(String target, Map<String, String> attributes) {
        return REFERENCE
                .matcher(target)
                .replaceAll(name ->
                        Matcher.quoteReplacement(
                                attributes.getOrDefault(name.group(1), name.group())));
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files that are included, whether they exist or not.
    Set<Path> all() {
        return files.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /// Some files, and all that include them, directly or not.
    Set<Path> with(Set<Path> changed) {
        Set<Path> all = new TreeSet<>(changed);
        Deque<Path> left = new ArrayDeque<>(changed);
        while (!left.isEmpty()) {
            Path file = left.pop();
            files.forEach((from, included) -> {
                if (included.contains(file) && all.add(from)) {
                    left.add(from);
                }
            });
        }
        return all;
    }
}
