package evidoc.predict;

import evidoc.fragment.Html;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.predict.Prediction.Option;
import evidoc.problem.NearMatch;
import evidoc.text.Amount;

import org.asciidoctor.ast.StructuralNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a prediction, and tells its author what is wrong with it.
final class PredictReader {
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /// What can be veiled until the reader has answered: what these macros write.
    private static final List<String> VEILED =
            List.of("output", "claim", "chart", "timeline", "graph", "map", "schedules", "value");

    private final MacroSupport support;

    PredictReader(MacroSupport support) {
        this.support = support;
    }

    /// An option as it stands on the page.
    ///
    /// @param paragraph that follows it, if one does
    record Written(Macro macro, Optional<StructuralNode> paragraph) {}

    /// Reads one.
    ///
    /// @param question of the macro, as HTML in one line
    /// @param second whether its section has another prediction before it
    /// @return empty if it was reported as a problem
    Optional<Prediction> read(
            Macro macro, Supplier<Html> question, List<Written> written, boolean second) {
        List<Boolean> each =
                List.of(
                        asksOnce(macro, second),
                        hasQuestion(macro),
                        hasOptions(macro, written),
                        veilsWhatThereIs(macro));
        boolean sound = !each.contains(false);
        return support.shown(macro)
                .filter(_ -> sound)
                .map(shown -> new Prediction(macro, shown, question.get(), options(written)));
    }

    private static List<Option> options(List<Written> written) {
        return written.stream()
                .flatMap(each ->
                        each.paragraph().map(text -> Option.of(each.macro(), text)).stream())
                .toList();
    }

    private boolean asksOnce(Macro macro, boolean second) {
        return !second
                || refused(
                        macro,
                        "two predictions in one section",
                        "Move one to a section of its own.");
    }

    private boolean hasQuestion(Macro macro) {
        return !macro.positional().isEmpty()
                || refused(
                        macro,
                        "the prediction has no question",
                        "Write it in the brackets: predict::" + macro.target() + "[Which one?].");
    }

    private boolean hasOptions(Macro macro, List<Written> written) {
        int count = written.size();
        if (count < FEWEST || count > MOST) {
            return refused(
                    macro,
                    "a prediction with " + Amount.of(count, "option"),
                    "Write two to five lines 'option::[lost > 0]' below it, each with a"
                            + " paragraph.");
        }
        return written.stream().filter(option -> !isSound(option, written)).count() == 0;
    }

    private boolean isSound(Written option, List<Written> all) {
        Macro macro = option.macro();
        if (!macro.target().isEmpty()) {
            return refused(
                    macro,
                    "an option names '" + macro.target() + "'",
                    "Write option::[…]: it is about the example of its prediction.");
        }
        if (option.paragraph().isEmpty()) {
            return refused(
                    macro,
                    "no paragraph follows the option",
                    "Write what it says directly below it.");
        }
        Written first =
                all.stream()
                        .filter(each -> each.macro().positional().equals(macro.positional()))
                        .findFirst()
                        .orElse(option);
        return first.equals(option)
                || refused(
                        macro,
                        "two options with the expression '" + macro.positional() + "'",
                        "Write another condition in one of them.");
    }

    private boolean veilsWhatThereIs(Macro macro) {
        return macro.argument("shows").stream()
                .flatMap(kinds -> List.of(kinds.split(";")).stream())
                .map(String::strip)
                .filter(kind -> !isVeiled(macro, kind))
                .toList()
                .isEmpty();
    }

    private boolean isVeiled(Macro macro, String kind) {
        return VEILED.contains(kind)
                || refused(macro, "cannot veil '" + kind + "'", NearMatch.remedy(kind, VEILED));
    }

    private boolean refused(Macro macro, String message, String remedy) {
        support.page().problem(macro, message, remedy);
        return false;
    }
}
