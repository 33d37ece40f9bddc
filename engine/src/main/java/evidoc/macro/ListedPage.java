package evidoc.macro;

import evidoc.page.Heading;

import java.util.List;

/// A page as a list of all pages shows it.
///
/// @param uri from the root of its machine's pages
/// @param sections its second-level headings, in order
public record ListedPage(String uri, String title, String description, List<Heading> sections) {

    public ListedPage {
        sections = List.copyOf(sections);
    }
}
