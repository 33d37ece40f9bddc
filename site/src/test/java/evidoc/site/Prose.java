package evidoc.site;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a reader reads on a page: its sentences, and its lines of code and output.
///
/// @param text the sentences, without code, values, drawings, tables that a macro made, labels of
///   sources, and whatever is folded away
/// @param lines of code and output that are shown, without those in the small pictures of a list
record Prose(String text, int lines) {
    private static final String NO_PROSE =
            "svg, figcaption, .facts, .sources, .cite, .comparison, .table-scroll, .source-run,"
                    + " .run-it, .page-list, .predictions, .predict-printed,"
                    + " .claim > :not(.paragraph)";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");
    private static final double WORDS_A_MINUTE = 220;
    private static final double LINES_A_MINUTE = 30;

    /// @param page its `article`, which is left as it is
    static Prose of(Element page) {
        Element read = page.clone();
        read.select("details:not(:has(> summary.title)), .card-picture, .card-facts").remove();
        int lines = read.select("pre").stream().mapToInt(Prose::lines).sum();
        read.select("pre").remove();
        read.select(NO_PROSE).remove();
        return new Prose(read.text(), lines);
    }

    private static int lines(Element listing) {
        return (int) listing.wholeText().strip().lines().count();
    }

    /// How long an unhurried reader takes.
    double minutes() {
        return text.split("\\s+", -1).length / WORDS_A_MINUTE + lines / LINES_A_MINUTE;
    }

    /// Its words in order; what has a digit in it is none.
    static List<String> words(Element page) {
        Element read = page.clone();
        read.select("pre, code, data, " + NO_PROSE).remove();
        return WORD.matcher(read.text().replaceAll("\\S*\\d\\S*", " "))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
