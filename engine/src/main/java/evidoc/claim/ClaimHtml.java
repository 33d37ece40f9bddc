package evidoc.claim;

import evidoc.page.CurrentPage;
import evidoc.page.Html;
import evidoc.page.OutputHtml;
import evidoc.page.PublishedClaim;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.Run;

/// The HTML around the sentence of a claim: the claim, the run it is about, and the verdict.
record ClaimHtml(PublishedClaim claim, ShownRun shown) {

    String start() {
        return "<div class=\"claim\" id=\"%s\" data-claim=\"%s\" data-example=\"%s\"%s data-verdict=\"%s\">"
                .formatted(
                        claim.id(),
                        Html.escape(claim.expression()),
                        Html.escape(claim.example()),
                        OutputHtml.variant(shown.variant()),
                        claim.standing().attribute());
    }

    String end(CurrentPage page) {
        String name = Html.escape(claim.example());
        String proof =
                shown.machine().isPresent()
                        ? "<a href=\"" + page.proof(shown.example()) + "\">" + name + "</a>"
                        : name;
        return "<p class=\"claim-check\"><span class=\"verdict\">%s</span> <code>%s</code> %s%s</p>%n</div>"
                .formatted(
                        claim.standing().words(), Html.escape(claim.expression()), proof, where());
    }

    /// On which machine, with which JDK and when.
    private String where() {
        return shown.recording() instanceof Run run
                ? " <span class=\"claim-where\">%s%s, %s%s</span>"
                        .formatted(
                                Html.escape(shown.on()),
                                shown.machine()
                                        .map(machine -> ", JDK " + Html.escape(machine.jdk()))
                                        .orElse(""),
                                RunFacts.minute(run.startedAt()),
                                run.isNoisy() ? ", noisy machine" : "")
                : "";
    }
}
