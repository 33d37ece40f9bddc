package evidoc.preview;

import evidoc.project.PresentFiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/// The content of the watched files when they were last checked. How a file was saved makes no
/// difference, only whether its content has changed.
final class FileTree {
    private final Predicate<Path> watched;
    private final Map<Path, Content> known = new HashMap<>();

    /// Checks all files below a folder.
    ///
    /// @param watched which files and folders to include
    FileTree(Path root, Predicate<Path> watched) throws IOException {
        this.watched = watched;
        look(Set.of(root));
    }

    private record Content(long size, long checksum) {}

    /// What changed since the last check.
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

    /// Whether a file is empty that wasn't empty at the last check: its writer isn't done yet.
    boolean isEmptied(Path file) {
        Content before = known.get(file);
        return before != null && before.size() > 0 && file.toFile().length() == 0;
    }

    private Set<Path> files(Path place) throws IOException {
        return PresentFiles.below(place, watched).keySet();
    }

    private static Content content(Path file) {
        CRC32C checksum = new CRC32C();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            return new Content(in.transferTo(OutputStream.nullOutputStream()), checksum.getValue());
        } catch (IOException e) {
            // It is gone, or can't be read; whoever needs it will say so.
            return new Content(-1, 0);
        }
    }
}
