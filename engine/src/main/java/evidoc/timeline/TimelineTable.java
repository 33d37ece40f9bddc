package evidoc.timeline;

import evidoc.text.Markup;
import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How long each thread of a timeline spent on each activity, in the window that it shows.
record TimelineTable(TimelineModel model) {

    String html(String csv) {
        List<Activity> activities = List.copyOf(model.activities());
        String headings =
                activities.stream()
                        .map(a -> "<th scope=\"col\">" + capital(a.label()) + " ms</th>")
                        .collect(Collectors.joining());
        String cores = model.cores().isEmpty() ? "" : "<th scope=\"col\">Cores</th>";
        return """
        <details class="chart-data"><summary>The same as a table</summary>
        <div class="table-scroll" tabindex="0"><table class="timeline-table">
        <thead><tr><th scope="col">Thread</th><th scope="col">Process</th>%s%s</tr></thead>
        <tbody>%s</tbody>
        </table></div>
        <p><a href="%s" download>All spans as CSV</a></p></details>
        """
                .formatted(
                        headings,
                        cores,
                        model.lanes().stream()
                                .map(lane -> row(lane, activities))
                                .collect(Collectors.joining("\n")),
                        Markup.escape(csv));
    }

    private String row(Lane lane, List<Activity> activities) {
        return "<tr><th scope=\"row\">%s</th><td>%d</td>%s%s</tr>"
                .formatted(
                        Markup.escape(lane.name()),
                        lane.process().pid(),
                        activities.stream()
                                .map(a -> "<td>" + millis(total(lane, a)) + "</td>")
                                .collect(Collectors.joining()),
                        model.cores().isEmpty() ? "" : "<td>" + cores(lane) + "</td>");
    }

    private String cores(Lane lane) {
        TreeSet<Integer> cores = new TreeSet<>();
        lane.thread().spans().stream()
                .filter(span -> !model.window().shown(span).isZero())
                .forEach(span -> span.core().ifPresent(cores::add));
        return cores.isEmpty()
                ? "–"
                : cores.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Duration total(Lane lane, Activity activity) {
        return lane.thread().spans().stream()
                .filter(span -> span.activity() == activity)
                .map((ThreadSpan span) -> model.window().shown(span))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The same for readers who can't see the drawing.
    String sentences() {
        List<Activity> activities = List.copyOf(model.activities());
        return model.groups().stream()
                .map(group ->
                        "Process %d, %s. "
                                        .formatted(group.process().pid(), group.process().program())
                                + group.lanes().stream()
                                        .map(lane -> sentence(lane, activities))
                                        .collect(Collectors.joining())
                                + group.folded().stream()
                                        .map(fold -> fold.name() + ". ")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining())
                .strip();
    }

    private String sentence(Lane lane, List<Activity> activities) {
        return activities.stream()
                .filter(activity -> !total(lane, activity).isZero())
                .map(a -> a.label() + " " + millis(total(lane, a)) + " ms")
                .collect(Collectors.joining(", ", lane.name() + ": ", ". "));
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
