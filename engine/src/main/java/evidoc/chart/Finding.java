package evidoc.chart;

import evidoc.claim.ClaimEvaluator;
import evidoc.claim.Verdict;
import evidoc.output.Unit;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.Run;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a chart shows, as a sentence, where the run confirms the expression that comes with it.
///
/// @param sentence its caption; empty if the chart has none, or if nothing confirms it
/// @param expression empty if the caption depends on nothing
/// @param held whether the run confirms the expression
record Finding(Optional<String> sentence, String expression, boolean held) {
    /// Names the argument with the sentence for where the expression doesn't hold.
    static final String OTHERWISE = "otherwise";

    static final String TITLE = "title";

    /// Between a number and its unit, which stay together.
    private static final Pattern SPACE =
            Pattern.compile(
                    "(?<=\\d) (?=(?:%s)(?!\\p{L}))".formatted(String.join("|", Unit.symbols())));

    /// The caption of a chart; reports a problem if its expression can't be evaluated.
    static Finding of(Place place, Macro macro, ShownRun shown, Run run, MacroSupport support) {
        Optional<String> sentence = macro.argument(TITLE).map(Finding::joined);
        Optional<String> otherwise =
                macro.argument(OTHERWISE).map(place::text).map(Finding::joined);
        String expression = macro.positional();
        if (expression.isEmpty() ? otherwise.isPresent() : sentence.isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "a finding needs a condition and a caption",
                            "Write the caption in a line '.Caption' above, and the condition that"
                                    + " makes it true first in the brackets.");
        }
        if (expression.isEmpty()) {
            return new Finding(sentence, "", true);
        }
        boolean judges = !run.isNoisy() && !shown.outdated();
        return switch (new ClaimEvaluator()
                .evaluate(expression, shown.figures(run), RunFacts.variables(run))) {
            case Verdict.Held _ -> new Finding(sentence.filter(_ -> judges), expression, true);
            case Verdict.NotHeld _ -> new Finding(otherwise.filter(_ -> judges), expression, false);
            case Verdict.Broken(String message, String remedy) -> {
                if (!support.refusesArgument(macro)) {
                    support.page().problem(macro, message, remedy);
                }
                yield new Finding(Optional.empty(), "", false);
            }
        };
    }

    private static String joined(String text) {
        return SPACE.matcher(text).replaceAll("\u202F");
    }

    /// `held` or `not-held`.
    public String verdict() {
        return held ? "held" : "not-held";
    }
}
