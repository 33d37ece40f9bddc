package evidoc.site;

import evidoc.page.CurrentPage;
import evidoc.problem.NearMatch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds macros that AsciiDoc has left as text: their names are mistyped, or they stand where no
/// such macro may. Code may show them.
///
/// @param blocks names of the macros that stand on a line of their own: `output::`
/// @param inlines names of those in a sentence: `value:`
record StrayMacros(Set<String> blocks, Set<String> inlines) {
    private static final Pattern MACRO =
            Pattern.compile(
                    "(?<![\\w:/.-])(?<name>[a-z][a-z-]{2,20})(?<colons>::?)"
                            + "(?<target>[\\w./-]*)(?<bracket>\\[)?");

    private static final Pattern EXAMPLE = Pattern.compile(".+\\.(?:java|py)");
    private static final String CODE = "pre, code, kbd, samp, script, svg, .listingblock, figure";

    /// Reports those in the body of a page.
    void report(String body, CurrentPage page) {
        if (!MACRO.matcher(body).find()) {
            return;
        }
        Element text = Jsoup.parseBodyFragment(body).body();
        text.select(CODE).remove();
        Matcher macro = MACRO.matcher(text.wholeText());
        while (macro.find()) {
            if (isMeant(macro)) {
                report(macro, page);
            }
        }
    }

    private boolean isMeant(Matcher macro) {
        String name = macro.group("name");
        boolean block = macro.group("colons").equals("::");
        boolean bracket = macro.group("bracket") != null;
        boolean example = EXAMPLE.matcher(macro.group("target")).matches();
        boolean known = blocks.contains(name) || inlines.contains(name);
        return known ? bracket || example : example && (bracket || block);
    }

    private void report(Matcher macro, CurrentPage page) {
        String start = macro.group("name") + macro.group("colons");
        page.problem(
                page.lineOf(start + macro.group("target"), 1).orElse(0),
                "macro '" + start + macro.group("target") + "' was not converted",
                remedy(macro.group("name"), macro.group("colons")));
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
