package evidoc.claim;

/// A claim that a page makes.
///
/// @param page file of the page, from the project's root
/// @param example name of the example that it is about
/// @param variant name of the variant; empty for an example without variants
public record ClaimRef(String page, String example, String variant, String expression) {}
