package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.SampleRuns;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// The macros `graph::` and `map::`: AsciiDoc text and fixed runs in, HTML out.
@SharedAsciidoctor.User
class DiagramMacrosIT {
    private static final String A = "part/A.java";
    private static final String[] LINES = {
        "root: 10",
        "",
        "child   pid  parent  tool",
        "first   11   10      <b>",
        "second  12   10      none",
        "",
        "cook  waits for",
        "Ann   Ben",
        "Ben   Ann",
        "",
        "region  at    ends  of",
        "heap    0x10  0x20  process",
        "stack   0x30  0x40  thread",
        "",
        "place  where",
        "stack  unknown"
    };

    @TempDir Path project;
    private Examples examples;
    private final Problems problems = new Problems();

    @BeforeEach
    void start() throws IOException {
        examples =
                site().examples(
                                Map.of(
                                        A,
                                        "void main() {}\n",
                                        "part/absent.py",
                                        "#NEEDS python3\n"));
    }

    @Test
    void aGraphIsDrawnInTwoShapesWithItsTableBehindIt() throws IOException {
        Document html =
                convert(
                        "graph::part/A.java[from=parent, to=pid, label=tool, names=\"child, root\","
                                + " nodes=process, type=tree, title=\"Who, and whose\"]");
        assertThat(html.select("figure.diagram svg[role=img]").eachAttr("class"))
                .containsExactly("diagram-wide", "diagram-tall");
        assertThat(html.expectFirst("figcaption").text())
                .isEqualTo("Who, and whose. Drawn from what java A.java printed.");
        assertThat(html.expectFirst("svg").select("text").eachText())
                .containsExactly("<b>", "root", "10", "first", "11", "second", "12");
        assertThat(html.expectFirst("svg").select(".diagram-process .diagram-symbol")).hasSize(3);
        assertThat(html.expectFirst("svg desc").text())
                .isEqualTo("3 nodes, 2 arrows. root 10 to first 11 (<b>); root 10 to second 12.");
        assertThat(html.select(".diagram-table tr").eachText())
                .containsExactly("child pid parent tool", "first 11 10 <b>", "second 12 10 none");
        assertThat(html.select("[style], b")).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aCircleIsDrawnToo() throws IOException {
        Document html = convert("graph::part/A.java[from=cook, to=waits for, nodes=thread]");
        assertThat(html.expectFirst("svg").select(".diagram-edge")).hasSize(2);
        assertThat(html.expectFirst("figcaption").text()).startsWith("A.java: cook.");
    }

    @Test
    void aMemoryMapHasItsRegionsInTheColoursOfTheirKinds() throws IOException {
        Document html =
                convert("map::part/A.java[address=at, end=ends, kind=of, space=one process]");
        assertThat(html.expectFirst("svg").select("text").eachText())
                .containsExactly("one process", "stack", "0x30 to 0x40", "heap", "0x10 to 0x20");
        assertThat(html.expectFirst("svg").select(".diagram-region.diagram-thread")).hasSize(1);
        assertThat(html.select(".diagram-table tbody tr")).hasSize(2);
    }

    @Test
    void aMapWithoutAddressesIsNotDrawnAndThePageSaysSo() throws IOException {
        Document html = convert("map::part/A.java[address=where]");
        assertThat(html.select("svg")).isEmpty();
        assertThat(html.expectFirst("figcaption").text())
                .contains("not drawn, since not all addresses are known");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void whatCouldNotRunIsSaidInPlaceOfAPicture() throws IOException {
        Document html =
                convert("graph::part/absent.py[from=a, to=b]\n\nmap::part/absent.py[address=a]");
        assertThat(html.select("p.not-run")).hasSize(2);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    graph::part/B.java[from=a, to=b]              | no example 'part/B.java'. Did you mean 'part/A.java'?
                    graph::part/A.java[from=parent]               | missing argument 'to'. Name a column of the output: 'to=COLUMN'.
                    graph::part/A.java[from=parents, to=pid]      | no column 'parents' in the output of 'part/A.java'. Did you mean 'parent'?
                    graph::part/A.java[from=parent, to=pid, lable=tool] | unknown argument 'lable'. Did you mean 'label'?
                    graph::part/A.java[from=parent, to=pid, title=A, B] | the value of 'title' ends at a comma. Put a value with a comma in quotes: 'title="A, B"'.
                    graph::part/A.java[from=parent, to=at]        | no table with the columns 'parent', 'at' in the output of 'part/A.java'. Name columns of one table.
                    graph::part/A.java[from=parent, to=pid, nodes=proces] | unknown node kind 'proces'. Did you mean 'process'?
                    graph::part/A.java[from=parent, to=pid, type=treee] | unknown graph type 'treee'. Did you mean 'tree'?
                    graph::part/A.java[from=parent, to=pid, names=rot] | no label or column 'rot' in the output of 'part/A.java'. Did you mean 'root'?
                    graph::part/A.java[from=cook, to=waits for, type=tree] | the table of 'part/A.java' is not a tree: it has a cycle. Remove 'type=tree', or fix the example.
                    graph::part/A.java[from=parent, to=pid, index=x] | invalid index 'x'. Count from 0.
                    map::part/A.java[adress=at]                   | unknown argument 'adress'. Did you mean 'address'?
                    map::part/A.java[address=att]                 | no column 'att' in the output of 'part/A.java'. Did you mean 'at'?
                    """)
    void anErrorOfAnAuthorIsAProblemWithItsLine(String macro, String problem) throws IOException {
        convert("A paragraph.\n\n" + macro);
        assertThat(problems.all()).hasToString("[content/part/index.adoc:5: " + problem + "]");
    }

    private Document convert(String body) throws IOException {
        Map<String, RecordedExample> recorded =
                Map.of(
                        A,
                        SampleRuns.recorded(
                                examples.find(A).orElseThrow(), SampleRuns.run("", LINES)),
                        "part/absent.py",
                        SampleRuns.recorded(
                                examples.find("part/absent.py").orElseThrow(),
                                new NotRun("", "it needs Python 3")));
        MachineRuns machine = SampleRuns.machine(MachineRuns.HERE, recorded);
        return site().convert(body, examples, machine);
    }

    private OnePageSite site() {
        return new OnePageSite(project, problems);
    }
}
