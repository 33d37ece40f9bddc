package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evidoc.output.FigureReader;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

/// Which table of an output a chart shows.
class ChartTablesTest {
    private static final ChartTables TABLES =
            tables(
                    "way  median ms  min ms",
                    "tea  3  2",
                    "",
                    "way  took",
                    "tea  3",
                    "",
                    "size  took  median s",
                    "big  4  1");

    @Test
    void aTableIsFoundByItsColumns() throws ChartException {
        assertThat(TABLES.with(List.of("took", "size"), OptionalInt.empty()).rows())
                .isEqualTo("size");
    }

    @Test
    void whatNoTableHasIsRefusedWithTheNameOfTheExample() {
        assertThat(refusal(() -> TABLES.with(List.of("tok"), OptionalInt.empty())))
                .isEqualTo("no column 'tok' in the output of 'A.java'. Did you mean 'took'?");
        assertThat(refusal(() -> TABLES.with(List.of("took"), OptionalInt.empty())))
                .startsWith("columns 'took' occur in 2 tables of the output of 'A.java'.");
    }

    @Test
    void theOnlyColumnOfMediansIsFound() throws ChartException {
        assertThat(TABLES.medians(List.of("min ms"))).isEqualTo("median ms");
        assertThat(TABLES.medians(List.of("size"))).isEqualTo("median s");
        assertThat(refusal(() -> TABLES.medians(List.of("tok"))))
                .startsWith("no column 'tok' in the output of 'A.java'.");
        assertThat(refusal(() -> TABLES.medians(List.of())))
                .isEqualTo("the output has 2 columns of medians. Name one, such as 'y=median ms'.");
    }

    @Test
    void withoutMediansOrTablesTheRemedyIsSaid() {
        ChartTables none = tables("just text");
        assertThat(refusal(() -> none.medians(List.of())))
                .isEqualTo(
                        "no column of medians in the output of 'A.java'. Print columns 'median',"
                                + " 'min' and 'max', or use another type.");
        assertThat(refusal(() -> none.with(List.of("took"), OptionalInt.empty())))
                .startsWith("no column 'took' in the output of 'A.java'.");
    }

    private static String refusal(ThrowingCallable call) {
        ChartException refused = catchThrowableOfType(ChartException.class, call);
        return refused.getMessage() + ". " + refused.remedy();
    }

    private static ChartTables tables(String... lines) {
        return new ChartTables("A.java", FigureReader.read(List.of(lines)));
    }
}
