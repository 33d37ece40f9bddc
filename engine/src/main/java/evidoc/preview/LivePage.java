package evidoc.preview;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page as it is served: with the script that keeps it up to date, which the published page never
/// has, and with a policy that allows this script to work.
///
/// @param html the page as it is published
/// @param version of the site when it was read
record LivePage(String html, long version) {
    static final String FOLDER = "/-preview/";

    private static final String SELF = "'self'";
    private static final String NONE = "'none'";
    private static final String FALLBACK = "default-src";
    private static final List<String> NEEDED = List.of("connect-src", "script-src", "style-src");
    private static final Pattern META = Pattern.compile("<meta\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String POLICY = "Content-Security-Policy";

    String text() {
        String widened = META.matcher(html).replaceAll(LivePage::widenMeta);
        String script =
                new Element("script")
                                .attr("src", FOLDER + "preview.js")
                                .attr("data-version", String.valueOf(version))
                                .outerHtml()
                        + "\n";
        int end = widened.lastIndexOf("</body>");
        return end < 0
                ? widened + script
                : widened.substring(0, end) + script + widened.substring(end);
    }

    private static String widenMeta(MatchResult found) {
        Element meta = Jsoup.parse(found.group()).selectFirst("meta");
        if (meta == null || !meta.attr("http-equiv").equalsIgnoreCase(POLICY)) {
            return Matcher.quoteReplacement(found.group());
        }
        return Matcher.quoteReplacement(
                meta.attr("content", widen(meta.attr("content"))).outerHtml());
    }

    /// A policy that also allows scripts, styles and connections from the page's own server.
    static String widen(String policy) {
        Map<String, String> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";", -1)) {
            String[] parts = directive.strip().split("\\s+", 2);
            if (!parts[0].isEmpty()) {
                directives.putIfAbsent(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        for (String name : NEEDED) {
            String sources = directives.getOrDefault(name, directives.get(FALLBACK));
            if (sources != null && !List.of(sources.split("\\s+")).contains(SELF)) {
                directives.put(name, (sources.replace(NONE, "") + " " + SELF).strip());
            }
        }
        StringBuilder text = new StringBuilder();
        directives.forEach((name, sources) ->
                text.append(text.isEmpty() ? "" : "; ").append((name + " " + sources).strip()));
        return text.toString();
    }
}
