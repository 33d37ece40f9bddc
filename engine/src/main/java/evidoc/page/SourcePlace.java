package evidoc.page;

/// A line of a page, or of a file that the page includes.
///
/// @param file path from the project's root, with `/` on every system
/// @param line first line is 1; 0 for the whole file
public record SourcePlace(String file, int line) {}
