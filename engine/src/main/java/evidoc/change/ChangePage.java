package evidoc.change;

import evidoc.change.Change.ClaimChanged;
import evidoc.change.Change.FigureMoved;
import evidoc.change.Change.LinePair;
import evidoc.change.Change.OutcomeChanged;
import evidoc.change.Change.OutputDiffers;
import evidoc.change.ChangeReport.Changed;
import evidoc.change.PageTable.Heading;
import evidoc.output.Spread;
import evidoc.page.RunFacts;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// A [ChangeReport] as one HTML page that loads nothing. Texts of runs and pages are inserted as
/// text nodes only.
final class ChangePage {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
              font: 1rem/1.5 system-ui, sans-serif;
              color: light-dark(#2b2622, #e9e2d8); background: light-dark(#faf6ee, #211e1b); }
            section { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: 0.25rem 1.25rem 0.25rem 0; text-align: left; vertical-align: top;
              border-bottom: 1px solid light-dark(#d9cfc0, #4a433c); }
            .number { text-align: right; white-space: nowrap; }
            code { font-family: ui-monospace, monospace; white-space: pre-wrap;
              overflow-wrap: anywhere; }
            """;

    private static final String NO_LINE = "(no line)";
    private static final List<Heading> NAMES = Heading.words("example", "variant");

    private final ChangeReport report;
    private final Document document = new Document("");
    private final Element body;

    ChangePage(ChangeReport report) {
        this.report = report;
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.appendChild(new DocumentType("html", "", ""));
        Element html = document.appendElement("html").attr("lang", "en");
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text("What changed");
        head.appendElement("style").appendChild(new DataNode(STYLE));
        this.body = html.appendElement("body");
    }

    String html() {
        body.appendElement("h1").text("What changed");
        body.appendElement("p").text(report.summary());
        section("Endings", OutcomeChanged.class, Heading.words("before", "after"), this::ending);
        section(
                "Claims",
                ClaimChanged.class,
                joined(Heading.code("claim"), Heading.words("page", "before", "after")),
                this::claim);
        section("Outputs", OutputDiffers.class, Heading.code("before", "after"), this::output);
        section(
                "Figures",
                FigureMoved.class,
                joined(
                        Heading.words("figure"),
                        Heading.numbers("before (min..max)", "after (min..max)", "ratio")),
                this::figure);
        recordings();
        return document.outerHtml() + "\n";
    }

    private List<List<String>> ending(OutcomeChanged change) {
        return List.of(List.of(change.before(), change.after()));
    }

    private List<List<String>> claim(ClaimChanged claim) {
        return List.of(List.of(claim.expression(), claim.page(), claim.before(), claim.after()));
    }

    private List<List<String>> output(OutputDiffers change) {
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

    private List<List<String>> figure(FigureMoved change) {
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

    private void recordings() {
        if (report.compared().isEmpty()) {
            return;
        }
        List<Heading> headings =
                joined(NAMES, joined(Heading.words("before", "after"), Heading.numbers("changes")));
        PageTable table = new PageTable(body, "Recordings", headings);
        for (RunChanges run : report.compared()) {
            table.add(
                    cells(
                            run,
                            List.of(
                                    time(run.before()),
                                    time(run.after()),
                                    "" + run.changes().size())));
        }
    }

    private static String time(Recording recording) {
        return recording instanceof Run run ? RunFacts.minute(run.startedAt()) : "not run";
    }

    private <C extends Change> void section(
            String title,
            Class<C> kind,
            List<Heading> headings,
            Function<C, List<List<String>>> rows) {
        List<Changed> changes =
                report.changes().stream().filter(c -> kind.isInstance(c.change())).toList();
        if (changes.isEmpty()) {
            return;
        }
        List<Heading> all = joined(NAMES, headings);
        PageTable table = new PageTable(body, title, all);
        for (Changed changed : changes) {
            for (List<String> cells : rows.apply(kind.cast(changed.change()))) {
                table.add(cells(changed.run(), cells));
            }
        }
    }

    private static List<String> cells(RunChanges run, List<String> more) {
        return joined(List.of(run.example(), run.variant()), more);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }
}
