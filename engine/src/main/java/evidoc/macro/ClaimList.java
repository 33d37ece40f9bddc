package evidoc.macro;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.PublishedClaim;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.List;

/// Every claim of a site: its expression, what became of it on one machine, and its page.
///
/// @param pages in the order of the site
record ClaimList(List<PublishedPage> pages, Fragments fragments) {

    private record View(String machine, long held, List<Line> claims) {}

    private record Line(PublishedClaim claim, String address, String page) {}

    /// The HTML for the page of one machine.
    ///
    /// @param root what leads from that page to the root of its machine's pages
    Html html(MachineRuns machine, String root) {
        List<Line> lines = new ArrayList<>();
        long held = 0;
        for (PublishedPage page : pages) {
            for (PublishedClaim claim : page.claims().getOrDefault(machine.name(), List.of())) {
                lines.add(new Line(claim, root + page.uri() + "#" + claim.id(), page.nav()));
                held += claim.standing() == PublishedClaim.Standing.HELD ? 1 : 0;
            }
        }
        return fragments.html("claims-listed", new View(machine.label(), held, lines));
    }
}
