package evidoc.macro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where the pages of one machine explain examples, and what they draw of them.
final class ShownExamples {
    private static final Pattern PART =
            Pattern.compile(
                    """
                    (?=[<d])(?:<h[23] id="(?<heading>[^"]*)"\
                    |<figure class="source" data-example="(?<source>[^"]*)"\
                    |data-(?:example|run)="(?<example>[^" ]*)[^"]*"\
                    |<svg class="(?<role>chart|timeline|diagram)-(?:wide|tall)".*?</svg>)\
                    """,
                    Pattern.DOTALL);

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
        for (MatchResult part : PART.matcher(page.body()).results().toList()) {
            order++;
            if (part.group("heading") != null) {
                address = page.uri() + "#" + part.group("heading");
            } else if (part.group("source") != null) {
                example = part.group("source");
                explained.putIfAbsent(example, new Place(address, page, order));
            } else if (part.group("example") != null) {
                example = part.group("example");
                mentioned.putIfAbsent(example, new Place(address, page, order));
            } else if (open.shapes().size() == 1) {
                open.shapes().add(part.group());
                open = NONE;
                continue;
            } else if (!drawn.containsKey(example)) {
                open = new Drawn(part.group("role"), new ArrayList<>(List.of(part.group())));
                drawn.put(example, open);
                continue;
            }
            open = NONE;
        }
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
