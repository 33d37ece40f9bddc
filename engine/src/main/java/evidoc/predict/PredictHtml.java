package evidoc.predict;

import evidoc.claim.ClaimEvaluator;
import evidoc.claim.Verdict;
import evidoc.fragment.Html;
import evidoc.page.CurrentPage;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.Run;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.Optional;

/// The HTML of a prediction: the question with its options and the folded answer where it stands,
/// and the answer once more, for paper, where its section ends.
final class PredictHtml {
    /// In place of a value, which differs between machines.
    private static final String ANY_VALUE = "…";

    private final MacroSupport support;
    private final CurrentPage page;
    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    PredictHtml(MacroSupport support) {
        this.support = support;
        this.page = support.page();
    }

    /// @param asked what a reader's answer is remembered by: the same on every machine
    /// @param veils kinds of what is veiled until the answer; empty for all
    /// @param unjudged why no run tells the answer, if that is so
    private record View(
            ShownRun shown,
            String id,
            String asked,
            Html question,
            List<Choice> options,
            long confirmed,
            Optional<String> veils,
            Optional<Html> unjudged,
            Html answer) {
        View answered(Html told) {
            return new View(shown, id, asked, question, options, confirmed, veils, unjudged, told);
        }
    }

    /// @param expression the same on every machine
    private record Choice(String expression, Html text, Optional<Html> why, boolean confirmed) {
        Choice unconfirmed() {
            return new Choice(expression, text, why, false);
        }
    }

    /// @param question where it stands
    /// @param printed for the end of the section
    record Parts(Html question, Html printed) {}

    Parts of(Prediction prediction) {
        ShownRun shown = prediction.shown();
        Optional<Run> run = current(shown);
        boolean judged = run.filter(found -> !found.isNoisy()).isPresent();
        List<Choice> options =
                prediction.options().stream()
                        .map(option ->
                                new Choice(
                                        option.macro().positional(),
                                        option.text(),
                                        Optional.of(option.why())
                                                .filter(why -> !why.markup().isBlank()),
                                        run.filter(found -> confirms(found, shown, option))
                                                .isPresent()))
                        .map(choice -> judged ? choice : choice.unconfirmed())
                        .toList();
        View unanswered =
                new View(
                        shown,
                        page.nextPrediction(),
                        page.uri() + " " + general(prediction.question()),
                        prediction.question(),
                        options,
                        options.stream().filter(Choice::confirmed).count(),
                        prediction.macro().argument("shows"),
                        judged ? Optional.empty() : Optional.of(unjudged(shown)),
                        Html.NONE);
        View view = unanswered.answered(page.html("predict-answer", unanswered));
        return new Parts(
                page.html("predict", view), withoutIds(page.html("predict-printed", view)));
    }

    private static Optional<Run> current(ShownRun shown) {
        return shown.recording() instanceof Run run && !shown.outdated()
                ? Optional.of(run)
                : Optional.empty();
    }

    private boolean confirms(Run run, ShownRun shown, Prediction.Option option) {
        String expression = option.macro().positional();
        return switch (evaluator.evaluate(
                expression, shown.figures(run), RunFacts.variables(run))) {
            case Verdict.Held _ -> true;
            case Verdict.NotHeld _ -> false;
            case Verdict.Broken(String message, String remedy) -> {
                if (!support.refusesArgument(option.macro())) {
                    page.problem(option.macro(), message, remedy);
                }
                yield false;
            }
        };
    }

    private record Noise(String why) {}

    private Html unjudged(ShownRun shown) {
        return current(shown).isEmpty()
                ? OutputHtml.unchecked(page, shown)
                : page.html(
                        "predict-noise",
                        new Noise(shown.run().flatMap(RunFacts::noise).orElse("")));
    }

    private static String general(Html question) {
        Element body = body(question);
        body.select(".run-value").forEach(value -> value.replaceWith(new TextNode(ANY_VALUE)));
        body.select(".run-earlier, .cite").remove();
        return body.text();
    }

    /// What stands twice on a page has its anchors where it stands first.
    private static Html withoutIds(Html html) {
        Element body = body(html);
        body.select("[id]").removeAttr("id");
        return new Html(body.html());
    }

    private static Element body(Html html) {
        Document document = Jsoup.parseBodyFragment(html.markup());
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
