package evidoc.timeline;

import evidoc.page.DataTable;
import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How long each thread of a timeline spent on each activity, in the window that it shows.
record TimelineTable(TimelineModel model) {

    /// @param csv address of all spans, where they are published
    DataTable data(Optional<String> csv) {
        List<String> headings = new ArrayList<>(List.of("Thread", "Process"));
        model.activities().forEach(activity -> headings.add(capital(activity.label()) + " ms"));
        if (!model.cores().isEmpty()) {
            headings.add("Cores");
        }
        return new DataTable(
                "timeline-table", headings, model.lanes().stream().map(this::row).toList(), csv);
    }

    private List<String> row(Lane lane) {
        List<String> cells = new ArrayList<>(List.of(lane.name(), "" + lane.process().pid()));
        model.activities().forEach(activity -> cells.add(millis(total(lane, activity))));
        if (!model.cores().isEmpty()) {
            cells.add(cores(lane));
        }
        return cells;
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
