package evidoc.claim;

import evidoc.fragment.Html;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import org.asciidoctor.ast.StructuralNode;

import java.util.Optional;

/// Judges claims by the recorded runs of the page's machine, and chooses what is shown of each.
final class ClaimJudge {
    private final MacroSupport support;
    private final ClaimHtml html;
    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    ClaimJudge(MacroSupport support) {
        this.support = support;
        this.html = new ClaimHtml(support.page());
    }

    /// What is shown of a claim; empty if it can't be judged, or is denied though it must hold,
    /// which is then reported.
    ///
    /// @param otherwise what holds where the claim doesn't
    Optional<Html> judge(
            Macro macro,
            ShownRun shown,
            StructuralNode sentence,
            Optional<StructuralNode> otherwise) {
        if (!(shown.recording() instanceof Run run) || shown.outdated()) {
            return Optional.of(html.unchecked(macro, shown, standing(shown), sentence));
        }
        Verdict verdict = verdict(macro, shown, run);
        if (run.isNoisy() && !(verdict instanceof Verdict.Broken)) {
            otherwise.ifPresent(ClaimJudge::convert);
            return Optional.of(html.busy(macro, shown, sentence));
        }
        return switch (verdict) {
            case Verdict.Held _ -> {
                otherwise.ifPresent(ClaimJudge::convert);
                yield Optional.of(html.held(macro, shown, sentence));
            }
            case Verdict.NotHeld _ when otherwise.isPresent() ->
                    Optional.of(
                            html.denied(
                                    macro,
                                    shown,
                                    sentence,
                                    otherwise.get(),
                                    elsewhere(macro, shown)));
            case Verdict.NotHeld _ -> {
                convert(sentence);
                denied(macro);
                yield Optional.empty();
            }
            case Verdict.Broken(String message, String remedy) -> {
                if (!support.refusesArgument(macro)) {
                    support.page().problem(macro, message, remedy);
                }
                yield Optional.empty();
            }
        };
    }

    /// The paragraph that is true of the run; the sentence where no run can judge it.
    StructuralNode text(
            Macro macro,
            ShownRun shown,
            StructuralNode sentence,
            Optional<StructuralNode> otherwise) {
        if (!(shown.recording() instanceof Run run) || shown.outdated() || run.isNoisy()) {
            return sentence;
        }
        return switch (verdict(macro, shown, run)) {
            case Verdict.Held _ -> sentence;
            case Verdict.NotHeld _ -> {
                if (otherwise.isEmpty()) {
                    denied(macro);
                }
                yield otherwise.orElse(sentence);
            }
            case Verdict.Broken(String message, String remedy) -> {
                if (!support.refusesArgument(macro)) {
                    support.page().problem(macro, message, remedy);
                }
                yield sentence;
            }
        };
    }

    /// Where a claim can't be checked.
    private static Standing standing(ShownRun shown) {
        return switch (shown.recording()) {
            case NotRun _ -> Standing.NOT_RUN;
            case NotRecorded _ -> Standing.NOT_RECORDED;
            case Run _ -> Standing.OUTDATED;
        };
    }

    /// Lets the macros of a paragraph that isn't shown here report their problems: it will be shown
    /// on another machine.
    private static void convert(StructuralNode hidden) {
        hidden.getContent();
    }

    private void denied(Macro macro) {
        support.page()
                .denied(
                        macro,
                        "the run of '%s' on %s denies '%s'"
                                .formatted(
                                        macro.target(),
                                        support.page().machine().nameForAuthors(),
                                        macro.positional()),
                        "Fix the example or the claim, or add an [otherwise] paragraph.");
    }

    /// The first other machine on which the claim held.
    private Optional<MachineRuns> elsewhere(Macro macro, ShownRun here) {
        return support.evidence().besides(support.page().machine()).stream()
                .filter(other -> {
                    ShownRun there = ShownRun.of(here.example(), here.variant(), other);
                    return !there.outdated()
                            && there.recording() instanceof Run run
                            && !run.isNoisy()
                            && verdict(macro, there, run) instanceof Verdict.Held;
                })
                .findFirst();
    }

    private Verdict verdict(Macro macro, ShownRun shown, Run run) {
        return evaluator.evaluate(macro.positional(), shown.figures(run), RunFacts.variables(run));
    }
}
