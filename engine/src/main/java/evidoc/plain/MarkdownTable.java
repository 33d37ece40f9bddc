package evidoc.plain;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// A table as Markdown: a line for each row.
record MarkdownTable(Inline inline) {
    String of(Element table) {
        List<List<String>> rows = table.select("tr").stream().map(this::cells).toList();
        if (rows.isEmpty()) {
            return "";
        }
        boolean headed = table.selectFirst("thead tr") != null;
        int width = rows.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            lines.add("**" + inline.of(caption.childNodes()) + "**\n");
        }
        lines.add(line(headed ? rows.getFirst() : List.of(), width));
        lines.add("|" + " --- |".repeat(width));
        rows.stream().skip(headed ? 1 : 0).forEach(row -> lines.add(line(row, width)));
        return String.join("\n", lines);
    }

    private List<String> cells(Element row) {
        return row.children().stream()
                .map(cell -> inline.of(cell.childNodes()).replace("|", "\\|"))
                .toList();
    }

    private static String line(List<String> cells, int width) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < width; i++) {
            line.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
        }
        return line.toString();
    }
}
