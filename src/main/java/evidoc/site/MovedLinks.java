package evidoc.site;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends the relative links of a page that moves into a folder together with the other pages, while
/// all that isn't a page stays: sources, run files, pictures, and the pages of other machines.
///
/// @param folder from the root of the site, with `/` at its end
/// @param pages addresses of the pages that move, from the root of the site
record MovedLinks(String folder, Set<String> pages) {
    private static final Pattern LINK = Pattern.compile("((?:href|src)=\")([^\"]+)\"");

    /// @param uri the page's address before it moves
    String mend(String html, String uri) {
        String up = "../".repeat(depth(folder));
        return LINK.matcher(html)
                .replaceAll(link ->
                        Matcher.quoteReplacement(
                                link.group(1)
                                        + (stays(link.group(2), uri) ? up : "")
                                        + link.group(2)
                                        + "\""));
    }

    /// Whether a link is a relative one to what doesn't move.
    private boolean stays(String link, String uri) {
        URI target;
        try {
            target = URI.create(link.replace("&amp;", "&"));
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean inside = target.getScheme() == null && target.getAuthority() == null;
        if (!inside || target.getPath().isEmpty() || target.getPath().startsWith("/")) {
            return false;
        }
        URI resolved = URI.create("site:/" + uri).resolve(target);
        boolean moves =
                target.getRawQuery() == null && pages.contains(resolved.getPath().substring(1));
        return !moves;
    }

    /// How many folders an address is below the root.
    static int depth(String uri) {
        return (int) uri.chars().filter(c -> c == '/').count();
    }
}
