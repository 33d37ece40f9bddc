package evidoc.page;

/// Lines of an example that a page shows.
///
/// @param first the first line of a file is 1
/// @param last included
public record ShownLines(String example, int first, int last) {

    /// Their id where the whole source is shown.
    public String id() {
        return "L" + first + "-" + last;
    }
}
