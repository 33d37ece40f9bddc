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

/// The files that are in a folder while others work in it: one that goes meanwhile is no error.
public final class PresentFiles {
    private PresentFiles() {}

    /// The files at or below a place, with what the system says of them.
    ///
    /// @param wanted files, and folders whose files are looked at
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
