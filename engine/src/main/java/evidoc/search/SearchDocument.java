package evidoc.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Something that a reader can search for.
///
/// @param address from the root of its machine's pages
/// @param title its title
/// @param page short name of its page
/// @param text its text, in one line
/// @param aliases other words that readers may type for it, separated by commas; mostly empty
record SearchDocument(
        Kind kind,
        String address,
        String title,
        String page,
        String text,
        @JsonInclude(Include.NON_EMPTY) String aliases) {

    SearchDocument(Kind kind, String address, String title, String page, String text) {
        this(kind, address, title, page, text, "");
    }

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
