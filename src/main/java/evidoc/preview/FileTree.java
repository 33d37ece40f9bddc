package evidoc.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

/// What was in the watched files when they were last looked at. How a file was saved makes no
/// difference: what counts is whether it has another content now.
final class FileTree {
    private final Predicate<Path> watched;
    private final Map<Path, Content> known = new HashMap<>();

    /// Looks at all files below a folder.
    ///
    /// @param watched which files and folders count
    FileTree(Path root, Predicate<Path> watched) throws IOException {
        this.watched = watched;
        look(Set.of(root));
    }

    private record Content(long size, long checksum) {}

    /// What changed since the last look.
    ///
    /// @param places files and folders that may have changed
    Changes look(Set<Path> places) throws IOException {
        Set<Path> files = new HashSet<>();
        for (Path place : places) {
            files.addAll(files(place));
            known.keySet().stream().filter(file -> file.startsWith(place)).forEach(files::add);
        }
        Set<Path> created = new HashSet<>();
        Set<Path> modified = new HashSet<>();
        Set<Path> deleted = new HashSet<>();
        for (Path file : files) {
            Content before = known.get(file);
            if (!Files.isRegularFile(file)) {
                if (known.remove(file) != null) {
                    deleted.add(file);
                }
            } else {
                Content now = content(file);
                known.put(file, now);
                if (before == null) {
                    created.add(file);
                } else if (!before.equals(now)) {
                    modified.add(file);
                }
            }
        }
        return new Changes(created, modified, deleted);
    }

    /// Whether a file is empty that wasn't when it was last looked at: its writer isn't done yet.
    boolean isEmptied(Path file) {
        Content before = known.get(file);
        return before != null && before.size() > 0 && file.toFile().length() == 0;
    }

    private Set<Path> files(Path place) throws IOException {
        Set<Path> files = new HashSet<>();
        if (!Files.exists(place)) {
            return files;
        }
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs) {
                        return watched.test(dir)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) {
                        if (watched.test(file)) {
                            files.add(file);
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

    private static Content content(Path file) {
        CRC32C checksum = new CRC32C();
        try {
            byte[] bytes = Files.readAllBytes(file);
            checksum.update(bytes);
            return new Content(bytes.length, checksum.getValue());
        } catch (NoSuchFileException e) {
            return new Content(-1, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
