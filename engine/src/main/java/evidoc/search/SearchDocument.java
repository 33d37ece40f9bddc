package evidoc.search;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Something that a reader can search for.
///
/// @param address from the root of its machine's pages
/// @param title its title
/// @param page short name of its page
/// @param text its text, in one line
record SearchDocument(Kind kind, String address, String title, String page, String text) {

    /// What a reader can find.
    enum Kind {
        PAGE,
        SECTION,
        EXAMPLE,
        TERM;

        /// Its name in the search script.
        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
