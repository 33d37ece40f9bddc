package evidoc.macro;

import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Evidence;
import evidoc.recording.MachineRuns;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.List;

/// The block macros about all pages: `compare-machines::[]`, `compare-claims::[]` and
/// `compare-figures::[]`, which compare machines, and `claims::[]`, which lists claims. Their
/// content is known when all pages are converted for all machines; until then a placeholder takes
/// its place, as for `examples::[]`, which [ExampleCards] fills.
public final class Comparison {
    private static final String START = "<div data-compare=";
    private static final String MARK = START + "\"%s\"></div>";
    private static final String MACHINES = MARK.formatted("machines");
    private static final String CLAIMS = MARK.formatted("claims");
    private static final String FIGURES = MARK.formatted("figures");

    private static final String VERDICTS = MARK.formatted("verdicts");

    private final MachineComparison machines;
    private final ClaimComparison claims;
    private final FigureComparison figures;
    private final ClaimList verdicts;

    /// Compares what the machines recorded.
    ///
    /// @param pages what the pages claim, in the order of the site
    public Comparison(Evidence evidence, List<PublishedPage> pages) {
        machines = new MachineComparison(evidence);
        claims = new ClaimComparison(evidence, pages);
        figures = new FigureComparison(evidence);
        verdicts = new ClaimList(pages);
    }

    public static List<BlockMacroProcessor> processors() {
        return List.of(
                new BlockMacro("compare-machines", List.of(), (place, _) -> mark(place, MACHINES)),
                new BlockMacro("compare-claims", List.of(), (place, _) -> mark(place, CLAIMS)),
                new BlockMacro("compare-figures", List.of(), (place, _) -> mark(place, FIGURES)),
                new BlockMacro("claims", List.of(), (place, _) -> mark(place, VERDICTS)),
                new BlockMacro(
                        "examples", List.of(), (place, _) -> mark(place, ExampleCards.MARK)));
    }

    private static void mark(Place place, String mark) {
        place.html(mark);
    }

    /// A page's body with the comparison in it.
    ///
    /// @param uri of the page, from the root of its machine's pages
    /// @param machine whose runs the page shows
    public String fill(String body, String uri, MachineRuns machine) {
        if (!body.contains(START)) {
            return body;
        }
        String root = Evidence.rootOf(uri);
        return body.replace(MACHINES, box(machines.html()))
                .replace(CLAIMS, box(claims.html(machine, root)))
                .replace(FIGURES, box(figures.html(machine)))
                .replace(VERDICTS, box(verdicts.html(machine, root)));
    }

    private static String box(String html) {
        return "<div class=\"comparison\">\n" + html + "</div>";
    }
}
