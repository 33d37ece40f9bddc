package evidoc.macro;

/// What a page shows for one machine.
///
/// @param uri from the root of the machine's pages
/// @param nav the page's short name
/// @param body HTML
public record PageText(String uri, String nav, String body) {}
