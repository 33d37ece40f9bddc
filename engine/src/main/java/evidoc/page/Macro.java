package evidoc.page;

import org.asciidoctor.ast.ContentNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One use of a macro on a page: `value:chapter/Name.java[lost, variant=one-core]`.
///
/// @param text as written on the page
/// @param target the text between the name and the bracket
/// @param positional the first part in the brackets, before named arguments; empty if there is none
/// @param named named arguments
/// @param known names of the arguments that the macro takes
/// @param parent block that contains it
public record Macro(
        String text,
        String target,
        String positional,
        Map<String, String> named,
        List<String> known,
        ContentNode parent) {
    private static final Pattern LAST_ARGUMENT =
            Pattern.compile("(?:^|,)\\s*([a-z]+)=(\"[^\"]*\"|[^,\"=]*)\\s*$");

    /// Splits the text in the brackets.
    ///
    /// @param start name and colons, as written: `value:`
    /// @param known names of arguments; `name=value` of another name belongs to the positional
    ///   argument
    public static Macro parse(
            String start, String target, String brackets, List<String> known, ContentNode parent) {
        Map<String, String> named = new LinkedHashMap<>();
        String rest = brackets.strip();
        Matcher last = LAST_ARGUMENT.matcher(rest);
        while (last.find() && known.contains(last.group(1))) {
            named.put(last.group(1), unquote(last.group(2).strip()));
            rest = rest.substring(0, last.start()).strip();
            last = LAST_ARGUMENT.matcher(rest);
        }
        return new Macro(
                start + target + "[" + brackets + "]", target, unquote(rest), named, known, parent);
    }

    public Optional<String> argument(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /// The same about another example.
    ///
    /// @param variant its name; empty if the example has none
    public Macro about(String example, String variant) {
        Map<String, String> other = new LinkedHashMap<>(named);
        other.put("variant", variant);
        return new Macro(text, example, positional, other, known, parent);
    }

    /// The same with one more argument.
    Macro with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(named);
        more.put(name, value);
        return new Macro(text, target, positional, more, known, parent);
    }

    private static String unquote(String text) {
        boolean quoted =
                text.length() > 1
                        && text.startsWith("\"")
                        && text.endsWith("\"")
                        && text.indexOf('"', 1) == text.length() - 1;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
