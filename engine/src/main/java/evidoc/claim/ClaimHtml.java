package evidoc.claim;

import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.page.CurrentPage;
import evidoc.page.Macro;
import evidoc.page.OutputHtml;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.MachineRuns;

import org.asciidoctor.ast.StructuralNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.Optional;

/// The HTML of claims on a page, each with what its machine's run shows. Every paragraph is
/// converted once, since each conversion counts its counters and footnotes.
record ClaimHtml(CurrentPage page) {
    /// Where the general sentence of a claim has a value of one run.
    private static final String ANY_VALUE = "…";

    /// @param isFirst on its page, where the mark is explained
    private record View(
            PublishedClaim claim,
            ShownRun shown,
            Html content,
            Optional<String> proof,
            boolean isFirst) {}

    /// @param sentence without values of a run from here
    /// @param here what holds here in its place
    private record Text(Html sentence, Optional<Html> here) {}

    Html held(Macro macro, ShownRun shown, StructuralNode sentence) {
        String html = sentence.convert();
        return claim(macro, shown, Standing.HELD, general(html), plain(html), new Html(html));
    }

    /// The sentence stays: a denial tells what is different here.
    ///
    /// @param elsewhere whose values the sentence has; none if the claim held nowhere
    Html denied(
            Macro macro,
            ShownRun shown,
            StructuralNode sentence,
            StructuralNode otherwise,
            Optional<MachineRuns> elsewhere) {
        String held =
                elsewhere
                        .map(other -> page.on(other, () -> content(sentence)))
                        .orElseGet(() -> general(content(sentence)).html());
        String here = content(otherwise);
        Html text = text(held, Optional.of(new Html(here)));
        return claim(macro, shown, Standing.NOT_HELD, general(held), plain(here), text);
    }

    /// Of a run that other work disturbed: its values prove nothing, so none is shown.
    Html busy(Macro macro, ShownRun shown, StructuralNode sentence) {
        Element general = general(content(sentence));
        String noise = shown.run().flatMap(RunFacts::noise).orElse("");
        Html text = text(general.html(), Optional.empty());
        return claim(macro, shown, Standing.BUSY, general, noise, text);
    }

    /// Of what has no current run here.
    Html unchecked(Macro macro, ShownRun shown, Standing standing, StructuralNode sentence) {
        Element general = general(content(sentence));
        return claim(macro, shown, standing, general, "", OutputHtml.unchecked(page, shown));
    }

    private Html claim(
            Macro macro,
            ShownRun shown,
            Standing standing,
            Element general,
            String here,
            Html content) {
        List<PublishedClaim> claims = page.claims();
        PublishedClaim claim =
                new PublishedClaim(
                        "claim_" + (claims.size() + 1),
                        shown.example().name(),
                        shown.variant().name(),
                        macro.positional(),
                        standing,
                        plain(general.html()),
                        here);
        Optional<String> proof = shown.machine().flatMap(_ -> page.proof(shown.example()));
        View view = new View(claim, shown, Placeholder.CONTENT.html(), proof, claims.isEmpty());
        claims.add(claim);
        List<Html> frame = page.around("claim", view);
        return frame.getFirst().and(content).and(frame.getLast());
    }

    private Html text(String sentence, Optional<Html> here) {
        return page.html("claim-text", new Text(new Html(sentence), here));
    }

    private static String content(StructuralNode paragraph) {
        return String.valueOf(paragraph.getContent());
    }

    private static Element general(String html) {
        Element body = body(html);
        body.select(".run-value").forEach(value -> value.replaceWith(new TextNode(ANY_VALUE)));
        body.select(".run-earlier").remove();
        return body;
    }

    /// The text of a sentence, without the labels of its sources.
    private static String plain(String html) {
        Element body = body(html);
        body.select(".cite").remove();
        return body.text();
    }

    private static Element body(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
