package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;
import evidoc.recording.TracedRun;
import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Timelines on a page, with fixed runs and traces.
@SharedAsciidoctor.User
class TimelineMacroIT {
    private static final String PLAIN = "part/Plain.java";
    private static final String TRACED = "part/Traced.java";
    private static final String TIMED = "part/Timed.java";
    private static final String ABSENT = "part/absent.py";

    @TempDir Path project;
    private final Problems problems = new Problems();
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void write() throws IOException {
        examples =
                site().examples(
                                Map.of(
                                        PLAIN, "void main() {}\n",
                                        TRACED, "//TRACE\nvoid main() {}\n",
                                        TIMED, "//TRACE\n//ALONE\nvoid main() {}\n",
                                        ABSENT, "#NEEDS python3\n#TRACE\n"));
    }

    @Test
    void aTimelineSaysWhatItShowsAndWhoSawIt() throws IOException {
        Document html = convert("timeline::part/Traced.java[from=\"birth of Ann\"]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".timeline figcaption").text())
                .isEqualTo(
                        "What the threads of java Traced.java did; 0 is 100.0 ms after its start");
        assertThat(html.select(".timeline-facts").text())
                .isEqualTo(
                        "Exact: the kernel recorded every switch; the JVM says what its threads"
                            + " waited for. The JVM’s own threads are left out. 2026-01-02 03:04"
                            + " UTC, Test CPU, 4 cores, TestOS 1.");
        assertThat(html.select(".timeline-wide .timeline-thread").eachText())
                .containsExactly("main", "Ann", "Ben");
        assertThat(html.select(".timeline a[download]").attr("href"))
                .isEqualTo("../runs/this-machine/part/Traced.java.csv.gz");
    }

    @Test
    void linesOfTheTracedOutputKnowTheirMoment() throws IOException {
        Document html =
                convert("output::part/Traced.java[]\n\ntimeline::part/Traced.java[threads=Ann]");
        assertThat(html.select(".run-output .line").eachAttr("data-at"))
                .containsExactly("10.000", "20.000");
        assertThat(html.select(".run-output").attr("data-run"))
                .isEqualTo(html.select(".timeline").attr("data-run"))
                .isEqualTo(TRACED);
        assertThat(html.select(".timeline-wide .timeline-thread").eachText())
                .containsExactly("Ann");
    }

    @Test
    void aTimedExampleHasTheOutputOfItsTracedRunBesideThePicture() throws IOException {
        Document html = convert("output::part/Timed.java[]\n\ntimeline::part/Timed.java[]");
        assertThat(html.select(".run .run-output[data-run]")).isEmpty();
        assertThat(html.select(".timeline .run-output[data-run]").text()).isEqualTo("again");
        assertThat(html.select(".timeline-facts").text())
                .startsWith("A separate run, with other ids.");
    }

    @Test
    void calloutsAreNumberedInTheDrawingAndBelowItInTheOrderOfTheirMoments() throws IOException {
        Document html =
                convert(
                        "timeline::part/Traced.java[from=\"birth of Ann\", lock=key,"
                            + " callouts=\"death of Ben: It's over.; longest wait for a lock of *:"
                            + " <thread> wants the key that <other> has.; sleep of Ben: Never.\"]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".timeline-callouts > li").eachText())
                .containsExactly("20.0 ms Ben wants the key that Ann has.", "550.0 ms It’s over.");
        assertThat(html.select(".timeline-callouts > li").eachAttr("data-at"))
                .containsExactly("120.000", "650.000");
        assertThat(html.select(".timeline-wide .timeline-number").eachText())
                .containsExactly("1", "2");
        assertThat(html.select(".timeline-player").attr("data-says"))
                .contains("{waits|wait} for Ann’s key");
    }

    @Test
    void whereTheExampleCouldNotRunThePageSaysSo() throws IOException {
        Document html = convert("timeline::part/absent.py[]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".not-run").text())
                .isEqualTo("Not run on Test CPU, 4 cores, TestOS 1: it needs Python 3.");
    }

    @Test
    void whereNobodyCouldWatchThePageSaysSo() throws IOException {
        Document html = convert("timeline::part/Timed.java[]", SampleTraces.of());
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".not-run").text())
                .isEqualTo(
                        "Not traced on Test CPU, 4 cores, TestOS 1: nothing there can tell what the"
                                + " threads of this program did.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Plain.java[] | 'part/Plain.java' is not traced. Add the directive TRACE to the example.
                    Traced.java[from="birth of Anne"] | no thread 'Anne' was traced. Did you mean 'Ann'?
                    Traced.java[to="line 7"] | the output has no line 7. Use a line from 1 to 2.
                    Traced.java[from=end, to=start] | the timeline ends before it begins. Change 'from' or 'to'.
                    Traced.java[threads=Zoe] | no thread to show. Widen 'from' and 'to', or name other threads.
                    Traced.java[least=few] | invalid share of the time 'few'. Write a percentage such as 'least="2 %"'.
                    Traced.java[wide] | unknown argument 'wide'. Known: callouts, from, least, lines, lock, services, threads, to and 1 more.
                    Traced.java[lines=7] | the output has no lines '7'. Choose from the 2 lines, such as 'lines=1..2'.
                    Traced.java[callouts="Ann starts"] | the callout 'Ann starts' has no moment. Write 'MOMENT: sentence', such as 'birth of NAME: It starts.'
                    Traced.java[callouts="birth of Anne: She starts."] | no thread 'Anne' was traced. Did you mean 'Ann'?
                    Traced.java[from="sleep of Ben"] | 'sleep of Ben' did not occur in this run. Choose a moment that every run has.
                    Tracd.java[] | no example 'part/Tracd.java'. Did you mean 'part/Traced.java'?
                    """)
    void aMistakeIsOneLineWithItsPlaceAndARemedy(String macro, String problem) throws IOException {
        convert("timeline::part/" + macro);
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly("content/part/index.adoc:3: " + problem);
    }

    private Document convert(String body) throws IOException {
        return convert(body, SampleTraces.kitchen());
    }

    private Document convert(String body, Trace trace) throws IOException {
        Recording run = SampleRuns.run("", "one", "two");
        MachineRuns machine =
                new MachineRuns(
                        MachineRuns.HERE,
                        List.of(SampleRuns.RECORD),
                        Map.of(
                                PLAIN, SampleRuns.recorded(example(PLAIN), run),
                                TRACED, traced(TRACED, run, trace, false),
                                TIMED, traced(TIMED, run, trace, true),
                                ABSENT,
                                        SampleRuns.recorded(
                                                example(ABSENT),
                                                new NotRun("", "it needs Python 3"))),
                        Set.of());
        return site().convert(body, examples, machine);
    }

    private OnePageSite site() {
        return new OnePageSite(project, problems);
    }

    private RecordedExample traced(String name, Recording run, Trace trace, boolean again) {
        RecordedExample bare = SampleRuns.recorded(example(name), run);
        TracedRun traced =
                new TracedRun(
                        "",
                        trace,
                        again ? Optional.of(SampleRuns.run("", "again")) : Optional.empty());
        return new RecordedExample(
                bare.example(), bare.key(), bare.machine(), bare.recordings(), List.of(traced));
    }

    private Example example(String name) {
        return examples.find(name).orElseThrow();
    }
}
