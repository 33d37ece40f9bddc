package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.CurrentPage;
import evidoc.page.Evidence;
import evidoc.page.MacroSupport;
import evidoc.page.ShownRun;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;
import evidoc.recording.TracedRun;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedThread.Kind;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands around the picture of a timeline.
class TimelineHtmlTest {
    private static final Run RUN = SampleRuns.run("", "hot");

    @TempDir Path folder;
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void anExample() throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(folder.resolve("tea/A.java"), "//TRACE\nvoid main() {}\n");
        examples = new ExampleReader(folder, new Problems()).read();
    }

    @Test
    void theFigureTellsScriptsItsRunAndItsWindow() {
        Document html = html(SampleTraces.kitchen(), Optional.empty());
        assertThat(html.expectFirst("figure").attr("data-run")).isEqualTo("tea/A.java");
        assertThat(html.expectFirst("figure").attr("data-from")).isEqualTo("100.000");
        assertThat(html.expectFirst("figure").attr("data-to")).isEqualTo("900.000");
        assertThat(html.select("figcaption").text())
                .isEqualTo("What the threads of java A.java did; 0 is 100.0 ms after its start");
        assertThat(html.select("a[download]").attr("href"))
                .isEqualTo("../runs/one/tea/A.java.csv.gz");
    }

    @Test
    void whoSawItIsSaid() {
        assertThat(facts(SampleTraces.kitchen()))
                .isEqualTo(
                        "Exact: the kernel recorded every switch; the JVM says what its threads"
                            + " waited for. The JVM’s own threads are left out. 2026-01-02 03:04"
                            + " UTC, one.");
        assertThat(facts(of(TraceSource.SAMPLES, Duration.ofMillis(10))))
                .startsWith(
                        "Sampled, precise to 10.0 ms: the kernel's counters were read repeatedly.");
        assertThat(facts(of(TraceSource.JVM, Duration.ZERO))).startsWith("Events only: ");
    }

    @Test
    void ofProgramsWithoutAJvmNothingIsSaidOfOne() {
        Trace python =
                SampleTraces.of(
                        SampleTraces.process(
                                11,
                                1,
                                "python3",
                                SampleTraces.thread(11, "main", "running 0-900000 on 0")));
        assertThat(facts(python))
                .isEqualTo("Exact: the kernel recorded every switch. 2026-01-02 03:04 UTC, one.");
    }

    @Test
    void whatVirtualThreadsLackIsSaid() {
        Trace virtual =
                SampleTraces.of(
                        SampleTraces.process(
                                11,
                                1,
                                "java A",
                                SampleTraces.thread(77, "order", Kind.VIRTUAL, "alive 0-900000")));
        assertThat(facts(virtual)).contains("For virtual threads it tells birth, death and sleep.");
    }

    @Test
    void aRunThatWasMadeForThePictureShowsItsOwnOutput() {
        Document html = html(SampleTraces.kitchen(), Optional.of(SampleRuns.run("", "own <line>")));
        assertThat(html.select(".timeline-facts").text())
                .startsWith("A separate run, with other ids. ");
        assertThat(html.select("pre").text()).contains("own <line>");
        assertThat(html(SampleTraces.kitchen(), Optional.empty()).select("pre")).isEmpty();
    }

    @Test
    void linesThatTheAuthorWantsStandBesideThePictureAndNotBelowItAgain() {
        Run own = SampleRuns.run("", "one", "two");
        Document html = html(SampleTraces.kitchen(), Optional.of(own), own.output().subList(1, 2));
        assertThat(html.select("pre").eachText()).containsExactly("two");
        assertThat(html.select(".timeline > .run-output .line").eachAttr("data-at"))
                .containsExactly("20.000");
    }

    private String facts(Trace trace) {
        return html(trace, Optional.empty()).select(".timeline-facts").text();
    }

    private static Trace of(TraceSource source, Duration precision) {
        return new Trace(source, precision, SampleTraces.kitchen().processes());
    }

    private Document html(Trace trace, Optional<Run> own) {
        return html(trace, own, List.of());
    }

    private Document html(Trace trace, Optional<Run> own, List<OutputLine> lines) {
        Example example = examples.all().getFirst();
        MachineRuns one =
                SampleRuns.machine(
                        "one", Map.of(example.name(), SampleRuns.recorded(example, RUN)));
        CurrentPage page = new CurrentPage(new Problems(), SharedFragments.get());
        page.begin("content/tea/a.adoc", "tea/a.html", one, List.of());
        TimelineModel model =
                TimelineModel.of(
                        trace,
                        new TimelineWindow(Duration.ofMillis(100), Duration.ofMillis(900)),
                        new ThreadFilter(List.of(), false, 0));
        Timeline timeline =
                Timeline.of(
                        "Timeline",
                        "timeline_1",
                        model,
                        new LaneWords(trace.source(), Optional.empty()),
                        List.of());
        return Jsoup.parse(
                new TimelineHtml(
                                new MacroSupport(new Evidence(examples, List.of(one)), page),
                                "timeline_1")
                        .figure(
                                ShownRun.of(example, example.variants().getFirst(), one),
                                own.orElse(RUN),
                                new TracedRun("", trace, own),
                                timeline,
                                lines)
                        .markup());
    }
}
