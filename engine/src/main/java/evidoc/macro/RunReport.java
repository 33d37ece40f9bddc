package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.ReaderCommand;
import evidoc.example.Variant;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.CurrentPage;
import evidoc.page.Evidence;
import evidoc.page.Html;
import evidoc.page.Macro;
import evidoc.page.RunFacts;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.List;
import java.util.stream.Stream;

/// The block macros that show all runs of a site: `run-report::[]` and `calibration::[]`.
public final class RunReport {
    private final Evidence evidence;
    private final CurrentPage page;

    public RunReport(Evidence evidence, CurrentPage page) {
        this.evidence = evidence;
        this.page = page;
    }

    /// One variant of an example and what became of it.
    private record Entry(Example example, Variant variant, Recording recording) {
        String title() {
            return variant.name().isEmpty()
                    ? example.name()
                    : example.name() + " (" + variant.name() + ")";
        }
    }

    public List<BlockMacroProcessor> processors() {
        return List.of(
                new BlockMacro("run-report", List.of(), this::report),
                new BlockMacro("calibration", List.of(), this::calibration));
    }

    private void report(Place place, Macro macro) {
        page.examples().addAll(page.machine().recorded().keySet());
        place.html(
                Html.table(
                        "run-report",
                        List.of("Example", "Command", "PID", "Outcome", "Elapsed", "Recorded"),
                        entries().map(this::row).toList()));
    }

    private String row(Entry entry) {
        return "<tr><th scope=\"row\">%s</th>%s</tr>"
                .formatted(
                        title(entry),
                        switch (entry.recording()) {
                            case NotRecorded _ -> "<td colspan=\"5\">Not recorded yet.</td>";
                            case NotRun notRun ->
                                    "<td colspan=\"5\">Not run: "
                                            + Html.escape(notRun.reason())
                                            + ".</td>";
                            case Run run -> cells(entry, run);
                        });
    }

    /// The name, linked to the recorded run.
    private String title(Entry entry) {
        String title = Html.escape(entry.title());
        if (page.machine().of(entry.example()).isEmpty()) {
            return title;
        }
        String link = "<a href=\"" + page.proof(entry.example()) + "\">" + title + "</a>";
        return page.machine().isOutdated(entry.example())
                ? link + " <span class=\"run-earlier\">earlier version</span>"
                : link;
    }

    private static String cells(Entry entry, Run run) {
        List<String> command = ReaderCommand.of(entry.example(), entry.variant().settings());
        return "<td><code>%s</code></td><td>%d</td><td>%s</td><td>%s</td><td><time datetime=\"%s\">%s</time></td>"
                .formatted(
                        Html.escape(String.join(" ", command)),
                        run.pid(),
                        Html.escape(RunFacts.outcome(run.outcome())),
                        RunFacts.seconds(run.elapsed()),
                        run.startedAt(),
                        RunFacts.minute(run.startedAt()));
    }

    private void calibration(Place place, Macro macro) {
        List<String> rows =
                entries()
                        .filter(entry ->
                                entry.recording() instanceof Run run
                                        && run.calibration().isPresent())
                        .map(RunReport::calibrationRow)
                        .toList();
        place.html(
                rows.isEmpty()
                        ? "<p>No timed example was run.</p>"
                        : Html.table(
                                "calibration",
                                List.of("Timed run", "Before", "After", "The machine was"),
                                rows));
    }

    private static String calibrationRow(Entry entry) {
        return ((Run) entry.recording())
                .calibration()
                .map(measured ->
                        "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
                                .formatted(
                                        Html.escape(entry.title()),
                                        RunFacts.percent(measured.before()),
                                        RunFacts.percent(measured.after()),
                                        measured.quiet() ? "quiet" : "noisy"))
                .orElse("");
    }

    /// By the names of the examples, and in the order of their variants.
    private Stream<Entry> entries() {
        return evidence.examples().all().stream()
                .flatMap(example ->
                        example.variants().stream().flatMap(variant -> entry(example, variant)));
    }

    private Stream<Entry> entry(Example example, Variant variant) {
        return Stream.of(new Entry(example, variant, page.machine().of(example, variant)));
    }
}
