package evidoc.macro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the pages of one machine explain examples, and what they draw of them.
final class ShownExamples {
    private static final Pattern PART =
            Pattern.compile(
                    """
                    (?=[<d])(?:<h[23] id="(?<heading>[^"]*)"\
                    |<figure class="source" data-example="(?<source>[^"]*)"\
                    |data-(?:example|run)="(?<example>[^" ]*)[^"]*"\
                    |<svg class="(?<role>chart|timeline|diagram)-(?:wide|tall)")\
                    """);
    private static final String END = "</svg>";

    /// A place on a page.
    ///
    /// @param address from the root of the machine's pages
    /// @param order of the place among all places of all pages
    record Place(String address, PageText page, int order) {}

    /// A drawing.
    ///
    /// @param role class of the figure that contains it
    /// @param shapes the same in one or two shapes
    record Drawn(String role, List<String> shapes) {
        CardPicture picture() {
            return CardPicture.largestOf(shapes);
        }
    }

    private static final Drawn NONE = new Drawn("", List.of());

    private final Map<String, Place> explained = new HashMap<>();
    private final Map<String, Place> mentioned = new HashMap<>();
    private final Map<String, Drawn> drawn = new HashMap<>();
    private int order;

    /// @param pages in the order of the site
    ShownExamples(List<PageText> pages) {
        for (PageText page : pages) {
            read(page);
        }
    }

    private void read(PageText page) {
        String address = page.uri();
        String example = "";
        Drawn open = NONE;
        Matcher part = PART.matcher(page.body());
        for (int from = 0; part.find(from); ) {
            from = part.end();
            order++;
            if (part.group("heading") != null) {
                address = page.uri() + "#" + part.group("heading");
            } else if (part.group("source") != null) {
                example = part.group("source");
                explained.putIfAbsent(example, new Place(address, page, order));
            } else if (part.group("example") != null) {
                example = part.group("example");
                mentioned.putIfAbsent(example, new Place(address, page, order));
            } else {
                from = page.body().indexOf(END, from) + END.length();
                open = read(part, page.body().substring(part.start(), from), example, open);
                continue;
            }
            open = NONE;
        }
    }

    /// Reads a drawing.
    ///
    /// @param open the drawing just before it, if its other shape may follow
    /// @return this drawing, if its other shape may follow
    private Drawn read(Matcher part, String svg, String example, Drawn open) {
        if (open.shapes().size() == 1) {
            open.shapes().add(svg);
            return NONE;
        }
        if (drawn.containsKey(example)) {
            return NONE;
        }
        Drawn first = new Drawn(part.group("role"), new ArrayList<>(List.of(svg)));
        drawn.put(example, first);
        return first;
    }

    /// The place where the source of an example is first shown, else where anything else of it is.
    Optional<Place> place(String example) {
        return Optional.ofNullable(explained.get(example))
                .or(() -> Optional.ofNullable(mentioned.get(example)));
    }

    /// The first drawing of its run.
    Optional<Drawn> drawing(String example) {
        return Optional.ofNullable(drawn.get(example));
    }
}
