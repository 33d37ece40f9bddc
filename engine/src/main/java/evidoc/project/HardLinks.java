package evidoc.project;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Lets two folders share files that are the same in both.
public final class HardLinks {
    private HardLinks() {}

    /// Makes a file available in another place as well.
    public static void link(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        try {
            Files.createLink(place, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Some file systems have no links; if there was another cause, the copy fails, too.
            Files.copy(file, place);
        }
    }

    /// The names of files that are in only one of the folders, or differ.
    public static Set<String> differences(Path before, Path after) throws IOException {
        Set<String> names = names(before);
        Set<String> now = names(after);
        Set<String> differences = new TreeSet<>(names);
        differences.removeAll(now);
        for (String name : now) {
            Path old = before.resolve(name);
            Path file = after.resolve(name);
            if (!names.contains(name)
                    || (!Files.isSameFile(old, file) && Files.mismatch(old, file) != -1)) {
                differences.add(name);
            }
        }
        return differences;
    }

    /// The names of all files of a folder, relative to it.
    public static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
