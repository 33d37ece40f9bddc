package evidoc.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables of authors whose cells say below which heading they stand, so that a style sheet can show
/// each row as a card where there is no room for columns.
public final class TableLabels {
    private static final int LEAST_COLUMNS = 3;

    private static final Pattern TABLE =
            Pattern.compile("<table class=\"tableblock.*?</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("<th [^>]*>(.*?)</th>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[dh](?= )");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private TableLabels() {}

    /// A page's body with the labels in it. A table in a table, and one whose cells span several
    /// rows or columns, has none.
    public static String add(String body) {
        return TABLE.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(labelled(found.group())));
    }

    private static String labelled(String table) {
        int end = table.indexOf("</thead>");
        if (end < 0 || table.contains("span=\"") || table.lastIndexOf("<table") > 0) {
            return table;
        }
        List<String> labels =
                HEADING.matcher(table.substring(0, end))
                        .results()
                        .map(found -> TAG.matcher(found.group(1)).replaceAll(""))
                        .map(text -> text.replace("\"", "&quot;"))
                        .toList();
        if (labels.size() < LEAST_COLUMNS) {
            return table;
        }
        return table.substring(0, end)
                + ROW.matcher(table.substring(end))
                        .replaceAll(row -> Matcher.quoteReplacement(labelled(row, labels)));
    }

    /// The first cell names the row.
    private static String labelled(MatchResult row, List<String> labels) {
        StringBuilder text = new StringBuilder();
        Matcher cell = CELL.matcher(row.group());
        for (int i = 0; cell.find(); i++) {
            String label =
                    i == 0 || i >= labels.size() ? "" : " data-label=\"" + labels.get(i) + "\"";
            cell.appendReplacement(text, Matcher.quoteReplacement(cell.group() + label));
        }
        return cell.appendTail(text).toString();
    }
}
