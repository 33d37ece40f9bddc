package evidoc.search;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The prose of a page by its headings, and where the page shows examples. Code, outputs, tables
/// and figures that macros made, and text that is repeated from elsewhere on the site, are left
/// out.
///
/// @param sections the text before the first heading, then that of each heading
/// @param sources anchors of the first source of each example on the page
/// @param mentions anchors of the sections that first show anything else of an example; empty
///   before the first section
record PageSections(
        List<Section> sections, Map<String, String> sources, Map<String, String> mentions) {

    PageSections {
        sections = List.copyOf(sections);
        sources = Map.copyOf(sources);
        mentions = Map.copyOf(mentions);
    }

    /// A heading and the text up to the next one, with single spaces.
    ///
    /// @param id anchor of the heading; empty for the text before the first one
    record Section(String id, String title, String text) {}

    static PageSections of(Element body) {
        Reader reader = new Reader();
        body.filter(reader);
        return reader.read();
    }

    /// The text before the first heading.
    String lead() {
        return sections.getFirst().text();
    }

    /// The text that can be searched below the headings; none for a section that only repeats what
    /// the site says elsewhere.
    ///
    /// @param uri of the page
    /// @param page its short name
    List<SearchDocument> documents(String uri, String page) {
        return sections.stream()
                .skip(1)
                .filter(section -> !section.text().isEmpty())
                .map(section ->
                        new SearchDocument(
                                SearchDocument.Kind.SECTION,
                                uri + "#" + section.id(),
                                section.title(),
                                page,
                                section.text()))
                .toList();
    }

    /// Reads a page from its first element to its last.
    private static final class Reader implements NodeFilter {
        private static final Pattern SPACES = Pattern.compile("\\s+");
        private static final Set<String> LEFT_OUT =
                Set.of("svg", "pre", "script", "summary", "button");
        private static final Set<String> LEFT_OUT_CLASSES =
                Set.of(
                        "cite",
                        "claim-check",
                        "compared",
                        "comparison",
                        "elsewhere",
                        "example-cards",
                        "glossary",
                        "page-list",
                        "predict-printed",
                        "predictions",
                        "run-facts",
                        "run-it",
                        "source-run",
                        "sources",
                        "table-scroll");

        private final List<Section> sections = new ArrayList<>();
        private final Map<String, String> sources = new HashMap<>();
        private final Map<String, String> mentions = new HashMap<>();
        private final StringBuilder words = new StringBuilder();
        private String id = "";
        private String title = "";

        PageSections read() {
            close();
            return new PageSections(sections, sources, mentions);
        }

        /// Ends a section.
        private void close() {
            String text = SPACES.matcher(words.toString().strip()).replaceAll(" ");
            sections.add(new Section(id, title, text));
            words.setLength(0);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            }
            return node instanceof Element element ? head(element) : FilterResult.CONTINUE;
        }

        private FilterResult head(Element element) {
            if (element.hasAttr("data-example")) {
                find(element, element.attr("data-example"));
            }
            String name = element.normalName();
            if ((name.equals("h2") || name.equals("h3")) && element.hasAttr("id")) {
                close();
                id = element.id();
                title = element.text();
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock()) {
                words.append(' ');
            }
            return isLeftOut(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }

        private void find(Element element, String example) {
            Element source = element.selectFirst(".source-file[id]");
            if (source != null) {
                sources.putIfAbsent(example, source.id());
            }
            mentions.putIfAbsent(example, id);
        }

        private static boolean isLeftOut(Element element) {
            return switch (element.normalName()) {
                case "figure" -> !element.hasClass("picture");
                case "table" -> !element.hasClass("tableblock");
                default ->
                        LEFT_OUT.contains(element.normalName())
                                || !Collections.disjoint(element.classNames(), LEFT_OUT_CLASSES);
            };
        }
    }
}
