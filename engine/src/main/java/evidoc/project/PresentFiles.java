package evidoc.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The files in a folder that other processes may change: a file that disappears meanwhile is not
/// an error.
public final class PresentFiles {
    private PresentFiles() {}

    /// The files at or below a path, with their attributes.
    ///
    /// @param wanted which files to include, and which folders to search
    public static SortedMap<Path, BasicFileAttributes> below(Path place, Predicate<Path> wanted)
            throws IOException {
        SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
        if (!Files.exists(place)) {
            return files;
        }
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs) {
                        return wanted.test(dir)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) {
                        if (wanted.test(file)) {
                            files.put(file, attrs);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }
}
