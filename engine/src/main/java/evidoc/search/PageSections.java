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

/// The prose of a page by its headings, and where the page shows examples. Code, outputs, tables
/// and figures that macros made, and text that is repeated from elsewhere on the site, are left
/// out.
final class PageSections implements NodeFilter {
    private static final Set<String> LEFT_OUT = Set.of("svg", "pre", "script", "summary", "button");
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
    private Section current = new Section("", "", new StringBuilder());

    private PageSections() {}

    /// A heading and the text up to the next one.
    ///
    /// @param id anchor of the heading; empty for the text before the first one
    private record Section(String id, String title, StringBuilder words) {

        String text() {
            return words.toString().strip().replaceAll("\\s+", " ");
        }
    }

    static PageSections of(Element body) {
        PageSections read = new PageSections();
        read.sections.add(read.current);
        body.filter(read);
        return read;
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

    /// Anchors of the first source of each example on the page.
    Map<String, String> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /// Anchors of the sections that first show anything else of an example; empty before the first
    /// section.
    Map<String, String> mentions() {
        return Collections.unmodifiableMap(mentions);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            current.words().append(text.getWholeText());
        }
        return node instanceof Element element ? head(element) : FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        if (element.hasAttr("data-example")) {
            find(element, element.attr("data-example"));
        }
        String name = element.normalName();
        if ((name.equals("h2") || name.equals("h3")) && element.hasAttr("id")) {
            current = new Section(element.id(), element.text(), new StringBuilder());
            sections.add(current);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock()) {
            current.words().append(' ');
        }
        return isLeftOut(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    private void find(Element element, String example) {
        Element source = element.selectFirst(".source-file[id]");
        if (source != null) {
            sources.putIfAbsent(example, source.id());
        }
        mentions.putIfAbsent(example, current.id());
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
