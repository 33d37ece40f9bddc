package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.SampleRuns;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Charts on a page, with fixed runs.
@SharedAsciidoctor.User
class ChartMacroIT {
    private static final String A = "part/A.java";
    private static final String TWO = "part/Two.java";
    private static final String ABSENT = "part/absent.py";
    private static final String[] TABLE = {"way  ms  who", "one  1.5  a", "two  3  b"};

    @TempDir Path project;
    private final Problems problems = new Problems();
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void write() throws IOException {
        examples =
                site().examples(
                                Map.of(
                                        A, "void main() {}\n",
                                        TWO, "//VARIANT fast ARGS 4\nvoid main() {}\n",
                                        ABSENT, "#NEEDS python3\n"));
    }

    @Test
    void aChartHasACaptionItsProvenanceAndItsNumbers() throws IOException {
        Document html = convert("chart::part/A.java[type=bars, y=ms]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".charted figcaption").text()).isEqualTo("ms by way");
        assertThat(html.select(".chart-note").text()).isEqualTo("A.java");
        assertThat(html.select(".charted > .run-facts").text())
                .isEqualTo(
                        "exit 0 0.31 s Test CPU, 4 cores, TestOS 1 JDK 25.0.1+8 2026-01-02"
                                + " 03:04 UTC About this run");
        assertThat(html.select(".charted .chart-data tbody tr").eachText())
                .containsExactly("one 1.5", "two 3");
        assertThat(html.select(".charted").attr("data-example")).isEqualTo(A);
    }

    @Test
    void aChartOfAVariantSaysSo() throws IOException {
        Document html = convert("chart::part/Two.java[type=bars, y=ms, variant=fast]");
        assertThat(html.select(".chart-note").text()).isEqualTo("Two.java (fast)");
    }

    @Test
    void whereTheExampleCouldNotRunThePageSaysSo() throws IOException {
        Document html = convert("chart::part/absent.py[type=bars, y=ms]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".run-missing .not-run").text())
                .isEqualTo("Not run on Test CPU, 4 cores, TestOS 1: it needs Python 3.");
        assertThat(html.select("svg")).isEmpty();
    }

    @Test
    void aChartOfAnEarlierVersionSaysSo() throws IOException {
        Document html = convertEarlier("chart::part/A.java[type=bars, y=ms]");
        assertThat(html.select(".chart-note").text())
                .isEqualTo("A.java, recorded from an earlier version");
    }

    @Test
    void aFindingHasTheValuesOfTheRun() throws IOException {
        String values = "value:part/A.java[ms, row=one] and value:part/A.java[ms, row=two] ms";
        String finding = ".First _" + values + "_\nchart::part/A.java[ms[\"one\"] %s ms[\"two\"],";
        String rest = " type=bars, y=ms, otherwise=\"Not so: " + values + "\"]";
        assertThat(convert((finding + rest).formatted("<")).select("figcaption").text())
                .isEqualTo("First 1.5 and 3\u202Fms");
        assertThat(convert((finding + rest).formatted(">")).select("figcaption, svg > title"))
                .extracting(Element::text)
                .containsOnly("Not so: 1.5 and 3\u202Fms");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anEarlierVersionWithoutTheTableIsNoProblem() throws IOException {
        Document html =
                convertEarlier("chart::part/A.java[type=bars, y=s]\n\noutput::part/A.java[]");
        assertThat(problems.all()).isEmpty();
        assertThat(html.select(".not-run").text()).contains("from an earlier version");
        assertThat(html.select(".run-missing, .run").eachAttr("id"))
                .containsExactly("output_1", "output_2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    part/B.java[type=bars, y=ms]     | no example 'part/B.java'. Did you mean 'part/A.java'?
                    part/Two.java[type=bars, y=ms]   | 'part/Two.java' has variants, but none is named. Add 'variant=fast'.
                    part/A.java[type=bras, y=ms]     | unknown chart type 'bras'. Did you mean 'bars'?
                    part/A.java[type=bars, y=wax]    | no column 'wax' in the output of 'part/A.java'. Did you mean 'way'?
                    part/A.java[type=bars, y=who]    | column 'who' has the cell 'a', which is not a number. Known: ms.
                    part/A.java[type=bars, z=ms]     | unknown argument 'z'. Did you mean 'x'?
                    part/A.java[bars]                | the chart has no type. Known: bars, dots, grouped, lines, spread.
                    part/A.java[ms > 1, type=bars, y=ms, title=T] | 'ms' is a column, not a value. Name one of its rows: ms["one"].
                    part/A.java[type=lines, y=ms, n] | the value of 'y' ends at a comma. Separate columns by semicolons: 'y=A; B'.
                    """)
    void anErrorOfAnAuthorIsAProblemWithItsLine(String macro, String problem) throws IOException {
        convert("A paragraph\nof two lines.\n\nchart::" + macro);
        assertThat(problems.all()).hasToString("[content/part/index.adoc:6: " + problem + "]");
    }

    private Document convert(String body) throws IOException {
        return convert(
                body,
                Map.of(
                        A,
                        SampleRuns.recorded(example(A), SampleRuns.run("", TABLE)),
                        TWO,
                        SampleRuns.recorded(example(TWO), SampleRuns.run("fast", TABLE)),
                        ABSENT,
                        SampleRuns.recorded(example(ABSENT), new NotRun("", "it needs Python 3"))),
                List.of());
    }

    private Document convertEarlier(String body) throws IOException {
        return convert(
                body, Map.of(A, SampleRuns.recorded(A, SampleRuns.run("", TABLE))), List.of(A));
    }

    private Document convert(String body, Map<String, RecordedExample> runs, List<String> earlier)
            throws IOException {
        MachineRuns machine =
                new MachineRuns(
                        MachineRuns.HERE, List.of(SampleRuns.RECORD), runs, Set.copyOf(earlier));
        return site().convert(body, examples, machine);
    }

    private OnePageSite site() {
        return new OnePageSite(project, problems);
    }

    private Example example(String name) {
        return examples.find(name).orElseThrow();
    }
}
