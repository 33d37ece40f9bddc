package evidoc.change;

import evidoc.claim.ClaimEvaluator;
import evidoc.claim.ClaimRef;
import evidoc.claim.Verdict;
import evidoc.output.FigureReader;
import evidoc.output.Figures;
import evidoc.output.Spread;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Compares two recordings of an example.
public final class RunComparison {
    private final ClaimEvaluator evaluator = new ClaimEvaluator();
    private final List<ClaimRef> claims;
    private final Function<Run, Map<String, Object>> facts;

    /// Compares recordings by these claims, too.
    ///
    /// @param claims of any examples
    /// @param facts what claims can use of a run besides its output
    public RunComparison(List<ClaimRef> claims, Function<Run, Map<String, Object>> facts) {
        this.claims = List.copyOf(claims);
        this.facts = facts;
    }

    /// Compares two recordings of one example, variant by variant; a variant that only one of them
    /// has is left out.
    public List<RunChanges> compare(RecordedExample before, RecordedExample after) {
        List<RunChanges> compared = new ArrayList<>();
        for (Recording recording : after.recordings()) {
            before.recording(recording.variant())
                    .map(old -> compare(after.example(), old, recording))
                    .ifPresent(compared::add);
        }
        return compared;
    }

    /// Compares two recordings of one variant.
    public RunChanges compare(String example, Recording before, Recording after) {
        List<Change> changes = new ArrayList<>();
        if (!ending(before).equals(ending(after))) {
            changes.add(new Change.OutcomeChanged(words(before), words(after)));
        }
        changes.addAll(claims(example, before, after));
        if (before instanceof Run old && after instanceof Run now) {
            OutputComparison.of(old, now).ifPresent(changes::add);
            changes.addAll(moved(Spread.of(old), Spread.of(now)));
        }
        return new RunChanges(example, before, after, changes);
    }

    /// How it ended, without reasons and limits.
    private static String ending(Recording recording) {
        return switch (recording) {
            case NotRun _ -> "not run";
            case NotRecorded _ -> "not recorded";
            case Run run ->
                    switch (run.outcome()) {
                        case Outcome.Exited(int code) -> "exit " + code;
                        case Outcome.TimedOut _ -> "stopped at its time limit";
                        case Outcome.TooMany(String what, _) -> "stopped at too many " + what;
                    };
        };
    }

    private static String words(Recording recording) {
        return recording instanceof NotRun(_, String reason)
                ? ending(recording) + ": " + reason
                : ending(recording);
    }

    private List<Change> claims(String example, Recording before, Recording after) {
        List<Change> changed = new ArrayList<>();
        for (ClaimRef claim : claims) {
            if (claim.example().equals(example) && claim.variant().equals(after.variant())) {
                Optional<String> old = verdict(claim, before);
                Optional<String> now = verdict(claim, after);
                if (old.isPresent() && now.isPresent() && !old.equals(now)) {
                    changed.add(changed(claim, old.get(), now.get()));
                }
            }
        }
        return changed;
    }

    private static Change changed(ClaimRef claim, String before, String after) {
        return new Change.ClaimChanged(
                claim.page(), claim.expression(), claim.example(), claim.variant(), before, after);
    }

    /// Empty for a claim that can't be evaluated: it refers to something that this recording
    /// doesn't have, or other work took cores from the run.
    private Optional<String> verdict(ClaimRef claim, Recording recording) {
        return switch (recording) {
            case NotRun _, NotRecorded _ -> Optional.of("not run");
            case Run run when run.isNoisy() -> Optional.empty();
            case Run run ->
                    switch (evaluator.evaluate(
                            claim.expression(), figures(run), facts.apply(run))) {
                        case Verdict.Held _ -> Optional.of("held");
                        case Verdict.NotHeld _ -> Optional.of("not held");
                        case Verdict.Broken _ -> Optional.empty();
                    };
        };
    }

    private static Figures figures(Run run) {
        return FigureReader.read(run);
    }

    /// The figures that have moved; where several have the same name, the first is compared with
    /// the first.
    private static List<Change> moved(List<Spread> before, List<Spread> after) {
        Map<List<String>, List<Spread>> known = new LinkedHashMap<>();
        before.forEach(old -> known.computeIfAbsent(name(old), _ -> new ArrayList<>()).add(old));
        List<Change> moved = new ArrayList<>();
        for (Spread now : after) {
            List<Spread> same = known.getOrDefault(name(now), List.of());
            if (!same.isEmpty()) {
                Spread old = same.removeFirst();
                if (now.isApartFrom(old)) {
                    moved.add(new Change.FigureMoved(old, now));
                }
            }
        }
        return moved;
    }

    private static List<String> name(Spread spread) {
        return List.of(spread.table(), spread.row(), spread.unit());
    }
}
