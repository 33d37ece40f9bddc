package evidoc.profile;

import evidoc.fragment.Html;
import evidoc.fragment.Placeholder;
import evidoc.text.Amount;
import evidoc.trace.Activity;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the fragment of the page shows.
///
/// @param policy the Content-Security-Policy
record PageView(
        Profile profile, Lanes lanes, List<Group> groups, Html style, Html script, String policy) {
    /// More would make a page that opens slowly; the rest is in the chart.
    private static final int MOST_ROWS = 2500;

    /// A line of a table of totals.
    record Row(String name, String process, String threads, List<String> cells) {}

    Html content() {
        return Placeholder.CONTENT.html();
    }

    String command() {
        return profile.typed();
    }

    /// When it ran, how it ended, how it was measured.
    List<String> facts() {
        int exit = profile.exit();
        return List.of(
                "Started " + profile.startedAt().truncatedTo(ChronoUnit.SECONDS),
                "ran " + Times.said(profile.elapsed()),
                exit > 128 && exit < 160
                        ? "exit code " + exit + " (signal " + (exit - 128) + ")"
                        : "exit code " + exit,
                Amount.of(profile.cores(), "core").toString(),
                "times: " + new Precision(profile.trace()).word());
    }

    /// The run in a few sentences.
    List<String> summary() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s in %s."
                        .formatted(
                                Amount.of(profile.threads(), "thread"),
                                processes(profile.trace().processes().size())));
        if (seesRunning()) {
            Duration ran = all().time(Activity.RUNNING);
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "They ran %s together: %.2f of %d cores on average.",
                            Times.said(ran),
                            ran.toNanos() / (double) Math.max(1, profile.elapsed().toNanos()),
                            profile.cores()));
            if (!ran.isZero()) {
                sentences.add(most(Group.byRunning(groups).getFirst(), ran));
            }
            sentences.add(
                    "Summed over all of them, they waited %s for a core and %s for locks."
                            .formatted(
                                    Times.said(all().time(Activity.READY)),
                                    Times.said(all().time(Activity.LOCK))));
        }
        return sentences;
    }

    private static String processes(int count) {
        return count == 1 ? "1 process" : count + " processes";
    }

    private static String most(Group group, Duration ran) {
        double share = group.totals().time(Activity.RUNNING).toNanos() * 100.0 / ran.toNanos();
        return String.format(Locale.ROOT, "%.0f %% of that by ‘%s’.", share, group.name());
    }

    private Totals all() {
        return Totals.sum(groups.stream().map(Group::totals).toList());
    }

    boolean seesRunning() {
        return profile.trace().source() != TraceSource.JVM;
    }

    String precision() {
        return new Precision(profile.trace()).said();
    }

    String remedy() {
        return new Precision(profile.trace()).remedy();
    }

    /// Virtual threads are shown by what the JVM records of them.
    boolean hasVirtual() {
        return threads().anyMatch(thread -> thread.kind() == TracedThread.Kind.VIRTUAL);
    }

    /// What was merged; empty if nothing was.
    String merged() {
        return lanes.least() == 0
                ? ""
                : "The chart merges periods shorter than "
                        + Times.said(Duration.of(lanes.least(), ChronoUnit.MICROS))
                        + " with their neighbours, so that this file stays small; the tables are"
                        + " made of every period. More detail: --detail.";
    }

    Html overview() {
        return new Html(new Overview(profile, groups).svg());
    }

    /// Names of the columns of times.
    List<String> columns() {
        return shown().map(activity -> head(activity)).toList();
    }

    private static String head(Activity activity) {
        return switch (activity) {
            case RUNNING -> "ran";
            case READY -> "for a core";
            case LOCK -> "for locks";
            case SLEEPING -> "slept";
            case WAITING -> "waited";
            case IO -> "for I/O";
            case ALIVE -> "ran or ready";
        };
    }

    /// What occurs in this run.
    private Stream<Activity> shown() {
        Totals all = all();
        return Stream.of(Activity.values()).filter(activity -> !all.time(activity).isZero());
    }

    List<Row> groupRows() {
        return Group.byRunning(groups).stream()
                .map(group ->
                        new Row(
                                group.name(),
                                label(group.process()),
                                String.valueOf(group.threads().size()),
                                cells(group.totals())))
                .toList();
    }

    List<Row> threadRows() {
        return profile.trace().processes().stream()
                .flatMap(process -> process.threads().stream().map(t -> row(process, t)))
                .limit(MOST_ROWS)
                .toList();
    }

    /// How many threads have no row.
    int omitted() {
        return Math.max(0, profile.threads() - MOST_ROWS);
    }

    private Stream<TracedThread> threads() {
        return profile.trace().processes().stream().flatMap(process -> process.threads().stream());
    }

    private Row row(TracedProcess process, TracedThread thread) {
        return new Row(
                thread.name(),
                label(process),
                String.valueOf(thread.id()),
                cells(Totals.of(thread)));
    }

    private static String label(TracedProcess process) {
        return String.valueOf(process.pid());
    }

    private List<String> cells(Totals totals) {
        List<String> cells = new ArrayList<>();
        shown().forEach(activity ->
                cells.add(
                        activity == Activity.RUNNING && totals.areVirtual()
                                ? "–"
                                : Times.millis(totals.time(activity))));
        cells.add(Times.millis(totals.lived()));
        cells.add(seesRunning() && !totals.areVirtual() ? String.valueOf(totals.turns()) : "–");
        return cells;
    }

    List<List<String>> processRows() {
        return profile.trace().processes().stream()
                .map(process ->
                        List.of(
                                String.valueOf(process.pid()),
                                String.valueOf(process.parent()),
                                process.program(),
                                String.valueOf(process.threads().size()),
                                Times.millis(process.born()),
                                Times.millis(process.died())))
                .toList();
    }

    List<List<String>> waitRows() {
        return Waits.of(profile.trace().processes()).stream()
                .map(line ->
                        List.of(
                                line.activity(),
                                line.what(),
                                String.valueOf(line.times()),
                                String.valueOf(line.threads()),
                                Times.millis(line.all()),
                                Times.millis(line.longest())))
                .toList();
    }
}
