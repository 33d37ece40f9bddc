package evidoc.illustration;

import evidoc.fragment.Html;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.CurrentPage;
import evidoc.page.Macro;
import evidoc.page.Scope;
import evidoc.problem.NearMatch;
import evidoc.problem.ProblemException;

import org.jsoup.nodes.Entities;

import java.util.List;

/// The block macro `illustration::NAME[]`: a drawing inlined in the page, with the page's colours,
/// and below it the caption that is written above the macro.
public final class IllustrationMacro {
    private final Illustrations illustrations;
    private final CurrentPage page;

    public IllustrationMacro(Illustrations illustrations, CurrentPage page) {
        this.illustrations = illustrations;
        this.page = page;
    }

    public BlockMacro macro() {
        return new BlockMacro("illustration", Scope.DRAWINGS, List.of("title"), this::write);
    }

    private void write(Place place, Macro macro) {
        String name = macro.target();
        Html caption =
                place.title().isEmpty()
                        ? new Html(Entities.escape(macro.argument("title").orElse("")))
                        : new Html(place.title());
        if (!macro.positional().isEmpty()) {
            page.problem(
                    macro,
                    "unknown argument '" + macro.positional() + "'",
                    "See docs/content/macros.adoc.");
        } else if (!illustrations.names().contains(name)) {
            page.problem(
                    macro,
                    "no illustration '" + name + "'",
                    NearMatch.remedy(name, illustrations.names()));
        } else if (caption.equals(Html.NONE)) {
            page.problem(
                    macro,
                    "the illustration '" + name + "' has no caption",
                    "Add a line '.Caption' above the macro.");
        } else {
            write(place, name, caption);
        }
    }

    private record View(String name, List<Html> drawings, Html caption) {}

    private void write(Place place, String name, Html caption) {
        String prefix = page.nextIllustration();
        try {
            List<Html> drawings =
                    illustrations.of(name).stream()
                            .map(drawing -> new Html(drawing.html(prefix)))
                            .toList();
            place.html(page.html("illustration", new View(name, drawings, caption)));
        } catch (ProblemException e) {
            e.problems().forEach(page::problem);
        }
    }
}
