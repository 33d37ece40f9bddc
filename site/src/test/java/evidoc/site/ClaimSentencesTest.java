package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Checkout;
import evidoc.claim.ClaimEvaluator;
import evidoc.claim.Verdict;
import evidoc.output.FigureReader;
import evidoc.output.Figures;
import evidoc.page.RunFacts;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;
import evidoc.site.WrittenClaim.ShownValue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What claims say and what their expressions ask, side by side for a reader: files in `target`.
class ClaimSentencesTest {
    private static final RunStore RUNS = new RunStore(Checkout.ROOT.resolve("runs/debian-2-cores"));

    private final ClaimEvaluator evaluator = new ClaimEvaluator();

    /// Whether a sentence names a cause that its figures don't show is for a reader to judge.
    @Test
    void everyOtherwiseSentenceIsPrintedWithFiguresThatDenyItsClaim() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Denied claims", ""));
        int printed = 0;
        for (WrittenClaim claim : WrittenClaim.all(Checkout.ROOT.resolve("content"))) {
            Optional<Run> run = run(claim.example(), claim.variant());
            if (claim.otherwise().isEmpty() || run.isEmpty()) {
                continue;
            }
            Figures recorded = FigureReader.read(run.get());
            Optional<Figures> denying = denying(claim, run.get(), recorded);
            lines.add("- `%s` %s".formatted(claim.expression(), claim.place()));
            lines.add(
                    "  + "
                            + denying.map(figures -> claim.otherwise(v -> text(claim, v, figures)))
                                    .orElse("no change of one or two values denies it"));
            printed++;
        }
        write("otherwise.md", lines);
        assertThat(printed).isGreaterThan(40);
    }

    /// A value that no verdict depends on is decoration, or a claim that nobody tests.
    @Test
    void valuesOfSentencesOnWhichNoVerdictDependsAreListed() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Values on which no verdict depends", ""));
        for (WrittenClaim claim : WrittenClaim.all(Checkout.ROOT.resolve("content"))) {
            Optional<Run> run = run(claim.example(), claim.variant());
            if (run.isPresent()) {
                List<String> independent =
                        claim.values().stream()
                                .filter(Predicate.not(value -> decides(claim, value, run.get())))
                                .map(value -> (value.label() + " " + value.row()).strip())
                                .distinct()
                                .toList();
                if (!independent.isEmpty()) {
                    lines.add(
                            "- %s `%s`: %s"
                                    .formatted(
                                            claim.place(),
                                            claim.expression(),
                                            String.join("; ", independent)));
                }
            }
        }
        write("independent-values.md", lines);
        assertThat(lines).isNotEmpty();
    }

    private Optional<Figures> denying(WrittenClaim claim, Run run, Figures recorded) {
        if (verdict(claim, run, recorded) instanceof Verdict.NotHeld) {
            return Optional.of(recorded);
        }
        List<Figures> once = ChangedFigures.of(recorded, claim.expression());
        return once.stream()
                .filter(figures -> verdict(claim, run, figures) instanceof Verdict.NotHeld)
                .findFirst()
                .or(() ->
                        once.stream()
                                .flatMap(each ->
                                        ChangedFigures.of(each, claim.expression()).stream())
                                .filter(twice ->
                                        verdict(claim, run, twice) instanceof Verdict.NotHeld)
                                .findFirst());
    }

    /// Whether some other value turns the verdict round.
    private boolean decides(WrittenClaim claim, ShownValue value, Run run) {
        if (!value.example().equals(claim.example()) || !value.variant().equals(claim.variant())) {
            return false;
        }
        Figures recorded = FigureReader.read(run);
        Verdict now = verdict(claim, run, recorded);
        Set<String> others = ChangedFigures.candidates(recorded);
        List<Figures> changes =
                value.row().isEmpty()
                        ? ChangedFigures.withValue(recorded, value.label(), others)
                        : ChangedFigures.withCell(recorded, value.label(), value.row(), others);
        boolean fact =
                RunFacts.variables(run).containsKey(value.label())
                        && claim.expression().contains(value.label());
        return fact
                || changes.stream()
                        .map(figures -> verdict(claim, run, figures))
                        .anyMatch(then -> !(then instanceof Verdict.Broken) && !then.equals(now));
    }

    private Verdict verdict(WrittenClaim claim, Run run, Figures figures) {
        return evaluator.evaluate(claim.expression(), figures, RunFacts.variables(run));
    }

    private static String text(WrittenClaim claim, ShownValue value, Figures changed) {
        boolean same =
                value.example().equals(claim.example()) && value.variant().equals(claim.variant());
        Optional<Figures> figures =
                same
                        ? Optional.of(changed)
                        : run(value.example(), value.variant()).map(FigureReader::read);
        Optional<Figures.Lookup> found =
                figures.map(known ->
                        value.row().isEmpty()
                                ? known.value(value.label(), value.index())
                                : known.cell(value.label(), value.row(), value.index()));
        return found.orElse(null) instanceof Figures.Found(var text) ? text.text() : "…";
    }

    private static Optional<Run> run(String example, String variant) {
        try {
            return RUNS.read(example)
                                    instanceof
                                    Stored.Found<RecordedExample>(RecordedExample recorded)
                            && recorded.recording(variant).orElse(null) instanceof Run run
                    ? Optional.of(run)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, List<String> lines) throws IOException {
        Path folder = Files.createDirectories(Checkout.ROOT.resolve("target"));
        Files.write(folder.resolve(name), lines);
    }
}
