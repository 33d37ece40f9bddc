package evidoc.site;

import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.TracedRun;
import evidoc.trace.SampleTraces;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A site of one timeline whose moments are known, in the clothes of this site. The example was
/// run, but what is shown of it is made up.
public final class TimelineSite {
    /// Its page, which also has the output of another run.
    public static final String PAGE = "kitchen.html";

    /// Where the timeline begins, in milliseconds after the start of the run.
    public static final double FROM = 100;

    /// Where it ends.
    public static final double TO = 800;

    /// When the lines of its run were printed: the first before the timeline, the last after it.
    public static final List<Double> LINES = List.of(40.0, 150.0, 420.5, 760.25, 950.0);

    private static final String SHOWN = "kitchen/Kitchen.java";
    private static final String OTHER = "kitchen/Other.java";

    /// Of the other run: all while the timeline lasts.
    private static final List<Double> OTHER_LINES = List.of(200.0, 777.0);

    private static final String CONTENT =
            """
            = A kitchen
            :description: A kitchen.
            :jbake-order: 3

            timeline::kitchen/Kitchen.java[from="birth of Ann", to="last death of Ann + 100 ms", \
            callouts="wait for a lock of *: <thread> waits for <other>.; sleep of Ann: Ann sleeps."]

            output::kitchen/Kitchen.java[]

            output::kitchen/Other.java[]
            """;

    private TimelineSite() {}

    /// Builds it; the site's folder.
    public static Path build(Path folder) throws Exception {
        TestProject project = MachineSites.dressed(folder);
        for (String example : List.of(SHOWN, OTHER)) {
            project.write("examples/" + example, "//TRACE\nvoid main() { IO.println(1); }\n");
        }
        project.record(MachineSites.FIRST);
        Path recorded = project.recorded(MachineSites.FIRST);
        makeUp(recorded, SHOWN, LINES);
        makeUp(recorded, OTHER, OTHER_LINES);
        project.write("content/kitchen.adoc", CONTENT);
        project.publish(MachineSites.FIRST);
        return project.site();
    }

    private static void makeUp(Path folder, String example, List<Double> lines) throws IOException {
        RecordedExample recorded = TestProject.recorded(folder, example);
        new RunStore(folder)
                .write(
                        new RecordedExample(
                                example,
                                recorded.key(),
                                recorded.machine(),
                                List.of(run(lines)),
                                List.of(
                                        new TracedRun(
                                                "", SampleTraces.kitchen(), Optional.empty()))));
    }

    private static Run run(List<Double> lines) {
        return new Run(
                "",
                List.of("java", "Kitchen.java"),
                11,
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(1),
                new Outcome.Exited(0),
                IntStream.range(0, lines.size())
                        .mapToObj(i ->
                                new OutputLine(
                                        OutputLine.Stream.OUT,
                                        Duration.ofNanos(Math.round(lines.get(i) * 1e6)),
                                        "line " + (i + 1)))
                        .toList(),
                false,
                Optional.empty());
    }
}
