package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.output.PrintedTable.Missing;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class PrintedTableTest {
    private static final Figures FIGURES =
            FigureReader.read(
                    List.of(
                            "cook  has    held by",
                            "Ann   whisk  Ben",
                            "",
                            "cook  has",
                            "Cem   bowl",
                            "",
                            "a  b",
                            "1  2"));

    @Test
    void aTableIsFoundByItsColumnsTheFirstOneAmongThem() {
        assertThat(find(OptionalInt.empty(), "cook", "held by"))
                .isInstanceOfSatisfying(
                        PrintedTable.Found.class,
                        found -> {
                            assertThat(found.table().headers())
                                    .containsExactly("cook", "has", "held by");
                            assertThat(found.table().names()).containsExactly("Ann");
                            assertThat(found.table().cell("cook", "Ann")).isEqualTo("Ann");
                            assertThat(found.table().cell("held by", "Ann")).isEqualTo("Ben");
                        });
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(find(OptionalInt.empty(), "held bi"))
                .isEqualTo(
                        new Missing(
                                "no column 'held bi' in the output", "Did you mean 'held by'?"));
        assertThat(find(OptionalInt.empty(), "held by", "b"))
                .isEqualTo(
                        new Missing(
                                "no table with the columns 'held by', 'b' in the output",
                                "Name columns of one table."));
        assertThat(find(OptionalInt.empty(), "cook", "has"))
                .isEqualTo(
                        new Missing(
                                "columns 'cook', 'has' occur in 2 tables of the output",
                                "Add 'index=0' or a higher index, or print columns whose names"
                                        + " differ."));
        assertThat(find(OptionalInt.of(2), "has"))
                .isEqualTo(
                        new Missing(
                                "columns 'has' have no index 2 in the output",
                                "Use an index up to 1."));
    }

    @Test
    void oneOfSeveralTablesIsFoundByItsIndex() {
        assertThat(find(OptionalInt.of(1), "has"))
                .isInstanceOfSatisfying(
                        PrintedTable.Found.class,
                        found -> assertThat(found.table().names()).containsExactly("Cem"));
    }

    private static PrintedTable.Lookup find(OptionalInt index, String... columns) {
        return PrintedTable.with(List.of(columns), index, FIGURES);
    }
}
