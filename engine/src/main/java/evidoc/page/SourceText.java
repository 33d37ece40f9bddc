package evidoc.page;

import org.jsoup.Jsoup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A file of AsciiDoc: a page, or what it includes.
///
/// @param file path from the project's root, with `/` on every system
/// @param lines as written, without line ends
public record SourceText(String file, List<String> lines) {
    /// The text between the brackets of an inline macro; a bracket in it has its counterpart.
    public static final String BRACKETS = "\\[((?:\\\\\\]|[^\\[\\]]|\\[[^\\[\\]]*\\])*)\\]";

    private static final Pattern MARKS = Pattern.compile("[*_`#^~\\\\\\u200B\\u2009]");

    public SourceText {
        lines = List.copyOf(lines);
    }

    /// The first line that contains a text, from a line on; the first line is 1.
    OptionalInt lineOf(String text, int from) {
        return IntStream.range(Math.max(0, from - 1), lines.size())
                .filter(i -> lines.get(i).contains(text))
                .map(i -> i + 1)
                .findFirst();
    }

    /// What an author wrote between the brackets of an inline macro. Asciidoctor passes it on with
    /// its substitutions applied: `a => b` arrives as `a ⇒ b`, `__init__` as emphasis.
    ///
    /// @param start name and target, as written: `value:tea/A.java`
    /// @param substituted the text with its substitutions, as HTML
    /// @param from number of the first line to search
    Optional<String> brackets(String start, String substituted, int from) {
        String text = lines.stream().skip(Math.max(0, from - 1)).collect(Collectors.joining("\n"));
        String wanted = bare(Jsoup.parseBodyFragment(substituted).wholeText());
        Matcher macro = Pattern.compile(Pattern.quote(start) + BRACKETS).matcher(text);
        return macro.results()
                .map(found -> found.group(1).replace("\\]", "]"))
                .filter(written -> bare(replaced(written)).equals(wanted))
                .findFirst();
    }

    /// The same text for all forms that quotes give it.
    private static String bare(String text) {
        return MARKS.matcher(text)
                .replaceAll("")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replaceAll("\\s+", " ")
                .replace(" — ", "—")
                .strip();
    }

    /// Asciidoctor's replacements.
    private static String replaced(String text) {
        return text.replace("=>", "⇒")
                .replace("<=", "⇐")
                .replace("->", "→")
                .replace("<-", "←")
                .replace("--", "—")
                .replace("...", "…")
                .replace("(C)", "©")
                .replace("(R)", "®")
                .replace("(TM)", "™");
    }
}
