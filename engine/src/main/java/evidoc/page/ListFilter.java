package evidoc.page;

import java.util.List;
import java.util.Optional;

/// What narrows a long list to what a reader looks for, by a script; without it, the list is whole.
///
/// @param about what is listed, for those who hear the page
/// @param items selector of the parts of the list; a choice is one of the words in their attribute
///   `data-NAME`
/// @param groups selector of what encloses several of them, if anything does
/// @param noun what they are, in the plural
public record ListFilter(
        String about,
        String items,
        Optional<String> groups,
        String noun,
        int count,
        List<Choice> choices) {

    private static final int LONG = 20;

    /// Whether there are so many that looking through all of them takes long.
    boolean isLong() {
        return isLong(count);
    }

    static boolean isLong(int count) {
        return count >= LONG;
    }

    /// One thing to choose by.
    ///
    /// @param name in the address, and in the attribute of an item
    public record Choice(String name, String label, List<Option> options) {}

    public record Option(String value, String text) {}
}
