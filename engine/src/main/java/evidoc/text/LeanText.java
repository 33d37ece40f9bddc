package evidoc.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Style sheets and scripts without what no reader needs to load.
public final class LeanText {
    /// A text in quotes, an address, or a comment; one that begins with `!` says whose work it is.
    private static final Pattern PARTS =
            Pattern.compile(
                    "(\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|url\\([^)\"']*+\\)|/\\*!.*?\\*/)"
                        + "|/\\*.*?\\*/",
                    Pattern.DOTALL);

    private LeanText() {}

    /// Without comments, indentation and empty lines.
    public static String ofStyle(String style) {
        return lines(
                PARTS.matcher(style)
                        .replaceAll(part ->
                                part.group(1) == null
                                        ? ""
                                        : Matcher.quoteReplacement(part.group(1))));
    }

    /// Without lines that are comments, indentation and empty lines; no text of it may have several
    /// lines.
    public static String ofScript(String script) {
        return lines(script.replaceAll("(?m)^\\s*//.*$", ""));
    }

    private static String lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
