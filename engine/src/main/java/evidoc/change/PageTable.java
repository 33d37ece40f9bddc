package evidoc.change;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.stream.Stream;

/// A table with a title at the end of a page. The content of a cell is always shown as text.
final class PageTable {
    /// Longer texts are cut.
    private static final int LONGEST = 500;

    private final List<Heading> headings;
    private final Element rows;

    /// How the cells of a column look.
    private enum Look {
        WORDS,
        CODE,
        NUMBER
    }

    /// The header of a column.
    record Heading(String text, Look look) {
        static List<Heading> words(String... texts) {
            return all(Look.WORDS, texts);
        }

        static List<Heading> code(String... texts) {
            return all(Look.CODE, texts);
        }

        static List<Heading> numbers(String... texts) {
            return all(Look.NUMBER, texts);
        }

        private static List<Heading> all(Look look, String... texts) {
            return Stream.of(texts).map(text -> new Heading(text, look)).toList();
        }
    }

    PageTable(Element body, String title, List<Heading> headings) {
        this.headings = headings;
        Element section = body.appendElement("section");
        section.appendElement("h2").text(title);
        Element table = section.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        headings.forEach(heading -> cell(head, "th", heading).text(heading.text()));
        this.rows = table.appendElement("tbody");
    }

    /// Adds a row.
    ///
    /// @param cells one for each heading
    void add(List<String> cells) {
        Element row = rows.appendElement("tr");
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            Element cell = cell(row, "td", heading);
            (heading.look() == Look.CODE ? cell.appendElement("code") : cell)
                    .text(ChangeReport.cut(cells.get(i), LONGEST));
        }
    }

    private static Element cell(Element row, String tag, Heading heading) {
        Element cell = row.appendElement(tag);
        return heading.look() == Look.NUMBER ? cell.addClass("number") : cell;
    }
}
