package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.output.Passage.Labelled;
import evidoc.output.Passage.Table;
import evidoc.output.Passage.Text;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Each line of an output is part of a value, a table or text, in the order in which it was
/// printed.
final class PassageReaderTest {

    @Test
    void aLabelBetweenTheRowsEndsTheTable() {
        assertThat(PassageReader.read(List.of("a  b", "1  2", "sum: 3", "x  y", "4  5")))
                .containsExactly(
                        new Table(1, List.of(List.of("a", "b"), List.of("1", "2"))),
                        new Labelled("sum", new Value("3")),
                        new Table(4, List.of(List.of("x", "y"), List.of("4", "5"))));
    }

    @Test
    void oneRowAloneIsText() {
        assertThat(PassageReader.read(List.of("a  b", "", "c  d  e", "f  g", "end")))
                .containsExactly(
                        new Text("a  b"),
                        new Text(""),
                        new Text("c  d  e"),
                        new Text("f  g"),
                        new Text("end"));
    }

    @Test
    void aColumnHasItsCellsBelowItsHeader() {
        Table table =
                new Table(1, List.of(List.of("a", "b"), List.of("1", "2"), List.of("3", "4")));
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.cells(0)).containsExactly("1", "3");
        assertThat(table.cells(1)).containsExactly("2", "4");
    }
}
