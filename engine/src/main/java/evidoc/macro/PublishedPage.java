package evidoc.macro;

import evidoc.page.PublishedClaim;

import java.util.List;
import java.util.Map;

/// What a page claims on each machine.
///
/// @param uri from the root of a machine's pages
/// @param nav the page's short name
/// @param claims by the name of the machine, in the order of the page
public record PublishedPage(String uri, String nav, Map<String, List<PublishedClaim>> claims) {

    /// The folder of its chapter; its own name if it is in none.
    String chapter() {
        return uri.contains("/")
                ? uri.substring(0, uri.lastIndexOf('/'))
                : uri.replaceFirst("\\.html$", "");
    }
}
