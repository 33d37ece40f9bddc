package evidoc.example;

import evidoc.project.EditorFiles;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Finds files by names, folders and patterns, as JBang's directives have them.
final class Glob {
    private static final Pattern SPECIAL = Pattern.compile("[*?\\[{]");

    private Glob() {}

    static List<Path> files(Path folder, String pattern) throws IOException {
        if (!SPECIAL.matcher(pattern).find()) {
            Path one = folder.resolve(pattern).normalize();
            return Files.isRegularFile(one) ? List.of(one) : below(one, "**");
        }
        int end = pattern.lastIndexOf('/', firstSpecial(pattern));
        Path start = folder.resolve(pattern.substring(0, Math.max(0, end))).normalize();
        return below(start, pattern.substring(end + 1));
    }

    private static int firstSpecial(String pattern) {
        Matcher matcher = SPECIAL.matcher(pattern);
        return matcher.find() ? matcher.start() : pattern.length();
    }

    private static List<Path> below(Path start, String glob) throws IOException {
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        PathMatcher here = matcher(glob);
        // As elsewhere, two asterisks and a slash may also stand for no folder.
        PathMatcher also = matcher(glob.replace("**/", ""));
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        Path relative = start.relativize(file);
                        return !EditorFiles.has(relative)
                                && (here.matches(relative) || also.matches(relative));
                    })
                    .sorted()
                    .toList();
        }
    }

    /// An invalid pattern matches nothing.
    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            return _ -> false;
        }
    }
}
