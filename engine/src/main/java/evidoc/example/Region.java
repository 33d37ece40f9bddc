package evidoc.example;

/// A part of a source that a page can show by its tag.
///
/// @param firstLine line after the one that opens the region; the first line of a file is 1
/// @param lastLine line before the one that closes it
record Region(int firstLine, int lastLine) {}
