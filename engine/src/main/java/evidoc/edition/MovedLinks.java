package evidoc.edition;

import evidoc.page.Evidence;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Corrects the relative links of a page that moves into a folder together with the other pages,
/// while everything else stays: sources, run files, pictures, and the pages of other machines.
///
/// @param folder from the root of the site, with `/` at its end
/// @param pages addresses of the pages that move, from the root of the site
record MovedLinks(String folder, Set<String> pages) {
    private static final Pattern LINK =
            Pattern.compile("(\\s(?:href|src|data|poster)=\")([^\"]+)\"");

    /// @param uri the page's address before it moves
    String mend(String html, String uri) {
        return LINK.matcher(html)
                .replaceAll(link ->
                        Matcher.quoteReplacement(
                                isInTag(html, link.start())
                                        ? link.group(1) + mendLink(link.group(2), uri) + "\""
                                        : link.group()));
    }

    /// Whether a position is in a tag, not in text that looks like an attribute.
    private static boolean isInTag(String html, int place) {
        int before = place - 1;
        while (before >= 0 && html.charAt(before) != '<' && html.charAt(before) != '>') {
            before--;
        }
        return before >= 0
                && html.charAt(before) == '<'
                && Character.isLetter(html.charAt(before + 1));
    }

    /// A relative link to something that doesn't move, from the page's new place.
    private String mendLink(String link, String uri) {
        URI target;
        try {
            target = URI.create(link.replace("&amp;", "&"));
        } catch (IllegalArgumentException e) {
            return link;
        }
        boolean inside = target.getScheme() == null && target.getAuthority() == null;
        if (!inside || target.getPath().isEmpty() || target.getPath().startsWith("/")) {
            return link;
        }
        URI root = URI.create("site:/");
        URI resolved = root.resolve(uri).resolve(target);
        boolean moves =
                target.getRawQuery() == null && pages.contains(resolved.getPath().substring(1));
        return moves
                ? link
                : Evidence.rootOf(folder + uri)
                        + root.relativize(resolved).toString().replace("&", "&amp;");
    }
}
