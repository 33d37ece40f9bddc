package evidoc.macro;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Evidence;
import evidoc.page.Scope;
import evidoc.recording.MachineRuns;

import java.util.List;

/// The block macros about all pages: `compare-machines::[]`, `compare-claims::[]` and
/// `compare-figures::[]`, which compare machines, and `claims::[]`, which lists claims. Their
/// content is known when all pages are converted for all machines; until then a placeholder takes
/// its place, as for `examples::[]`, which [ExampleCards] fills.
public final class Comparison {
    private static final Placeholder MACHINES = new Placeholder("machines");
    private static final Placeholder CLAIMS = new Placeholder("claims");
    private static final Placeholder FIGURES = new Placeholder("figures");
    private static final Placeholder VERDICTS = new Placeholder("verdicts");

    private final Fragments fragments;
    private final MachineComparison machines;
    private final ClaimComparison claims;
    private final FigureComparison figures;
    private final ClaimList verdicts;

    /// Compares what the machines recorded.
    ///
    /// @param pages what the pages claim, in the order of the site
    public Comparison(Evidence evidence, List<PublishedPage> pages, Fragments fragments) {
        this.fragments = fragments;
        machines = new MachineComparison(evidence, fragments);
        claims = new ClaimComparison(evidence, pages, fragments);
        figures = new FigureComparison(evidence, fragments);
        verdicts = new ClaimList(pages, fragments);
    }

    public static List<BlockMacro> macros() {
        return List.of(
                new BlockMacro(
                        "compare-machines",
                        Scope.SITE,
                        List.of(),
                        (place, _) -> mark(place, MACHINES)),
                new BlockMacro(
                        "compare-claims", Scope.SITE, List.of(), (place, _) -> mark(place, CLAIMS)),
                new BlockMacro(
                        "compare-figures",
                        Scope.SITE,
                        List.of(),
                        (place, _) -> mark(place, FIGURES)),
                new BlockMacro(
                        "claims", Scope.SITE, List.of(), (place, _) -> mark(place, VERDICTS)),
                new BlockMacro(
                        "examples",
                        Scope.SITE,
                        List.of(),
                        (place, _) -> mark(place, ExampleCards.EXAMPLES)));
    }

    private static void mark(Place place, Placeholder mark) {
        place.html(mark.html());
    }

    /// A page's body with the comparison in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    /// @param machine whose runs the page shows
    public String fill(String body, String uri, MachineRuns machine) {
        String root = Evidence.rootOf(uri);
        String filled = MACHINES.fill(body, () -> box(machines.html()));
        filled = CLAIMS.fill(filled, () -> box(claims.html(machine, root)));
        filled = FIGURES.fill(filled, () -> box(figures.html(machine)));
        return VERDICTS.fill(filled, () -> box(verdicts.html(machine, root)));
    }

    private record Box(Html content) {}

    private Html box(Html html) {
        return fragments.html("comparison", new Box(html));
    }
}
