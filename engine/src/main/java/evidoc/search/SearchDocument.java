package evidoc.search;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Something that a reader can search for.
///
/// @param address from the root of its machine's pages
/// @param title what it is called
/// @param page short name of the page that it stands on
/// @param text what it says, in one line
record SearchDocument(Kind kind, String address, String title, String page, String text) {

    /// What a reader can find.
    enum Kind {
        PAGE,
        SECTION,
        EXAMPLE,
        TERM;

        /// As the search script knows it.
        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
