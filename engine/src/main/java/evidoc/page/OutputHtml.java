package evidoc.page;

import evidoc.example.ReaderCommand;
import evidoc.example.Variant;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The HTML of a recorded output: what was printed, how the run ended, and a link to its record.
public final class OutputHtml {
    private final CurrentPage page;
    private final OtherMachines elsewhere;

    public OutputHtml(CurrentPage page, OtherMachines elsewhere) {
        this.page = page;
        this.elsewhere = elsewhere;
    }

    /// An output with its caption and facts.
    ///
    /// @param lines the lines to show
    /// @param whole whether these are all printed lines
    public String figure(ShownRun shown, Run run, List<OutputLine> lines, boolean whole) {
        String id = page.nextFigure();
        return "<figure class=\"run\" id=\"%s\" data-outcome=\"%s\">%n"
                        .formatted(id, RunFacts.outcomeName(run.outcome()))
                + "<figcaption>"
                + caption(shown, whole)
                + "</figcaption>\n"
                + "<pre class=\"run-output\" data-example=\"%s\"%s%s%s tabindex=\"0\">"
                        .formatted(
                                Html.escape(shown.example().name()),
                                variant(shown.variant()),
                                whole ? "" : " data-part=\"lines\"",
                                isTraced(shown) ? " data-run=\"" + shown.runId() + "\"" : "")
                + lines(lines, isTraced(shown))
                + "</pre>\n"
                + (run.cut()
                        ? "<p class=\"run-cut\">It printed more; this is where the record"
                                + " ends.</p>\n"
                        : "")
                + facts(shown, run)
                + elsewhere.html(shown, id)
                + "</figure>\n";
    }

    /// Shown in place of a missing output.
    public String missing(ShownRun shown) {
        return missing(shown, page.nextFigure());
    }

    /// The same with an id that the page has already assigned.
    public String missing(ShownRun shown, String id) {
        return "<div class=\"run-missing\" id=\"%s\">%n%s%s</div>%n"
                .formatted(id, unchecked(shown), elsewhere.html(shown, id));
    }

    /// Why there is no current run to show, or to check a claim against.
    public static String unchecked(ShownRun shown) {
        String why =
                switch (shown.recording()) {
                    case NotRun notRun -> "Not run on " + shown.on() + ": " + notRun.reason();
                    case NotRecorded _ -> "Not recorded on " + shown.on() + " yet";
                    case Run run when !shown.outdated() ->
                            "Not judged: "
                                    + shown.on()
                                    + " was busy with other work, and threads got "
                                    + run.calibration()
                                            .map(measured -> RunFacts.percent(measured.lowest()))
                                            .orElse("less")
                                    + " of the cores that they could use";
                    case Run _ ->
                            "Not checked: the run on "
                                    + shown.on()
                                    + " was recorded from an earlier version of this program";
                };
        return paragraph(shown, why);
    }

    /// Shown in place of a timeline where nothing could watch the threads of the program.
    public static String untraced(ShownRun shown) {
        return paragraph(
                shown,
                "Not traced on "
                        + shown.on()
                        + ": nothing there can tell what the threads of this program did");
    }

    private static String paragraph(ShownRun shown, String why) {
        return "<p class=\"not-run\" data-example=\"%s\"%s>%s.</p>%n"
                .formatted(
                        Html.escape(shown.example().name()),
                        variant(shown.variant()),
                        Html.escape(why));
    }

    private static String caption(ShownRun shown, boolean whole) {
        String command =
                String.join(" ", ReaderCommand.of(shown.example(), shown.variant().settings()));
        return (whole ? "Output of " : "From the output of ")
                + "<code class=\"command\">"
                + Html.escape(command)
                + "</code>"
                + (shown.outdated()
                        ? " <span class=\"run-earlier\">recorded from an earlier version</span>"
                        : "");
    }

    /// Whether the timelines of this run show when its lines were printed.
    private static boolean isTraced(ShownRun shown) {
        return shown.trace().filter(traced -> traced.own().isEmpty()).isPresent();
    }

    /// Lines of an output, each in its own element.
    ///
    /// @param timed whether scripts can read when each was printed
    public static String lines(List<OutputLine> lines, boolean timed) {
        return lines.stream().map(line -> line(line, timed)).collect(Collectors.joining("\n"))
                + (lines.isEmpty() ? "" : "\n");
    }

    private static String line(OutputLine line, boolean timed) {
        String kind = line.stream() == Stream.ERR ? "line stderr" : "line";
        String at = timed ? " data-at=\"" + moment(line.at()) + "\"" : "";
        return "<span class=\"" + kind + "\"" + at + ">" + Html.escape(line.text()) + "</span>";
    }

    /// Milliseconds with three decimals, for scripts.
    public static String moment(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e6);
    }

    /// How and where it ran.
    public String facts(ShownRun shown, Run run) {
        return "<p class=\"run-facts\">"
                + fact("run-exit", RunFacts.outcome(run.outcome()))
                + fact("run-elapsed", RunFacts.seconds(run.elapsed()))
                + fact("run-machine", where(shown))
                + shown.machine().map(known -> fact("run-jdk", "JDK " + known.jdk())).orElse("")
                + "<time class=\"run-recorded\" datetime=\""
                + run.startedAt()
                + "\">"
                + RunFacts.minute(run.startedAt())
                + "</time> "
                + (run.isNoisy() ? fact("run-noisy", "noisy machine") : "")
                + "<a class=\"run-proof\" href=\""
                + page.proof(shown.example())
                + "\">run file</a></p>\n";
    }

    private static String where(ShownRun shown) {
        return shown.on()
                + shown.machine().map(machine -> " (" + machine.summary() + ")").orElse("");
    }

    private static String fact(String name, String text) {
        return "<span class=\"" + name + "\">" + Html.escape(text) + "</span> ";
    }

    public static String variant(Variant variant) {
        return variant.name().isEmpty() ? "" : " data-variant=\"" + variant.name() + "\"";
    }
}
