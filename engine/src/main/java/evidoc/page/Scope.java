package evidoc.page;

/// What the HTML of a macro depends on, besides the text of its page.
public enum Scope {
    /// The example that it names, if any.
    EXAMPLE,

    /// Drawings, which may take in parts of each other.
    DRAWINGS,

    /// All recorded runs.
    ALL_RUNS,

    /// All pages: until these are known, a [placeholder][evidoc.fragment.Placeholder] stands in its
    /// place.
    SITE
}
