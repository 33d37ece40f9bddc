package evidoc.page;

import evidoc.fragment.Html;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The HTML of a recorded output: what was printed, how the run ended, and a link to its record.
public final class OutputHtml {
    private final CurrentPage page;
    private final OtherMachines elsewhere;

    public OutputHtml(MacroSupport support) {
        page = support.page();
        elsewhere = new OtherMachines(support.evidence(), page);
    }

    private record Output(
            ShownRun shown,
            String id,
            boolean whole,
            boolean traced,
            List<Line> lines,
            Html facts,
            Optional<Html> elsewhere) {}

    /// A printed line.
    ///
    /// @param err whether it came from the error stream
    /// @param server whether it came from the server that the example asks
    /// @param at when it was printed, where scripts may know that
    public record Line(boolean err, boolean server, Optional<String> at, String text) {}

    private record Missing(String id, Html why, Optional<Html> elsewhere) {}

    private record NotRunHere(ShownRun shown, String why) {}

    private record Facts(ShownRun shown, Optional<String> proof) {}

    /// An output with its caption and facts.
    ///
    /// @param lines those that are shown
    /// @param whole whether they are all that was printed
    public Html figure(ShownRun shown, List<OutputLine> lines, boolean whole) {
        String id = page.nextFigure();
        boolean traced = isTraced(shown);
        return page.html(
                "output",
                new Output(
                        shown,
                        id,
                        whole,
                        traced,
                        lines(lines, traced),
                        facts(shown),
                        elsewhere.html(shown, id)));
    }

    /// In place of an output that there is none of.
    public Html missing(ShownRun shown) {
        return missing(shown, page.nextFigure());
    }

    /// The same under an id that the page has given already.
    public Html missing(ShownRun shown, String id) {
        return page.html(
                "run-missing", new Missing(id, unchecked(page, shown), elsewhere.html(shown, id)));
    }

    /// Why there is no current run or trace to show, or to check a claim against.
    public static Html unchecked(CurrentPage page, ShownRun shown) {
        String why =
                switch (shown.recording()) {
                    case NotRun notRun -> "Not run on " + shown.on() + ": " + notRun.reason();
                    case NotRecorded _ -> "Not recorded on " + shown.on() + " yet";
                    case Run run when !shown.outdated() ->
                            "Not traced on "
                                    + shown.on()
                                    + ": "
                                    + RunFacts.noise(run).orElse("other programs took the cores");
                    case Run _ ->
                            "Not checked: the run on "
                                    + shown.on()
                                    + " was recorded from an earlier version of this program";
                };
        return paragraph(page, shown, why);
    }

    /// Shown in place of a timeline if the threads of the program could not be traced.
    public static Html untraced(CurrentPage page, ShownRun shown) {
        return paragraph(
                page,
                shown,
                "Not traced on "
                        + shown.on()
                        + ": nothing there can tell what the threads of this program did");
    }

    private static Html paragraph(CurrentPage page, ShownRun shown, String why) {
        return page.html("not-run", new NotRunHere(shown, why));
    }

    /// Whether the timelines of this run show when its lines were printed.
    private static boolean isTraced(ShownRun shown) {
        return shown.trace().filter(traced -> traced.own().isEmpty()).isPresent();
    }

    /// Lines of an output.
    ///
    /// @param timed whether scripts may know when each was printed
    public static List<Line> lines(List<OutputLine> lines, boolean timed) {
        return lines.stream()
                .map(line ->
                        new Line(
                                line.stream() == Stream.ERR,
                                line.stream() == Stream.SERVER,
                                Optional.of(line.at()).filter(_ -> timed).map(OutputHtml::moment),
                                line.text()))
                .toList();
    }

    /// Milliseconds with three decimals, for scripts.
    public static String moment(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e6);
    }

    /// How and where it ran.
    public Html facts(ShownRun shown) {
        return page.html("run-facts", new Facts(shown, page.proof(shown.example())));
    }
}
