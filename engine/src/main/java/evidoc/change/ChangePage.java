package evidoc.change;

import evidoc.change.Change.ClaimChanged;
import evidoc.change.Change.FigureMoved;
import evidoc.change.Change.LinePair;
import evidoc.change.Change.OutcomeChanged;
import evidoc.change.Change.OutputDiffers;
import evidoc.output.Spread;
import evidoc.page.RunFacts;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A [ChangeReport] as one HTML page that loads nothing.
///
/// @param sections one for each kind of change that there is, and one of all recordings
/// @param links addresses from the page, by the names of examples and pages
record ChangePage(String summary, List<Section> sections, Map<String, String> links) {
    /// Longer texts are cut.
    private static final int LONGEST = 500;

    private static final String NO_LINE = "(no line)";
    private static final List<Heading> NAMES = words("example", "variant");

    /// A table with a title.
    ///
    /// @param rows as many cells each as there are headings
    record Section(String title, List<Heading> headings, List<List<String>> rows) {}

    /// The header of a column.
    record Heading(String text, boolean isCode, boolean isNumber) {
        public boolean isName() {
            return text.equals("example") || text.equals("page");
        }
    }

    static ChangePage of(ChangeReport report, Map<String, String> links) {
        return new ChangePage(
                report.summary(),
                Stream.of(
                                section(
                                        report,
                                        "Endings",
                                        OutcomeChanged.class,
                                        words("before", "after"),
                                        ChangePage::ending),
                                section(
                                        report,
                                        "Claims",
                                        ClaimChanged.class,
                                        joined(code("claim"), words("page", "before", "after")),
                                        ChangePage::claim),
                                section(
                                        report,
                                        "Outputs",
                                        OutputDiffers.class,
                                        code("before", "after"),
                                        ChangePage::output),
                                section(
                                        report,
                                        "Figures",
                                        FigureMoved.class,
                                        joined(
                                                words("figure"),
                                                numbers(
                                                        "before (min..max)",
                                                        "after (min..max)",
                                                        "ratio")),
                                        ChangePage::figure),
                                recordings(report))
                        .filter(section -> !section.rows().isEmpty())
                        .toList(),
                links);
    }

    private static List<Heading> words(String... texts) {
        return Stream.of(texts).map(text -> new Heading(text, false, false)).toList();
    }

    private static List<Heading> code(String... texts) {
        return Stream.of(texts).map(text -> new Heading(text, true, false)).toList();
    }

    private static List<Heading> numbers(String... texts) {
        return Stream.of(texts).map(text -> new Heading(text, false, true)).toList();
    }

    private static List<List<String>> ending(OutcomeChanged change) {
        return List.of(List.of(change.before(), change.after()));
    }

    private static List<List<String>> claim(ClaimChanged claim) {
        return List.of(List.of(claim.expression(), claim.page(), claim.before(), claim.after()));
    }

    private static List<List<String>> output(OutputDiffers change) {
        List<List<String>> rows = new ArrayList<>();
        for (LinePair pair : change.lines()) {
            rows.add(List.of(pair.before().orElse(NO_LINE), pair.after().orElse(NO_LINE)));
        }
        int more = change.count() - rows.size();
        if (more > 0) {
            rows.add(List.of("… and " + more + (more == 1 ? " line" : " lines") + " more", ""));
        }
        return rows;
    }

    private static List<List<String>> figure(FigureMoved change) {
        Spread before = change.before();
        Spread after = change.after();
        String ratio =
                before.median() == 0
                        ? "–"
                        : String.format(Locale.ROOT, "%.2f", after.median() / before.median());
        return List.of(
                List.of(after.table() + ": " + after.row(), spread(before), spread(after), ratio));
    }

    private static String spread(Spread spread) {
        return "%s (%s..%s)"
                .formatted(
                        spread.medianText(),
                        Spread.text(spread.min(), ""),
                        Spread.text(spread.max(), ""));
    }

    private static Section recordings(ChangeReport report) {
        return new Section(
                "Recordings",
                joined(NAMES, joined(words("before", "after"), numbers("changes"))),
                report.compared().stream()
                        .map(run ->
                                cells(
                                        run,
                                        List.of(
                                                time(run.before()),
                                                time(run.after()),
                                                "" + run.changes().size())))
                        .toList());
    }

    private static String time(Recording recording) {
        return recording instanceof Run run ? RunFacts.minute(run.startedAt()) : "not run";
    }

    private static <C extends Change> Section section(
            ChangeReport report,
            String title,
            Class<C> kind,
            List<Heading> headings,
            Function<C, List<List<String>>> rows) {
        return new Section(
                title,
                joined(NAMES, headings),
                report.changes().stream()
                        .filter(changed -> kind.isInstance(changed.change()))
                        .flatMap(changed ->
                                rows.apply(kind.cast(changed.change())).stream()
                                        .map(row -> cells(changed.run(), row)))
                        .toList());
    }

    private static List<String> cells(RunChanges run, List<String> more) {
        return joined(List.of(run.example(), run.variant()), more).stream()
                .map(text -> ChangeReport.cut(text, LONGEST))
                .toList();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
