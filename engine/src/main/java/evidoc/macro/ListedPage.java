package evidoc.macro;

import evidoc.page.Heading;

import java.util.List;

/// A page in a list of all pages.
///
/// @param uri from the root of its machine's pages
/// @param sections its second-level headings, in order
public record ListedPage(String uri, String title, String description, List<Heading> sections) {

    public ListedPage {
        sections = List.copyOf(sections);
    }
}
