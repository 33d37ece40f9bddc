package evidoc.project;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Files that editors, systems and builds create next to an author's files: backups, swap and lock
/// files, partly written files, and what a system remembers of a folder.
public final class EditorFiles {
    private static final List<Pattern> NAMES =
            List.of(
                    // Servers know the exceptions.
                    Pattern.compile("\\.(?!(?:well-known|htaccess|nojekyll)$).*"),
                    Pattern.compile("(?i)thumbs\\.db|ehthumbs\\.db|desktop\\.ini"),
                    Pattern.compile(".*~"),
                    Pattern.compile("#.*#"),
                    // Vim creates it to test whether it may write to a folder.
                    Pattern.compile("4913"),
                    Pattern.compile(".*\\.(?:tmp|temp|swp|swo|swx|bak|orig|part|crswap|half)"),
                    Pattern.compile(".*___jb_(?:tmp|old)___"),
                    Pattern.compile("__pycache__"));

    private EditorFiles() {}

    /// Whether any part of a path is the name of one.
    ///
    /// @param path below a project's folder
    public static boolean has(Path path) {
        for (Path part : path) {
            if (isOne(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String name) {
        return NAMES.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
