package evidoc.plain;

import evidoc.page.SitePage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// `llms.txt`, the list of a site's pages for language models, as https://llmstxt.org describes it.
///
/// @param pages those of the first machine, in the order of the site
/// @param address makes an address from the root of the site absolute, where that of the site is
///   known
public record LlmsFile(List<SitePage> pages, UnaryOperator<String> address) {
    /// Its address, from the root of the site.
    public static final String NAME = "llms.txt";

    /// Where pages are that have no group.
    private static final String NO_GROUP = "Pages";

    public LlmsFile {
        pages = List.copyOf(pages);
    }

    /// The text of the file.
    ///
    /// @param data further files that may be of use, with their descriptions by their addresses
    public String text(Map<String, String> data) {
        SitePage home = pages.getFirst();
        List<String> parts = new ArrayList<>();
        parts.add("# " + home.frame().siteName());
        parts.add("> " + home.content().description());
        parts.add("Each page is plain text, with what its programs printed in place.");
        parts.addAll(groups());
        parts.add("## Data\n\n" + lines(new TreeMap<>(data)));
        return String.join("\n\n", parts) + "\n";
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pages.size(); i++) {
            String name = pages.get(from).group();
            if (i == pages.size() || !pages.get(i).group().equals(name)) {
                groups.add(group(name.isEmpty() ? NO_GROUP : name, pages.subList(from, i)));
                from = i;
            }
        }
        return groups;
    }

    private String group(String name, List<SitePage> members) {
        return "## "
                + name
                + "\n\n"
                + members.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(SitePage page) {
        return line(
                page.title(),
                address.apply(PlainPage.address(page.uri())),
                page.content().description());
    }

    private String lines(Map<String, String> data) {
        return data.entrySet().stream()
                .map(file -> line(file.getKey(), address.apply(file.getKey()), file.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String title, String link, String description) {
        return "- [%s](%s)%s"
                .formatted(
                        Inline.escaped(title),
                        link,
                        description.isEmpty() ? "" : ": " + description);
    }
}
