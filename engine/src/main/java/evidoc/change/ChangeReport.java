package evidoc.change;

import evidoc.fragment.Fragments;
import evidoc.output.Spread;
import evidoc.page.RunFacts;
import evidoc.recording.Run;
import evidoc.text.PlainText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports what changed from earlier recordings to those of this build. The order of the
/// comparisons makes no difference.
///
/// @param compared one for each variant that was recorded both before and now
public record ChangeReport(List<RunChanges> compared) {
    private static final String PAGE = "target/changes.html";
    private static final int LINES = 12;
    private static final int COLUMNS = 120;

    public ChangeReport {
        compared =
                compared.stream()
                        .sorted(
                                Comparator.comparing(RunChanges::example)
                                        .thenComparing(RunChanges::variant))
                        .toList();
    }

    /// A change and the run that shows it.
    record Changed(RunChanges run, Change change) {

        /// The example's name, and the variant's if it has variants.
        String name() {
            String variant = run.variant().isEmpty() ? "" : " (" + run.variant() + ")";
            return run.example() + variant;
        }
    }

    /// For a terminal: at most twelve lines of at most 120 characters, the most serious changes
    /// first, and a closing line.
    public List<String> lines() {
        List<Changed> changes = changes();
        int shown = changes.size() > LINES ? LINES - 1 : changes.size();
        List<String> lines = new ArrayList<>();
        changes.subList(0, shown).forEach(changed -> lines.add(cut(line(changed), COLUMNS)));
        if (shown < changes.size()) {
            lines.add("… and " + (changes.size() - shown) + " more");
        }
        lines.add(changes.isEmpty() ? summary() : summary() + "; see " + PAGE);
        return lines;
    }

    /// An HTML page with all changes, in UTF-8.
    ///
    /// @param links addresses from that page, by the names of examples and the files of pages
    public String page(Fragments fragments, Map<String, String> links) {
        return fragments.html("changes", ChangePage.of(this, links)).markup() + "\n";
    }

    /// All changes: first those of endings, then of claims, outputs and figures; by example and
    /// variant within each.
    List<Changed> changes() {
        return compared.stream()
                .flatMap(run -> run.changes().stream().map(change -> new Changed(run, change)))
                .sorted(Comparator.comparingInt(changed -> rank(changed.change())))
                .toList();
    }

    /// One line that counts the changes of each kind.
    String summary() {
        if (compared.isEmpty()) {
            return "nothing to compare: no run was recorded both before and now";
        }
        String counts = counts();
        return counts.isEmpty()
                ? "nothing changed" + since(compared.stream()) + ": " + told()
                : "changed" + since(changes().stream().map(Changed::run)) + ": " + counts;
    }

    private String told() {
        return compared.size() == 1
                ? "1 run shows what it showed before"
                : compared.size() + " runs show what they showed before";
    }

    private String counts() {
        List<Change> changes = changes().stream().map(Changed::change).toList();
        return Stream.of(
                        count(changes, Change.FigureMoved.class, "figure moved", "figures moved"),
                        count(
                                changes,
                                Change.ClaimChanged.class,
                                "claim changed",
                                "claims changed"),
                        count(
                                changes,
                                Change.OutputDiffers.class,
                                "output differs",
                                "outputs differ"),
                        count(
                                changes,
                                Change.OutcomeChanged.class,
                                "run ended differently",
                                "runs ended differently"))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static Optional<String> count(
            List<Change> changes, Class<? extends Change> kind, String one, String many) {
        long count = changes.stream().filter(kind::isInstance).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + (count == 1 ? one : many));
    }

    /// The earliest start of the runs that these are compared with.
    private static String since(Stream<RunChanges> runs) {
        return runs.flatMap(run ->
                        run.before() instanceof Run before
                                ? Stream.of(before.startedAt())
                                : Stream.<Instant>empty())
                .min(Comparator.naturalOrder())
                .map(start -> " since " + RunFacts.minute(start))
                .orElse("");
    }

    private static int rank(Change change) {
        return switch (change) {
            case Change.OutcomeChanged _ -> 0;
            case Change.ClaimChanged _ -> 1;
            case Change.OutputDiffers _ -> 2;
            case Change.FigureMoved _ -> 3;
        };
    }

    private static String line(Changed changed) {
        return changed.name()
                + ": "
                + switch (changed.change()) {
                    case Change.OutcomeChanged(String before, String after) ->
                            after + ", was " + before;
                    case Change.ClaimChanged claim ->
                            "%s, was %s: %s"
                                    .formatted(claim.after(), claim.before(), claim.expression());
                    case Change.OutputDiffers(_, int count) ->
                            "output differs in " + count + (count == 1 ? " line" : " lines");
                    case Change.FigureMoved(Spread before, Spread after) ->
                            "%s, %s: %s, was %s"
                                    .formatted(
                                            after.table(),
                                            after.row(),
                                            after.medianText(),
                                            before.medianText());
                };
    }

    /// A text without control characters, cut to at most so many characters.
    static String cut(String text, int longest) {
        String plain = PlainText.of(text);
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
