package evidoc.dependency;

import evidoc.text.Sha256;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The libraries of an example, in their order.
public record ClassPath(List<Entry> entries) {
    public static final ClassPath NONE = new ClassPath(List.of());

    public ClassPath {
        entries = List.copyOf(entries);
    }

    /// A file or folder on a class path.
    ///
    /// @param name its coordinates, or what it is of the surrounding project
    /// @param sha256 of its content
    public record Entry(String name, Path file, String sha256) {}

    public List<Path> files() {
        return entries.stream().map(Entry::file).toList();
    }

    /// What a run depends on: SHA-256 of all names and contents; empty if there are none.
    public String fingerprint() {
        return entries.isEmpty()
                ? ""
                : Sha256.of(
                        entries.stream()
                                .map(entry -> entry.name() + " " + entry.sha256() + "\n")
                                .collect(Collectors.joining()));
    }

    ClassPath and(ClassPath more) {
        return new ClassPath(Stream.concat(entries.stream(), more.entries.stream()).toList());
    }
}
