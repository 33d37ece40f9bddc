package evidoc.example;

/// A library that an example asks for, as its directive has it.
///
/// @param coordinates `group:artifact:version`, with a classifier or `@type` if there is one
/// @param file path of the source with the directive, from the project's root
/// @param line of the directive; the first line of a file is 1
public record Dependency(String coordinates, String file, int line) {}
