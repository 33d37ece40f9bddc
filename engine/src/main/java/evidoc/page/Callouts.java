package evidoc.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The callouts of listings and the lists of their notes, linked to each other. AsciiDoc writes a
/// callout as a number in a comment of the code; a link replaces both, so that the comment doesn't
/// look like code.
public final class Callouts {
    private static final String CALLOUT = "<b class=\"conum\">";
    private static final String NOTES = "<div class=\"colist";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[ \\t]*(?:(?://|#|--|;;)[ \\t]*|&lt;!--)?"
                            + CALLOUT
                            + "\\((\\d+)\\)</b>(?:--&gt;)?|"
                            + NOTES
                            + "|<li>|</?[ou]l\\b");

    /// How many notes each list has, in the order of the page.
    private final List<Integer> sizes = new ArrayList<>();

    /// How often a number of a list occurs in code, by the id of its first callout.
    private final Map<String, Integer> uses = new HashMap<>();

    private int list;
    private int note;
    private int depth;
    private boolean inNotes;

    private final CurrentPage page;

    private Callouts(CurrentPage page) {
        this.page = page;
    }

    private record Link(int number, Optional<String> id, Optional<String> note) {}

    private record Note(int number, String callout) {}

    /// A page's body with the links in it.
    public static String link(String body, CurrentPage page) {
        return body.contains(CALLOUT) ? new Callouts(page).linked(body) : body;
    }

    private String linked(String body) {
        // Twice, since a list follows its callouts.
        TOKEN.matcher(body).results().forEach(found -> read(found.group()));
        list = 0;
        return TOKEN.matcher(body)
                .replaceAll(found -> {
                    boolean item = read(found.group());
                    String html =
                            found.group(1) != null
                                    ? callout(Integer.parseInt(found.group(1)))
                                    : item ? item(found.group()) : found.group();
                    return Matcher.quoteReplacement(html);
                });
    }

    /// Tracks the lists; returns whether a note begins.
    private boolean read(String token) {
        if (token.equals(NOTES)) {
            inNotes = true;
            depth = 0;
            note = 0;
        } else if (inNotes && token.startsWith("</")) {
            depth--;
            if (depth == 0) {
                inNotes = false;
                if (list == sizes.size()) {
                    sizes.add(note);
                }
                list++;
            }
        } else if (inNotes && token.equals("<li>")) {
            note += depth == 1 ? 1 : 0;
            return depth == 1;
        } else if (inNotes && !token.contains(CALLOUT)) {
            depth++;
        }
        return false;
    }

    private String callout(int number) {
        if (list >= sizes.size() || number > sizes.get(list)) {
            return link(new Link(number, Optional.empty(), Optional.empty()));
        }
        String first = id("callout", number);
        int use = uses.merge(first, 1, Integer::sum);
        String id = use == 1 ? first : first + "_" + use;
        return link(new Link(number, Optional.of(id), Optional.of(id("note", number))));
    }

    private String link(Link link) {
        return " " + page.html("callout", link).markup();
    }

    private String item(String tag) {
        String id = " id=\"" + id("note", note) + "\">";
        Note back = new Note(note, id("callout", note));
        return tag.replace(">", id) + page.html("callout-note", back).markup();
    }

    /// The same for every machine: the place of the list on the page, and the number in it.
    private String id(String what, int number) {
        return what + "_" + (list + 1) + "_" + number;
    }
}
