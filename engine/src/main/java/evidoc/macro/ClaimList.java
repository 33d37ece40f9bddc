package evidoc.macro;

import evidoc.page.Html;
import evidoc.page.PublishedClaim;
import evidoc.recording.MachineRuns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every claim of a site: its expression, what became of it on one machine, and its page.
///
/// @param pages in the order of the site
record ClaimList(List<PublishedPage> pages) {

    /// The HTML for the page of one machine.
    ///
    /// @param root relative path from that page to the root of its machine's pages
    String html(MachineRuns machine, String root) {
        List<String> rows = new ArrayList<>();
        long held = 0;
        for (PublishedPage page : pages) {
            for (PublishedClaim claim : page.claims().getOrDefault(machine.name(), List.of())) {
                rows.add(row(page, claim, root));
                held += claim.standing() == PublishedClaim.Standing.HELD ? 1 : 0;
            }
        }
        return "<p>Of %d claims, %d held on %s.</p>%n%s"
                .formatted(
                        rows.size(),
                        held,
                        Html.escape(machine.label()),
                        Html.table(
                                "claims-listed", List.of("Claim", "Verdict", "Expression"), rows));
    }

    private static String row(PublishedPage page, PublishedClaim claim, String root) {
        String variant = claim.variant().isEmpty() ? "" : ", " + claim.variant();
        return """
        <tr data-example="%s"><td>%s <a href="%s">%s</a></td>\
        <td><span class="verdict" data-standing="%s">%s</span></td>\
        <td><code>%s</code> of %s</td></tr>\
        """
                .formatted(
                        Html.escape(claim.example()),
                        Html.escape(
                                Optional.of(claim.sentence())
                                        .filter(text -> !text.isEmpty())
                                        .orElse("Not judged here.")),
                        Html.escape(root + page.uri() + "#" + claim.id()),
                        Html.escape(page.nav()),
                        claim.standing().attribute(),
                        claim.standing().words(),
                        Html.escape(claim.expression()),
                        Html.escape(claim.example() + variant));
    }
}
