package evidoc.example;

import java.nio.file.Path;

/// A file that belongs to an example besides its own source.
///
/// @param name path below the folder of examples, with `/` on every system
/// @param target where the program finds it: a source relative to the example's folder, any other
///   file as a resource of the class path
/// @param file where it is
/// @param sha256 of its content when it was read
public record Part(String name, String target, Path file, String sha256) {}
