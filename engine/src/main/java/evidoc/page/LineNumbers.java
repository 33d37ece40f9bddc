package evidoc.page;

import evidoc.example.SourceLine;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Line numbers of shown sources, as in the file. They are attributes of empty elements, and a
/// style sheet shows them, so that they aren't copied with the text.
public final class LineNumbers {
    private static final String NAME = "lines ";
    private static final Pattern LISTING =
            Pattern.compile(
                    new Placeholder(NAME + "([\\d ]*)").html().markup()
                            + "\n?(.*?<code[^>]*>)(.*?)(?=</code>)",
                    Pattern.DOTALL);

    private LineNumbers() {}

    /// Tells [#fill] the numbers of the lines of the listing that follows.
    public static Html before(List<SourceLine> lines) {
        return new Placeholder(
                        lines.stream()
                                .map(line -> String.valueOf(line.number()))
                                .collect(Collectors.joining(" ", NAME, "")))
                .html();
    }

    private record View(List<Line> lines) {}

    /// A line of a listing.
    ///
    /// @param indent the spaces at its start; empty where a highlighted text goes on
    private record Line(Optional<String> number, String indent, Html html) {
        static Line of(Optional<String> number, String html) {
            String text = html.stripLeading();
            int indent = text.isEmpty() ? 0 : html.length() - text.length();
            return new Line(number, html.substring(0, indent), new Html(html.substring(indent)));
        }
    }

    /// A page's body with the numbers in it.
    public static String fill(String body, CurrentPage page) {
        return LISTING.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(numbered(found, page)));
    }

    private static String numbered(MatchResult listing, CurrentPage page) {
        List<String> numbers = List.of(listing.group(1).split(" "));
        List<String> lines = List.of(listing.group(3).split("\n", -1));
        List<Line> numbered =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> Line.of(number(numbers, i), lines.get(i)))
                        .toList();
        return listing.group(2) + page.html("numbered-lines", new View(numbered)).markup();
    }

    /// AsciiDoc leaves out empty lines at the end.
    private static Optional<String> number(List<String> numbers, int i) {
        return i < numbers.size() ? Optional.of(numbers.get(i)) : Optional.empty();
    }
}
