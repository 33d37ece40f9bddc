package evidoc.metadata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The repository of a site's sources on GitHub, or on a host with the same addresses.
///
/// @param address without `/` at its end
/// @param form file of the form for issues about pages; without one an issue has a plain text
record Repository(String address, String branch, Optional<String> form) {

    /// Whether a text is the address of one.
    static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getPath().matches("(?:/[\\w.-]+){2,}");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Where a file can be edited.
    ///
    /// @param path from the root of the repository
    String edit(String path) {
        String encoded =
                Arrays.stream(path.split("/", -1))
                        .map(Repository::encoded)
                        .collect(Collectors.joining("/"));
        return address + "/edit/" + branch + "/" + encoded;
    }

    /// Where an issue about a page can be written, which then has these facts already.
    ///
    /// @param page its address
    /// @param runs what its runs were made on, and when; empty for a page without runs
    String report(String title, String page, String runs) {
        Map<String, String> query = new LinkedHashMap<>();
        form.ifPresent(file -> query.put("template", file));
        query.put("title", "Error in '" + title + "'");
        if (form.isPresent()) {
            query.put("page", page);
            query.put("machine", runs);
        } else {
            query.put("body", "Page: " + page + (runs.isEmpty() ? "" : "\nRuns: " + runs) + "\n\n");
        }
        query.values().removeIf(String::isEmpty);
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", address + "/issues/new?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
