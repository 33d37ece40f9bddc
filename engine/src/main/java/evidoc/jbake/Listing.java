package evidoc.jbake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A file that no page of the content is, but that a template makes of all pages, as JBake does:
/// the home page, a feed, an archive, a page for each tag. `jbake.properties` asks for them.
///
/// @param type of its template
/// @param uri from the root of the site
/// @param values what its template gets as `content` besides what the home page has
record Listing(String type, String uri, Map<String, Object> values) {
    /// The value that says whose page it is.
    static final String TAG = "tag";

    private static final Pattern NOT_IN_NAMES = Pattern.compile("^\\.+|[^\\p{L}\\p{N}._-]+");

    /// Where the file's name is set, and its name if it isn't.
    private static final Map<String, String> FILES =
            Map.of("index", "index.html", "feed", "feed.xml", "archive", "archive.html");

    /// JBake names the template of the home page otherwise than its setting.
    private static final Map<String, String> TYPES = Map.of("index", "masterindex");

    /// Those that the settings ask for.
    ///
    /// @param tags of the site
    static List<Listing> of(Settings settings, Set<String> tags) {
        List<Listing> listings = new ArrayList<>();
        for (String kind : List.of("index", "feed", "archive")) {
            if (settings.isOn("render." + kind)) {
                String file = settings.get(kind + ".file", FILES.getOrDefault(kind, kind));
                listings.add(new Listing(TYPES.getOrDefault(kind, kind), file, Map.of()));
            }
        }
        if (settings.isOn("render.tags")) {
            String folder = settings.get("tag.path", "tags");
            tags.forEach(tag -> listings.add(of(tag, folder)));
        }
        return listings;
    }

    /// The names of such files, by the settings that change them.
    static Map<String, String> files(Settings settings) {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach(
                (kind, name) -> files.put(kind + ".file", settings.get(kind + ".file", name)));
        files.put("tag.path", settings.get("tag.path", "tags"));
        return files;
    }

    private static Listing of(String tag, String folder) {
        String name = NOT_IN_NAMES.matcher(tag).replaceAll("-");
        return new Listing("tag", folder + "/" + name + ".html", Map.of(TAG, tag));
    }

    /// The end of its address, from the dot on.
    String extension() {
        return uri.substring(uri.lastIndexOf('.'));
    }
}
