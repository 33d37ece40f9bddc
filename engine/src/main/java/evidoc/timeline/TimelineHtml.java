package evidoc.timeline;

import evidoc.example.ReaderCommand;
import evidoc.page.Html;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.RunFacts;
import evidoc.page.ShownRun;
import evidoc.recording.Run;
import evidoc.recording.TracedRun;
import evidoc.trace.Trace;
import evidoc.trace.TracedThread.Kind;

/// The HTML of a timeline: the picture, how it was recorded, the numbers, and the output of a run
/// that was made for it.
final class TimelineHtml {
    private final MacroSupport support;
    private final String id;

    TimelineHtml(MacroSupport support, String id) {
        this.support = support;
        this.id = id;
    }

    String figure(ShownRun shown, Run run, TracedRun traced, Timeline timeline) {
        return "<figure class=\"timeline\" id=\"%s\" data-run=\"%s\" data-from=\"%s\" data-to=\"%s\">%n"
                        .formatted(
                                id,
                                shown.runId(),
                                OutputHtml.moment(timeline.window().from()),
                                OutputHtml.moment(timeline.window().to()))
                + "<figcaption>"
                + caption(shown, timeline)
                + "</figcaption>\n"
                + timeline.svg()
                + "<div class=\"timeline-player\"></div>\n"
                + "<p class=\"timeline-facts\">"
                + facts(shown, run, traced, timeline.idle())
                + "</p>\n"
                + timeline.table(support.page().spans(shown))
                + ownRun(shown, traced)
                + "</figure>\n";
    }

    private static String caption(ShownRun shown, Timeline timeline) {
        String command =
                String.join(" ", ReaderCommand.of(shown.example(), shown.variant().settings()));
        return "What the threads of <code class=\"command\">%s</code> did; 0 is %s after its start"
                .formatted(Html.escape(command), RunFacts.millis(timeline.window().from()));
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
            text.append("The JVM's own threads are left out. ");
        }
        if (idle > 0) {
            text.append(idle == 1 ? "One thread that" : idle + " threads that");
            text.append(" hardly ran here ");
            text.append(idle == 1 ? "is left out. " : "are left out. ");
        }
        text.append(RunFacts.minute(run.startedAt())).append(", ").append(shown.on()).append('.');
        return Html.escape(text.toString());
    }

    private static boolean has(Trace trace, Kind kind) {
        return trace.processes().stream()
                .anyMatch(p -> p.threads().stream().anyMatch(t -> t.kind() == kind));
    }

    private static boolean hasJvms(Trace trace) {
        return trace.processes().stream().anyMatch(p -> p.program().startsWith("java"));
    }

    private String ownRun(ShownRun shown, TracedRun traced) {
        return traced.own()
                .map(run ->
                        """
                        <details class="chart-data"><summary>What this run printed</summary>
                        <pre class="run-output" data-run="%s" tabindex="0">%s</pre></details>
                        """
                                .formatted(shown.runId(), OutputHtml.lines(run.output(), true)))
                .orElse("");
    }
}
