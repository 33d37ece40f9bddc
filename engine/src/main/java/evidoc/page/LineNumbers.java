package evidoc.page;

import evidoc.example.SourceLine;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Line numbers of shown sources, as in the file. They are attributes of empty elements, and a
/// style sheet shows them, so that they aren't copied with the text.
public final class LineNumbers {
    private static final Pattern LISTING =
            Pattern.compile(
                    "(<figure class=\"source\"[^>]*) data-lines=\"([^\"]*)\"(>.*?<code[^>]*>)(.*?)"
                            + "(?=</code>)",
                    Pattern.DOTALL);

    private LineNumbers() {}

    /// Passes the numbers of the lines in a figure to [#fill].
    public static String attribute(List<SourceLine> lines) {
        return " data-lines=\"%s\""
                .formatted(
                        lines.stream()
                                .map(line -> String.valueOf(line.number()))
                                .collect(Collectors.joining(" ")));
    }

    /// A page's body with the numbers in it.
    public static String fill(String body) {
        return LISTING.matcher(body).replaceAll(found -> Matcher.quoteReplacement(numbered(found)));
    }

    private static String numbered(MatchResult figure) {
        List<String> numbers = List.of(figure.group(2).split(" "));
        List<String> lines = List.of(figure.group(4).split("\n", -1));
        String code =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> number(numbers, i) + lines.get(i))
                        .collect(Collectors.joining("\n"));
        return figure.group(1) + figure.group(3) + code;
    }

    /// AsciiDoc leaves out empty lines at the end.
    private static String number(List<String> numbers, int i) {
        return i < numbers.size()
                ? "<span class=\"line-number\" data-line=\"" + numbers.get(i) + "\"></span>"
                : "";
    }
}
