package evidoc.timeline;

import evidoc.fragment.Html;
import evidoc.page.CurrentPage;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;
import evidoc.recording.TracedRun;
import evidoc.trace.Trace;
import evidoc.trace.TracedThread.Kind;

import java.util.List;
import java.util.Optional;

/// The HTML of a timeline: the picture, who saw it, the numbers, and the output of a run that was
/// made for it.
final class TimelineHtml {
    private final MacroSupport support;
    private final String id;

    TimelineHtml(MacroSupport support, String id) {
        this.support = support;
        this.id = id;
    }

    /// @param every the drawings of every switch, if those that are shown first are simpler
    /// @param merged how many spans those leave out
    /// @param lines of output that the author wants beside the picture
    /// @param printed all lines of a run that was made for the picture, unless some are beside it
    private record View(
            ShownRun shown,
            String id,
            String from,
            String to,
            String start,
            Html drawing,
            Optional<Html> every,
            String merged,
            TimelineTold told,
            List<Note> callouts,
            List<OutputHtml.Line> lines,
            String facts,
            Html table,
            Optional<List<OutputHtml.Line>> printed) {}

    /// A callout.
    ///
    /// @param at its moment, for scripts
    /// @param clock the same for a reader, since the timeline begins
    public record Note(String at, String clock, String text) {}

    Html figure(
            ShownRun shown, Run run, TracedRun traced, Timeline timeline, List<OutputLine> lines) {
        CurrentPage page = support.page();
        TimelineModel model = timeline.model();
        TimelineWindow window = model.window();
        return page.html(
                "timeline",
                new View(
                        shown,
                        id,
                        OutputHtml.moment(window.from()),
                        OutputHtml.moment(window.to()),
                        RunFacts.millis(window.from()),
                        new Html(timeline.svg()),
                        Optional.of(timeline.every()).filter(svg -> !svg.isEmpty()).map(Html::new),
                        "%,d".formatted(model.merged()),
                        timeline.told(),
                        timeline.callouts().stream().map(callout -> note(callout, window)).toList(),
                        OutputHtml.lines(lines, true),
                        facts(shown, run, traced, model.idle()),
                        page.html("data-table", timeline.table(page.spans(shown))),
                        traced.own()
                                .filter(_ -> lines.isEmpty())
                                .map(own -> OutputHtml.lines(own.output(), true))));
    }

    private static Note note(Callout callout, TimelineWindow window) {
        return new Note(
                OutputHtml.moment(callout.at()),
                RunFacts.millis(callout.at().minus(window.from())),
                callout.text());
    }

    private static String facts(ShownRun shown, Run run, TracedRun traced, int idle) {
        Trace trace = traced.trace();
        StringBuilder text = new StringBuilder();
        text.append(traced.own().isPresent() ? "A separate run, with other ids. " : "");
        text.append(
                switch (trace.source()) {
                    case SCHEDULER ->
                            "Exact: the kernel recorded every switch"
                                    + (hasJvms(trace)
                                            ? "; the JVM says what its threads waited for. "
                                            : ". ");
                    case SAMPLES ->
                            "Sampled, precise to %s: the kernel's counters were read repeatedly. "
                                    .formatted(RunFacts.millis(trace.precision()));
                    case JVM ->
                            "Events only: the JVM tells what its threads waited for, but not when"
                                    + " they had a core. ";
                });
        if (has(trace, Kind.VIRTUAL)) {
            text.append("For virtual threads it tells birth, death and sleep. ");
        }
        if (hasJvms(trace) && !has(trace, Kind.SERVICE)) {
            text.append("The JVM’s own threads are left out. ");
        }
        if (idle > 0) {
            text.append(idle == 1 ? "One thread that" : idle + " threads that");
            text.append(" hardly ran here ");
            text.append(idle == 1 ? "is left out. " : "are left out. ");
        }
        text.append(RunFacts.minute(run.startedAt())).append(", ").append(shown.on()).append('.');
        return text.toString();
    }

    private static boolean has(Trace trace, Kind kind) {
        return trace.processes().stream()
                .anyMatch(p -> p.threads().stream().anyMatch(t -> t.kind() == kind));
    }

    private static boolean hasJvms(Trace trace) {
        return trace.processes().stream().anyMatch(p -> p.program().startsWith("java"));
    }
}
