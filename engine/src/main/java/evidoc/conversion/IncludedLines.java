package evidoc.conversion;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a file that `lines=`, `tag=` and `tags=` of an `include::` select.
///
/// @see <a href="https://docs.asciidoctor.org/asciidoc/latest/directives/include-tagged-regions/">
///   Include content by tagged regions</a>
final class IncludedLines {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;,]\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(-1|\\d{0,9}))?");
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\b(?<kind>tag|end)::(?<tag>[^\\s\\[\\]]+)\\[](?=$|\\s|-->|\\*/)");
    private static final String ALL = "**";
    private static final String TAGGED = "*";

    private final Map<String, Boolean> wanted;
    private final Set<String> found = new TreeSet<>();
    private final Deque<Region> open = new ArrayDeque<>();
    private final List<Integer> numbers = new ArrayList<>();

    private IncludedLines(Map<String, Boolean> wanted) {
        this.wanted = wanted;
    }

    /// Lines of a file.
    ///
    /// @param firstLine number of the first of them in the file, from 1
    record Selected(List<String> text, int firstLine) {
        static Selected of(List<String> lines, List<Integer> numbers) {
            return new Selected(
                    numbers.stream().map(number -> lines.get(number - 1)).toList(),
                    numbers.isEmpty() ? 1 : numbers.getFirst());
        }
    }

    private record Region(String tag, boolean selected) {}

    /// The selected lines; all if nothing is selected.
    ///
    /// @param name of the file, for problems
    /// @throws ProblemException if the file has no such tag or line; without a place
    static Selected select(String name, List<String> lines, Map<String, Object> attributes) {
        if (attributes.containsKey("lines")) {
            return Selected.of(lines, ranges(name, lines.size(), text(attributes, "lines")));
        }
        if (attributes.containsKey("tag")) {
            return tagged(name, lines, List.of(text(attributes, "tag")));
        }
        if (attributes.containsKey("tags")) {
            return tagged(name, lines, List.of(SEPARATOR.split(text(attributes, "tags"), -1)));
        }
        return new Selected(lines, 1);
    }

    private static ProblemException fault(String message, String remedy) {
        return new ProblemException(Problem.general(message, remedy));
    }

    private static String text(Map<String, Object> attributes, String name) {
        return Objects.toString(attributes.get(name), "").strip();
    }

    private static List<Integer> ranges(String name, int lines, String ranges) {
        Set<Integer> numbers = new TreeSet<>();
        for (String range : SEPARATOR.split(ranges, -1)) {
            Matcher parts = RANGE.matcher(range);
            int from = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
            int last = from < 1 ? 0 : last(parts, lines);
            if (from < 1 || from > lines || last < from) {
                throw fault(
                        "no lines '" + range + "' in '" + name + "'",
                        "Choose from its " + lines + " lines, such as 'lines=1..2'.");
            }
            for (int number = from; number <= Math.min(last, lines); number++) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    private static int last(Matcher parts, int lines) {
        String to = Objects.requireNonNullElse(parts.group(2), parts.group(1));
        return to.isEmpty() || to.equals("-1") ? lines : Integer.parseInt(to);
    }

    private static Selected tagged(String name, List<String> lines, List<String> tags) {
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        for (String tag : tags) {
            boolean without = tag.startsWith("!");
            wanted.put(without ? tag.substring(1) : tag, !without);
        }
        IncludedLines selection = new IncludedLines(wanted);
        for (int number = 1; number <= lines.size(); number++) {
            selection.read(lines.get(number - 1), number);
        }
        selection.refuseUnknown(name);
        return Selected.of(lines, selection.numbers);
    }

    private void read(String line, int number) {
        Matcher directive = DIRECTIVE.matcher(line);
        if (!directive.find()) {
            if (isSelected()) {
                numbers.add(number);
            }
        } else if (directive.group("kind").equals("tag")) {
            String tag = directive.group("tag");
            found.add(tag);
            open.push(new Region(tag, isSelected(tag)));
        } else {
            open.removeFirstOccurrence(
                    open.stream()
                            .filter(region -> region.tag().equals(directive.group("tag")))
                            .findFirst()
                            .orElse(null));
        }
    }

    private boolean isSelected() {
        return open.isEmpty() ? isUntaggedSelected() : open.element().selected();
    }

    private boolean isSelected(String tag) {
        Boolean named = wanted.get(tag);
        if (named != null) {
            return named;
        }
        Boolean any = wanted.get(TAGGED);
        return any != null ? any && (open.isEmpty() || isSelected()) : isSelected();
    }

    /// Lines outside all tags belong to `**`, and to a selection that only leaves out.
    private boolean isUntaggedSelected() {
        Boolean all = wanted.get(ALL);
        return all != null ? all : wanted.values().stream().noneMatch(selected -> selected);
    }

    private void refuseUnknown(String name) {
        for (String tag : wanted.keySet()) {
            if (!tag.equals(ALL) && !tag.equals(TAGGED) && !found.contains(tag)) {
                throw fault("no tag '" + tag + "' in '" + name + "'", NearMatch.remedy(tag, found));
            }
        }
    }
}
