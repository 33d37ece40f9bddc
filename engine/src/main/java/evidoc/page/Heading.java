package evidoc.page;

/// An entry of a page's table of contents.
///
/// @param id anchor of the section
/// @param title plain text
public record Heading(String id, String title) {}
