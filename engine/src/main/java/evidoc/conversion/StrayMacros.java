package evidoc.conversion;

import evidoc.page.CurrentPage;
import evidoc.page.SourcePlace;
import evidoc.problem.NearMatch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds macros that AsciiDoc left as text because a name is mistyped, or because a macro is not
/// allowed there. Code may show macros, and the output of a program may look like one, so only
/// lines of AsciiDoc that are not valid macros are reported.
///
/// @param blocks names of the macros that stand on a line of their own: `output::`
/// @param inlines names of those in a sentence: `value:`
record StrayMacros(Set<String> blocks, Set<String> inlines) {
    private static final Pattern MACRO =
            Pattern.compile(
                    "(?<![\\w:/.-])(?<name>[a-z][a-z-]{2,20})(?<colons>::?)"
                            + "(?<target>[\\w./-]*)(?<bracket>\\[)?");

    /// A line of a paragraph begins like this; a title or a style of a block doesn't.
    private static final Pattern TEXT = Pattern.compile("\\s*[\\p{L}\\d\"'(*_`]");

    private static final Pattern EXAMPLE = Pattern.compile(".+\\.(?:java|py)");
    private static final String CODE = "pre, code, kbd, samp, script, svg, figure, data";

    /// Reports those in the body of a page.
    void report(String body, CurrentPage page) {
        if (!MACRO.matcher(body).find()) {
            return;
        }
        Element text = Jsoup.parseBodyFragment(body).body();
        text.select(CODE).remove();
        Matcher macro = MACRO.matcher(text.wholeText());
        Map<String, Integer> met = new HashMap<>();
        while (macro.find()) {
            if (isMeant(macro)) {
                String name = macro.group("name");
                String start = name + macro.group("colons") + macro.group("target");
                places(start, name, page)
                        .skip(met.merge(start, 1, Integer::sum) - 1)
                        .findFirst()
                        .ifPresent(place ->
                                page.problem(
                                        place,
                                        "macro '" + start + "' was not converted",
                                        remedy(name, macro.group("colons"))));
            }
        }
    }

    /// The places where it is text, not a macro.
    private Stream<SourcePlace> places(String start, String name, CurrentPage page) {
        return page.texts().all().stream()
                .flatMap(text ->
                        lines(start, name, text.lines())
                                .mapToObj(line -> new SourcePlace(text.file(), line)));
    }

    private IntStream lines(String start, String name, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(start))
                .filter(i -> !isMacro(start, name, lines.get(i), i == 0 ? "" : lines.get(i - 1)))
                .map(i -> i + 1);
    }

    private boolean isMacro(String start, String name, String line, String before) {
        String bare = line.strip();
        return start.contains("::")
                ? blocks.contains(name)
                        && bare.startsWith(start + "[")
                        && bare.endsWith("]")
                        && !TEXT.matcher(before).lookingAt()
                : inlines.contains(name) && line.contains(start + "[");
    }

    private boolean isMeant(Matcher macro) {
        String name = macro.group("name");
        boolean block = macro.group("colons").equals("::");
        boolean bracket = macro.group("bracket") != null;
        boolean example = EXAMPLE.matcher(macro.group("target")).matches();
        boolean known = blocks.contains(name) || inlines.contains(name);
        return known ? bracket || example : example && (bracket || block);
    }

    private String remedy(String name, String colons) {
        if (blocks.contains(name)) {
            return colons.equals("::")
                    ? "Write it on a line of its own after an empty line, with its brackets."
                    : "Write '" + name + "::', on a line of its own after an empty line.";
        }
        return inlines.contains(name)
                ? "Write '" + name + ":', with its brackets."
                : NearMatch.remedy(name, colons.equals("::") ? blocks : inlines);
    }
}
