package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.diagram.Graph.Edge;
import evidoc.diagram.Graph.Node;
import evidoc.output.FigureReader;
import evidoc.output.Figures;
import evidoc.output.PrintedTable;
import evidoc.svg.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A printed table in, a graph out.
class GraphReaderTest {
    private static final Figures FIGURES =
            FigureReader.read(
                    List.of(
                            "main: 11",
                            "",
                            "edge  from  to    by    kind     called",
                            "1     11    12    fork  process  cook",
                            "2     11    13    -     thread   none",
                            "3     none  14    fork  odd      late",
                            "4     12    none  fork  thread   lost"));

    @Test
    void eachRowIsAnEdgeUnlessOneOfItsEndsIsNone() {
        assertThat(reader(List.of()).graph().edges())
                .containsExactly(new Edge("11", "12", "fork"), new Edge("11", "13", ""));
    }

    @Test
    void nodesHaveTheKindThatIsPrintedElseTheOneOfAll() {
        assertThat(reader(List.of()).graph().nodes())
                .containsExactly(
                        new Node("11", "", Kind.PROGRAM),
                        new Node("12", "", Kind.PROCESS),
                        new Node("13", "", Kind.THREAD),
                        new Node("14", "", Kind.PROGRAM));
    }

    @Test
    void labelsAndColumnsNameNodes() {
        assertThat(reader(List.of("main", "called")).graph().nodes())
                .extracting(Node::name)
                .containsExactly("main", "cook", "none", "late");
    }

    @Test
    void namesThatTheOutputDoesNotHaveAreToldWithThoseThatItHas() {
        GraphReader reader = reader(List.of("main", "mane", "called"));
        assertThat(reader.unknownNames()).containsExactly("mane");
        assertThat(reader.knownNames())
                .containsExactly("edge", "from", "to", "by", "kind", "called", "main");
    }

    private static GraphReader reader(List<String> names) {
        PrintedTable.Lookup found =
                PrintedTable.with(List.of("from", "to"), OptionalInt.empty(), FIGURES);
        assertThat(found).isInstanceOf(PrintedTable.Found.class);
        return new GraphReader(
                ((PrintedTable.Found) found).table(),
                FIGURES,
                "from",
                "to",
                Optional.of("by"),
                Optional.of("kind"),
                names,
                Kind.PROGRAM);
    }
}
