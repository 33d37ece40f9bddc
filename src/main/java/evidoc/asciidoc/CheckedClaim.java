package evidoc.asciidoc;

/// A claim of a page and what the recorded run says of it.
///
/// @param page path from the project's root
/// @param line where the claim stands
/// @param verdict `held`, `not-held` or `not-run`, as in the page's `data-verdict`
public record CheckedClaim(
        String page, int line, String example, String variant, String expression, String verdict) {}
