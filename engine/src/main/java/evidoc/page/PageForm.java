package evidoc.page;

/// What becomes of a page.
public enum PageForm {
    /// One of the pages of a site, which links to files of the site.
    SITE,

    /// HTML that stands alone.
    DOCUMENT,

    /// Anything but HTML: no figure can be drawn.
    TEXT
}
